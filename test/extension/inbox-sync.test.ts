import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test as it } from 'vitest'
import type { Client } from '#api-client'
import { readChanges } from '../../extension/background/inbox-sync.ts'
import { openDatabase, wipe, write } from '../../extension/core/database.ts'
import { readBookmark, readHead, readRows } from '../../extension/core/inbox-store.ts'
import { openTownOnPorts, type TownOnPorts } from '../town/on-ports.ts'
import { submit } from '../town/submission.ts'
import { row } from './row.ts'

const official = 'official-liaison-a'
const morning = new Date('2026-11-24T01:00:00Z')
const nextMorning = new Date('2026-11-25T01:00:00Z')
let town: TownOnPorts
let database: IDBDatabase
let client: Client

beforeAll(async () => {
  town = await openTownOnPorts()
  database = await openDatabase(town.url, official)
  ;({ client } = town.official(official))
})
beforeEach(() => wipe(database))
afterAll(async () => {
  database.close()
  await town.close()
})

const numbers = async () => (await readRows(database)).map(({ caseNumber }) => caseNumber).sort()

it('the first reading brings every case, the next one only what changed', async () => {
  const { caseNumber: first } = await submit(town, 'page-qingqiao', { opinion: '三号楼的路灯坏了半个月，请派人修理。' })
  await readChanges(database, client, morning)
  expect(await numbers()).toContain(first)
  const before = await readBookmark(database)

  const { caseNumber: second } = await submit(town, 'page-qingqiao', {
    opinion: '学府街的盲道被三轮车占了，请管一管。',
  })
  const asked: unknown[] = []
  const readInbox: Client['readInbox'] = (call) => {
    asked.push(call?.query?.after)
    return client.readInbox(call)
  }
  await readChanges(database, { ...client, readInbox }, morning)
  expect(asked).toEqual([before?.cursor])
  expect(await numbers()).toEqual([first, second].sort())
})

it('a reading that finds nothing writes nothing', async () => {
  await readChanges(database, client, morning)
  const before = await readBookmark(database)
  expect(await readChanges(database, client, morning)).toMatchObject({ changed: false })
  expect(await readBookmark(database)).toEqual(before)
})

it('the heads hold the counts of the views and the first rows', async () => {
  const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '小区门口的井盖松了，车一过就响。' })
  await readChanges(database, client, morning)
  const head = await readHead(database, 'waiting')
  expect(head?.counts.all).toBe((await readRows(database)).length)
  expect(head?.rows.map((shown) => shown.caseNumber)).toContain(caseNumber)
})

it('the first reading of a day is a whole one and takes out what is no longer seen', async () => {
  await readChanges(database, client, morning)
  await write(database, 'rows', (transaction) => {
    transaction.objectStore('rows').put(row('SL2611-GONE'))
  })
  await readChanges(database, client, morning)
  expect(await numbers()).toContain('SL2611-GONE')
  await readChanges(database, client, nextMorning)
  expect(await numbers()).not.toContain('SL2611-GONE')
  expect((await readHead(database, 'all'))?.rows.map(({ caseNumber }) => caseNumber)).not.toContain('SL2611-GONE')
})

it('a whole reading that breaks off begins anew', async () => {
  await readChanges(database, client, morning)
  let calls = 0
  const breaks: Client = {
    ...client,
    readInbox: async () => {
      calls += 1
      if (calls > 1) throw new TypeError('offline')
      return { rows: [row('SL2611-PAGE1')], left: [], cursor: 5, more: true, pollAfterSeconds: 60 }
    },
  }
  await expect(readChanges(database, breaks, nextMorning)).rejects.toThrow('offline')
  expect((await readBookmark(database))?.wholeOn).not.toBe('2026-11-25')
  await readChanges(database, client, nextMorning)
  expect(await numbers()).not.toContain('SL2611-PAGE1')
  expect((await readBookmark(database))?.wholeOn).toBe('2026-11-25')
})
