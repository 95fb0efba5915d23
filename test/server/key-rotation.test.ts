import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { loadCase } from '../../server/case-file.ts'
import { withNewKey, withoutOldKeys } from '../../server/key-rotation.ts'
import { missingGenerations, rewrapKeys } from '../../server/rounds/keys.ts'
import { openSecrets, readKept, writeKept } from '../../server/secrets.ts'
import { openedTown } from '../town/opened.ts'
import { submit } from '../town/submission.ts'

const town = openedTown()
const page = 'page-qingqiao'
/** Long enough ago for every server to know a key that is made then. */
const earlier = () => new Date(Date.now() - 10 * 60_000)

const unreadable = async (numbers: readonly string[]): Promise<string[]> => {
  const lost: string[] = []
  for (const number of numbers) {
    const file = await loadCase(town().service, number).catch(() => null)
    if (!file?.history[0]?.texts.opinion) lost.push(number)
  }
  return lost
}

describe('the wrapping keys', () => {
  it('are rotated while people write, and nothing becomes unreadable, also without the old one', async () => {
    const { service } = town()
    const { secrets, store } = service
    const numbers: string[] = []
    const one = async () => void numbers.push((await submit(town(), page)).caseNumber)
    for (let count = 0; count < 12; count += 1) await one()
    const old = await readKept(secrets.path)

    let isRotating = true
    let reads = 0
    const writing = (async () => {
      for (let count = 0; count < 12 || isRotating; count += 1) await one()
    })()
    const reading = (async () => {
      while (isRotating) {
        expect(await unreadable(numbers.slice(0, 6))).toEqual([])
        reads += 1
      }
    })()
    await writeKept(secrets.path, withNewKey(old, earlier()))
    const rewrapped = await rewrapKeys(service, 2)
    isRotating = false
    await Promise.all([writing, reading])
    expect(rewrapped).toBeGreaterThanOrEqual(12)
    expect(numbers.length).toBeGreaterThan(20)
    // What was sealed under the old key by a server that had not heard of the new one is taken by a later round.
    await writeKept(secrets.path, { ...(await readKept(secrets.path)), oldestInUse: 1 })
    await rewrapKeys(service)

    expect(await store.keyGenerations()).toEqual([2])
    expect(await unreadable(numbers)).toEqual([])
    await writeKept(secrets.path, withoutOldKeys(await readKept(secrets.path)))
    expect(await rewrapKeys(service)).toBe(0)
    expect(secrets.wrappingKeys.generations).toEqual([2])
    expect(await unreadable(numbers)).toEqual([])
    console.info(`${numbers.length} cases, ${rewrapped} keys wrapped anew, ${reads} looks meanwhile, 0 unreadable`)
    expect((await openSecrets(secrets.path.replace(/\/secrets\.json$/, ''))).fingerprint).toBe(old.fingerprint)
  })

  it('are not put back over a key that has changed since', async () => {
    const { service } = town()
    const { store, directory } = service
    const { caseNumber } = await submit(town(), page)
    const stored = await store.findCase(directory.region, caseNumber)
    if (!stored) throw new Error('no such case')
    const { caseId, wrappedKey } = stored
    const other = Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('another')])
    expect(await store.rewrapCaseKeys(directory.region, [{ caseId, from: other, to: other }])).toBe(0)
    expect((await store.findCase(directory.region, caseNumber))?.wrappedKey).toEqual(wrappedKey)
  })

  it('are missed where the database names one that the file does not hold', async () => {
    const { service } = town()
    const kept = await readKept(service.secrets.path)
    service.secrets.wrappingKeys.replace([{ generation: 9, key: Buffer.alloc(32), madeAt: earlier().toISOString() }])
    expect(await missingGenerations(service)).toEqual([2])
    await writeKept(service.secrets.path, kept)
    await rewrapKeys(service)
    expect(await missingGenerations(service)).toEqual([])
  })

  it('of a file from before there were generations are the first', async () => {
    const { path } = town().service.secrets
    const now = await readFile(path, 'utf8')
    const [codeSecret, wrappingKey] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')]
    await writeFile(path, JSON.stringify({ codeSecret, wrappingKey, demoToken: '1-2-3' }))
    const first = await openSecrets(path.replace(/\/secrets\.json$/, ''))
    expect(first.wrappingKeys.current()).toMatchObject({ generation: 1, key: Buffer.alloc(32, 2) })
    expect(first.indexKey).toHaveLength(32)
    await writeFile(path, now)
  })
})
