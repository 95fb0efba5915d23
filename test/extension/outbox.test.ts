import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test as it } from 'vitest'
import { openDatabase, wipe } from '../../extension/core/database.ts'
import { draftSaver, readDraft } from '../../extension/core/drafts.ts'
import { dropMove, giveMove, markMove, type OutboxItem, readOutbox, settleMove } from '../../extension/core/outbox.ts'

let database: IDBDatabase
beforeEach(async () => {
  database = await openDatabase('http://127.0.0.1', 'official-a')
})
afterEach(async () => {
  await wipe(database)
  database.close()
})

const item = (key: string, caseNumber = 'A'): OutboxItem => ({
  key,
  caseNumber,
  move: { command: 'note', expectedVersion: 1, audience: 'internal', note: '已到现场' },
  givenAt: `2026-11-24T00:00:0${key.length}.000Z`,
  state: 'waiting',
})
const keys = async () => (await readOutbox(database)).map(({ key }) => key)
const failure = { code: 'not-now', at: '2026-11-24T00:00:00.000Z' } as const

it('a second move on a case is not kept while one waits', async () => {
  expect(await giveMove(database, item('1'))).toBe(true)
  expect(await giveMove(database, item('2'))).toBe(false)
  expect(await keys()).toEqual(['1'])
})

it('of two presses at the same moment one is kept', async () => {
  const kept = await Promise.all([giveMove(database, item('1')), giveMove(database, item('2'))])
  expect(kept).toEqual([true, false])
  expect(await keys()).toEqual(['1'])
})

it('moves on several cases wait in the order they were given', async () => {
  await giveMove(database, item('333', 'C'))
  await giveMove(database, item('1', 'A'))
  await giveMove(database, item('22', 'B'))
  expect(await keys()).toEqual(['1', '22', '333'])
})

it('a refused move makes room for the next one', async () => {
  await giveMove(database, item('1'))
  await markMove(database, item('1'), 'refused', failure)
  expect(await giveMove(database, item('2'))).toBe(true)
  expect(await keys()).toEqual(['2'])
})

it('a refused move keeps its key, its content and the reason', async () => {
  await giveMove(database, item('1'))
  await markMove(database, item('1'), 'refused', failure)
  expect(await readOutbox(database)).toEqual([{ ...item('1'), state: 'refused', failure }])
})

it('an accepted move takes its draft with it, and only its own', async () => {
  await draftSaver(database, 'A', 'note')({ note: '已到现场' })
  await draftSaver(database, 'A', 'ask')({ question: '哪一天？' })
  await giveMove(database, item('1'))
  await settleMove(database, item('1'))
  expect(await keys()).toEqual([])
  expect(await readDraft(database, 'A', 'note')).toBeUndefined()
  expect(await readDraft(database, 'A', 'ask')).toEqual({ question: '哪一天？' })
})

it('a dropped move leaves its draft, and a late refusal does not bring it back', async () => {
  await draftSaver(database, 'A', 'note')({ note: '已到现场' })
  await giveMove(database, item('1'))
  await dropMove(database, '1')
  await markMove(database, item('1'), 'waiting', failure)
  expect(await keys()).toEqual([])
  expect(await readDraft(database, 'A', 'note')).toEqual({ note: '已到现场' })
})
