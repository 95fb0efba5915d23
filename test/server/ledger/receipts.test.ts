import { beforeAll, describe, expect, it } from 'vitest'
import type { EventProof, Submitted } from '#api-client'
import { toBase64 } from '#api-client/ledger/bytes.ts'
import { openCheckpoint } from '#api-client/ledger/checkpoint.ts'
import { checkEvent } from '#api-client/ledger/event.ts'
import { inclusionText } from '#api-client/ledger/inclusion.ts'
import type { VerifierKey } from '#api-client/ledger/note.ts'
import { type Sight, witness } from '#api-client/ledger/witness.ts'
import { mayOpen } from '../../../server/access.ts'
import { nodeHash } from '../../../server/ledger/hashing.ts'
import { signerOf } from '../../../server/ledger/signing.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { keyOf, receiptProof, shown } from './checked.ts'
import { seeded } from './grown-tree.ts'

const opened = openedTown()
let receipt: Submitted
let key: VerifierKey

beforeAll(async () => {
  const town = opened()
  receipt = await submit(town, 'page-qingqiao')
  await bringOn(town, receipt.caseNumber, 'released')
  key = await keyOf(town)
})

describe('a receipt', () => {
  it('proves offline what was submitted, when, and where it stands', () => {
    const { entry, texts, values, tree } = shown(receiptProof(receipt), key)

    expect(entry).toMatchObject({ case: receipt.caseNumber, seq: 1, kind: 'submitted', prev: null })
    expect(entry?.at).toBe(receipt.receipt.receivedAt)
    expect(Object.fromEntries(texts)).toEqual({
      opinion: '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
      place: '槐荫里社区三号楼',
      name: '王示例',
      contact: '13800000000',
    })
    expect(values.get('facts.station')).toBe('station-qingqiao')
    expect(tree.size).toBe(receipt.receipt.leafIndex + 1)
  })

  it('is signed by the key that the service publishes, under the name of its region', () => {
    expect(key.name).toBe(`lianxin.example/${receipt.receipt.region}`)
    expect(receipt.receipt.proof).toContain(`\n— ${key.name} `)
  })

  it('does not hold with another key, another case, or words that were not written', () => {
    const proof = receiptProof(receipt)
    const other = signerOf(key.name, new Uint8Array(32)).key
    const withWords = (text: string): EventProof => ({
      ...proof,
      opened: proof.opened.map((part) => (part.words ? { ...part, words: { ...part.words, text } } : part)),
    })

    expect(checkEvent(proof, other)).toBe('not-signed')
    expect(checkEvent({ ...proof, caseNumber: 'SL2611-7K3M9QN' }, key)).toBe('another-entry')
    expect(checkEvent({ ...proof, seq: 2 }, key)).toBe('another-entry')
    expect(checkEvent({ ...proof, leafIndex: 7 }, key)).toBe('another-entry')
    expect(checkEvent({ ...proof, proof: null }, key)).toBe('missing')
    expect(checkEvent({ ...proof, entry: proof.entry?.replace('submitted', 'withdrawn') ?? '' }, key)).toBe(
      'another-entry',
    )
    expect(checkEvent(withWords('路灯很好。'), key)).toBe('another-part')
    expect(checkEvent({ ...proof, opened: [{ key: '00', part: '["by.role","system"]' }] }, key)).toBe('another-part')
  })

  it('does not hold with one bit changed, in 2,000 tries', () => {
    const proof = receiptProof(receipt)
    const bytes = Buffer.from(proof.proof ?? '')
    const random = seeded(7)
    for (let times = 0; times < 2_000; times += 1) {
      const mutant = Buffer.from(bytes)
      const bit = Math.floor(random() * mutant.length * 8)
      mutant[bit >> 3] = (mutant[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(typeof checkEvent({ ...proof, proof: mutant.toString('utf8') }, key)).toBe('string')
    }
  })

  it('fits one QR code: 23-L at a hundred thousand records, and 1.2 kB at a million', () => {
    const sizes = [2 ** 17, 2 ** 20].map((size) => {
      const signed = signerOf('lianxin.shili.example/990101', new Uint8Array(32)).signed({ size, root: hash })
      const path = Array.from({ length: Math.log2(size) }, () => hash)
      return Buffer.byteLength(inclusionText({ leaf: hash, index: size - 1, path, checkpoint: signed }))
    })
    // ISO/IEC 18004, table 7: bytes that version 23 holds at level L.
    expect(sizes[0]).toBeLessThanOrEqual(1_091)
    expect(sizes[1]).toBeLessThanOrEqual(1_200)
  })
})

const hash = new Uint8Array(32).fill(255)

describe('every event of a case', () => {
  it('proves to the resident all that the timeline says, in the order it says', async () => {
    const resident = opened().resident(receipt)
    const { timeline } = await resident.read(receipt.caseNumber)
    const { proofs } = await resident.client.readProofs({ params: { caseNumber: receipt.caseNumber } })

    expect(proofs.map(({ seq }) => seq)).toEqual(timeline.map(({ seq }) => seq))
    for (const [nth, { seq, kind, at, texts, by }] of timeline.entries()) {
      const { entry, texts: proven, values } = shown(proofs[nth] as EventProof, key)
      expect(entry).toMatchObject({ seq, kind, at })
      for (const [name, text] of Object.entries(texts)) expect([name, proven.get(name)]).toEqual([name, text])
      expect(values.get('by.role')).toBe(by.role)
      expect(values.get('by.organisation')).toBe(by.organisation?.id)
      if (seq > 1 && proofs[nth - 1]?.seq === seq - 1) expect(entry?.prev).toBe(proofs[nth - 1]?.leafHash)
    }
  })

  it('is read one by one too; what may not be seen is not found', async () => {
    const { client } = opened().resident(receipt)
    const one = await client.readProofs({ params: { caseNumber: receipt.caseNumber }, query: { seq: 2 } })
    expect(one.proofs.map(({ seq }) => seq)).toEqual([2])
    const draft = { params: { caseNumber: receipt.caseNumber }, query: { seq: 6 } }
    await expect(client.readProofs(draft)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    const clerk = await opened().official('official-clerk-d').client.readProofs(draft)
    expect(clerk.proofs).toHaveLength(1)
  })

  it('tells no reader more than the case does', async () => {
    const { officials } = opened().service.directory
    const names = [...officials.keys()]
    const told = async (desk: ReturnType<ReturnType<typeof opened>['official']>) =>
      JSON.stringify(await desk.client.readProofs({ params: { caseNumber: receipt.caseNumber } }))
    const toResident = await told(opened().resident(receipt))
    const toClerk = await told(opened().official('official-clerk-d'))

    expect(names.filter((name) => toResident.includes(`"${name}`) || toResident.includes(`\\"${name}`))).toEqual([])
    expect(toResident).not.toContain('facts.level')
    expect(toClerk).not.toContain('13800000000')
    expect(toClerk).not.toContain('texts.contact')
    expect(toClerk).not.toContain('facts.consentToPublish')
    expect(await told(opened().official('official-body-a'))).toContain('facts.consentToPublish')
    expect(await told(opened().official('official-body-a'))).not.toContain('texts.contact')
  })

  it('opens no name or contact to an official, not even to who wrote it down', () => {
    const actor = { role: 'liaison', official: 'official-liaison-a', organisation: 'station-qingqiao' } as const
    const own = { event: { by: actor }, relation: 'station', actor, texts: { opinion: '' } } as const
    expect(mayOpen('texts.opinion', own)).toBe(true)
    expect(mayOpen('texts.contact', own)).toBe(false)
    expect(mayOpen('facts.consentToPublish', own)).toBe(true)
    const deputy = { ...own, relation: 'deputy', actor: { ...actor, official: 'another' } } as const
    expect(['facts.subject', 'facts.excluded', 'facts.consentToPublish'].map((part) => mayOpen(part, deputy))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is read by an official only with a note that the resident reads', async () => {
    const fresh = await submit(opened(), 'page-qingqiao')
    const { caseNumber } = fresh
    await opened().official('official-liaison-a').client.readProofs({ params: { caseNumber } })
    const { readings } = await opened().resident(fresh).client.listReadings({ params: { caseNumber } })
    expect(readings).toMatchObject([{ role: 'liaison' }])
  })

  it('comes with its proof in the answer to its command', async () => {
    const fresh = await submit(opened(), 'page-qingqiao')
    const { caseNumber } = fresh
    const done = await opened()
      .resident(fresh)
      .client.giveCommand({
        params: { caseNumber },
        key: crypto.randomUUID(),
        body: { command: 'add-facts', addition: '四号楼也一样。', expectedVersion: 1 },
      })
    const { leafIndex, leafHash, proof } = done
    const bare = { caseNumber, seq: done.version, leafIndex, leafHash, entry: null, opened: [], proof }
    expect(shown(bare, key).tree.size).toBe(leafIndex + 1)
  })
})

describe('the ledger', () => {
  const now = async (): Promise<Sight> => ({
    key: (await opened().anyone.getLedgerKey()).key,
    checkpoint: (await opened().anyone.getCheckpoint()).checkpoint,
    seenAt: '2026-06-01T02:00:00.000Z',
  })
  const ask = async (from: number, to: number) => (await opened().anyone.getConsistency({ query: { from, to } })).path

  it('of today begins with the ledger of yesterday', async () => {
    const before = await now()
    for (let times = 0; times < 5; times += 1) await submit(opened(), 'page-qingqiao')
    const after = await now()
    const size = (sight: Sight) => openCheckpoint(sight.checkpoint, key)?.size ?? 0
    expect(size(after)).toBe(size(before) + 5)
    expect(await witness(before, after, ask)).toEqual({ kind: 'consistent', sight: after })
    expect(await witness(null, after, ask)).toEqual({ kind: 'consistent', sight: after })
  })

  it('has no proof of a growth that never was', async () => {
    const size = await opened().service.ledger.size()
    await expect(ask(0, size + 1)).rejects.toMatchObject({ problem: { code: 'not-found' } })
    await expect(ask(2, 1)).rejects.toMatchObject({ problem: { code: 'not-found' } })
  })

  it('gives the same signed checkpoint for the same size, and the roots are those of the events', async () => {
    const { ledger, store, directory } = opened().service
    const size = await ledger.size()
    const addresses = Array.from({ length: size }, (_, position) => ({ level: 0, position }))
    const leaves = await store.ledgerNodes(directory.region, addresses)
    for (const at of [1, 2, 3, 7, 8, size]) {
      const note = await ledger.checkpoint(at)
      expect(await ledger.checkpoint(at)).toBe(note)
      const nodes = rootOfLeaves(leaves.slice(0, at))
      expect(note.split('\n')[2]).toBe(toBase64(nodes))
    }
  })
})

/** RFC 6962, section 2.1, word for word. */
const rootOfLeaves = (leaves: readonly (Uint8Array | null)[]): Uint8Array => {
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  const middle = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return nodeHash(rootOfLeaves(leaves.slice(0, middle)), rootOfLeaves(leaves.slice(middle)))
}
