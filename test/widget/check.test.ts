import { beforeAll, describe, expect, it } from 'vitest'
import type { Case, EventProof, TimelineEntry } from '#api-client'
import { readKey, type VerifierKey } from '#api-client/ledger/note.ts'
import { checkRecords } from '../../widget/check/check.ts'
import { codeOf } from '../../widget/check/code.ts'
import { verify } from '../../widget/verify/verify.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'
import { bringOn } from '../town/way-to-reply.ts'

const opened = openedTown()
let item: Case
let proofs: EventProof[]
let key: VerifierKey
let keyText: string

beforeAll(async () => {
  const town = opened()
  const receipt = await submit(town, 'page-qingqiao')
  await bringOn(town, receipt.caseNumber, 'released')
  const resident = town.resident(receipt)
  item = await resident.read(receipt.caseNumber)
  ;({ proofs } = await resident.client.readProofs({ params: { caseNumber: receipt.caseNumber } }))
  ;({ key: keyText } = await town.anyone.getLedgerKey())
  key = readKey(keyText) as VerifierKey
})

/** The case with one entry of its timeline told otherwise. */
const told = (seq: number, change: (entry: TimelineEntry) => TimelineEntry): Case => ({
  ...item,
  timeline: item.timeline.map((entry) => (entry.seq === seq ? change(entry) : entry)),
})
const proofOf = (seq: number): EventProof => proofs.find((proof) => proof.seq === seq) as EventProof

describe('the records of a case', () => {
  it('hold as the service tells them', () => {
    expect(checkRecords(item, proofs, key)).toHaveLength(item.timeline.length)
  })

  it.each<[string, (entry: TimelineEntry) => TimelineEntry]>([
    ['other words', (entry) => ({ ...entry, texts: { note: '没有人来过。' } })],
    ['words that were never written', (entry) => ({ ...entry, texts: { ...entry.texts, reason: '另有原因。' } })],
    ['another day', (entry) => ({ ...entry, at: '2026-05-01T02:00:00.000Z' })],
    ['another kind', (entry) => ({ ...entry, kind: 'asked' })],
    ['another role', (entry) => ({ ...entry, by: { ...entry.by, role: 'body' } })],
    ['another organisation', (entry) => ({ ...entry, by: { ...entry.by, organisation: item.station } })],
  ])('do not hold with %s', (_, change) => {
    expect(checkRecords(told(5, change), proofs, key)).toMatchObject({ seq: 5, flaw: 'not-as-shown' })
  })

  it('do not hold where a proof is missing, of another record, or of another case', () => {
    const without = proofs.filter(({ seq }) => seq !== 4)
    expect(checkRecords(item, without, key)).toMatchObject({ seq: 4, flaw: 'missing' })
    const swapped = proofs.map((proof) => (proof.seq === 4 ? { ...proofOf(3), seq: 4 } : proof))
    expect(checkRecords(item, swapped, key)).toMatchObject({ seq: 4, flaw: 'another-entry' })
    const other = { ...item, caseNumber: 'SL2611-7K3M9QN' }
    expect(checkRecords(other, proofs, key)).toMatchObject({ seq: 1, flaw: 'another-entry' })
  })

  it('do not hold where one was put in between, although the ledger has it', async () => {
    const town = opened()
    const second = await submit(town, 'page-qingqiao')
    await bringOn(town, second.caseNumber, 'assigned')
    const { proofs: others } = await town
      .resident(second)
      .client.readProofs({ params: { caseNumber: second.caseNumber } })
    const strange = others.map((proof) => ({ ...proof, caseNumber: item.caseNumber }))
    const mixed = proofs.map((proof) => (proof.seq === 2 ? (strange[1] as EventProof) : proof))
    expect(checkRecords(item, mixed, key)).toMatchObject({ seq: 2, flaw: 'another-entry' })
  })
})

describe('a proof on the page for checking', () => {
  it('holds as text, whatever pasting does to the ends of its lines', () => {
    const { proof } = proofOf(1)
    expect(verify(proof ?? '', keyText)).toMatchObject({ ok: true, caseNumber: null })
    expect(verify(`\r\n  ${(proof ?? '').replaceAll('\n', '\r\n').trim()}  `, keyText)).toMatchObject({ ok: true })
    expect(verify((proof ?? '').replace('index ', 'index 1'), keyText)).toMatchObject({ failure: 'not-in-tree' })
    expect(verify(proof ?? '', keyText.replace('+', '.example+'))).toMatchObject({ failure: 'not-signed' })
  })
})

describe('the code of a proof', () => {
  it('holds 1,091 bytes in version 23, and no smaller one would do', () => {
    expect(codeOf('a'.repeat(1_091)).side).toBe(17 + 4 * 23)
    expect(codeOf('a'.repeat(1_092)).side).toBe(17 + 4 * 24)
  })
})
