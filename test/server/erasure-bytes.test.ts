import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Opinion } from '#api-client/contract/opinion.ts'
import { intentOf } from '../../server/answers.ts'
import { withNewKey, withoutOldKeys } from '../../server/key-rotation.ts'
import { rewrapKeys } from '../../server/rounds/keys.ts'
import { runNotices } from '../../server/rounds/notices.ts'
import { openText, unwrapKey } from '../../server/seal.ts'
import { readKept, writeKept } from '../../server/secrets.ts'
import { examplesFromCases } from '../../server/triage/examples-from-cases.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'
import { pdf } from './attachments/pictures.ts'

const town = openedTown()
const page = 'page-qingqiao'
const long = '楼道灯坏了半个月，老人夜里不敢下楼。'.repeat(200)
const particulars = { place: '金丝雀路七号', name: '金丝雀', contact: '13912347654' }

/** Everything that stands in the files of a folder, by file. */
const bytesOf = async (folder: string): Promise<Map<string, Buffer>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return new Map(await Promise.all(files.map(async (file): Promise<[string, Buffer]> => [file, await readFile(file)])))
}

/** What would tell of the resident: sealed texts piece by piece, the key, the hash of what was sent, a masked number. */
const tracesOf = async (caseNumber: string): Promise<Map<string, Buffer>> => {
  const { store, directory } = town().service
  const stored = await store.findCase(directory.region, caseNumber)
  if (!stored) throw new Error('no such case')
  return new Map([
    ...stored.sealedTexts.flatMap(({ id, sealed }): [string, Buffer][] =>
      [0, Math.floor(sealed.length / 2), sealed.length - 24].map((from) => [
        `text ${id} from ${from}`,
        Buffer.from(sealed).subarray(from, from + 24),
      ]),
    ),
    ['the wrapped key', Buffer.from(stored.wrappedKey)],
    ['the masked number', Buffer.from('139****7654')],
  ])
}

const foundIn = (files: ReadonlyMap<string, Buffer>, traces: ReadonlyMap<string, Buffer>): string[] =>
  [...traces].flatMap(([name, trace]) => {
    const holding = [...files].filter(([, bytes]) => bytes.includes(trace)).map(([file]) => relative(dataDir(), file))
    return holding.length > 0 ? [`${name}: ${holding.join(', ')}`] : []
  })

const dataDir = () => dirname(town().service.secrets.path)
const reason = '反映人申请，已经核实。'

describe('what is erased', () => {
  it('is nowhere in the files, once the night has passed; only its decision can be read', async () => {
    const { service, anyone, official, resident, round, setDay, setMoment } = town()
    const { store, directory, secrets } = service
    const { id, token } = await anyone.uploadFile({
      params: { page },
      file: new Blob([new Uint8Array(pdf())]),
      name: '金丝雀.pdf',
    })
    const body = { opinion: long, ...particulars, attachments: [{ id, token }] }
    const receipt = await submit(town(), page, body)
    const { caseNumber } = receipt
    const other = await submit(town(), page, { opinion: '另一件事，路面坑洼。', name: '别人' })
    const me = resident(receipt)
    await me.give(caseNumber, { command: 'add-facts', addition: `金丝雀又来补充。${long}`.slice(0, 1900) })
    await me.give(caseNumber, { command: 'correct-contact', name: '金丝雀二号' })
    await official('official-liaison-a').give(caseNumber, {
      command: 'note',
      audience: 'internal',
      note: '金丝雀来电。',
    })
    await official('official-liaison-a').give(caseNumber, {
      command: 'forward',
      level: 2,
      category: '0103',
      proposedUnit: 'local-qingqiao',
      note: '金丝雀请尽快。',
    })
    await runNotices(service)
    await me.give(caseNumber, { command: 'withdraw', reason: '金丝雀不再反映。' })
    await me.give(caseNumber, { command: 'ask-erasure' })
    await official('official-committee-a').give(caseNumber, { command: 'restrict', ground: reason })
    const traces = await tracesOf(caseNumber)
    traces.set('the hash of the request', Buffer.from(intentOf('', '', z.parse(Opinion, body)).requestHash))
    const stored = await store.findCase(directory.region, caseNumber)
    const part = await store.findFilePart(directory.region, stored?.caseId ?? '', id, 0)
    traces.set('the file', Buffer.from(part ?? new Uint8Array()).subarray(40, 80))
    expect(traces.get('the file')).toHaveLength(40)
    const otherTraces = await tracesOf(other.caseNumber)
    const before = stored
    if (!before) throw new Error('no such case')
    const present = foundIn(await bytesOf(dataDir()), traces)
    console.info(`before: ${present.length} of ${traces.size} traces of the case in the files`)
    expect(present).toHaveLength(traces.size)

    const taught = async () => (await examplesFromCases(service)).filter(({ text }) => text === long).length
    expect(await taught()).toBe(1)
    await official('official-committee-b').give(caseNumber, { command: 'erase', decision: '经研究，决定删除。' })
    setDay('2026-06-02')
    setMoment('2026-06-02T19:30:00.000Z')
    await round()

    const files = await bytesOf(dataDir())
    const left = foundIn(files, traces)
    console.info(`after: ${left.length} of ${traces.size}`)
    expect(left).toEqual([])
    expect(foundIn(files, otherTraces).length).toBeGreaterThan(2)

    expect(await taught()).toBe(0)
    const row = (await official('official-committee-b').inbox()).find((one) => one.caseNumber === caseNumber)
    expect(row).toMatchObject({ matter: null, state: 'closed', waitsForMe: false })
    const seen = await official('official-committee-b').read(caseNumber)
    expect(seen).toMatchObject({ erased: true, opinion: null, commands: [] })
    expect(JSON.stringify(seen)).not.toContain('金丝雀')
    expect(await store.findFilePart(directory.region, stored?.caseId ?? '', id, 0)).toBeNull()
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'erased', texts: { decision: '经研究，决定删除。' } })
    expect(await resident(receipt).read(caseNumber)).toMatchObject({ erased: true, opinion: null })

    // A backup from before holds what was erased, sealed under a key that goes with the next rotation.
    expect(
      openText(
        before.sealedTexts[0]?.sealed ?? new Uint8Array(),
        before.sealedTexts[0]?.id ?? '',
        unwrapKey(before.wrappedKey, secrets.wrappingKeys, before.caseId),
      ),
    ).toBeTypeOf('string')
    const kept = await readKept(secrets.path)
    await writeKept(secrets.path, withNewKey(kept, new Date(Date.now() - 600_000)))
    await rewrapKeys(service)
    await writeKept(secrets.path, withoutOldKeys(await readKept(secrets.path)))
    await rewrapKeys(service)
    expect(() => unwrapKey(before.wrappedKey, secrets.wrappingKeys, before.caseId)).toThrow('generation 1')
    expect((await readFile(secrets.path, 'utf8')).includes(kept.wrappingKeys[0]?.key ?? '')).toBe(false)
    expect(await official('official-liaison-a').read(other.caseNumber)).toMatchObject({
      opinion: '另一件事，路面坑洼。',
    })
  }, 60_000)
})
