import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test as it } from 'vitest'
import { openDatabase, wipe } from '../../extension/core/database.ts'
import { countDrafts, draftedCommands, draftSaver, dropDraft, readDraft } from '../../extension/core/drafts.ts'

let database: IDBDatabase
beforeEach(async () => {
  database = await openDatabase('http://127.0.0.1', 'official-a')
})
afterEach(async () => {
  await wipe(database)
  database.close()
})

it('what is typed is there again after the database was closed', async () => {
  await draftSaver(database, 'A', 'note')({ note: '已到现场' })
  database.close()
  database = await openDatabase('http://127.0.0.1', 'official-a')
  expect(await readDraft(database, 'A', 'note')).toEqual({ note: '已到现场' })
})

it('of quick changes the newest is kept', async () => {
  const save = draftSaver(database, 'A', 'note')
  const saved = ['一', '一二', '一二三'].map((note) => save({ note }))
  await Promise.all(saved)
  expect(await readDraft(database, 'A', 'note')).toEqual({ note: '一二三' })
})

it('a change after a pause is kept too', async () => {
  const save = draftSaver(database, 'A', 'note')
  await save({ note: '一' })
  await save({ note: '二' })
  expect(await readDraft(database, 'A', 'note')).toEqual({ note: '二' })
})

it('each case and each move has a draft of its own', async () => {
  await draftSaver(database, 'A', 'note')({ note: '甲' })
  await draftSaver(database, 'A', 'ask')({ question: '哪一天？' })
  await draftSaver(database, 'B', 'note')({ note: '乙' })
  expect(await draftedCommands(database, 'A')).toEqual(['ask', 'note'])
  await dropDraft(database, 'A', 'note')
  expect(await readDraft(database, 'A', 'note')).toBeUndefined()
  expect(await readDraft(database, 'B', 'note')).toEqual({ note: '乙' })
  expect(await countDrafts(database)).toBe(2)
})

it('another official on the same machine does not see them', async () => {
  await draftSaver(database, 'A', 'note')({ note: '甲' })
  const other = await openDatabase('http://127.0.0.1', 'official-b')
  expect(await readDraft(other, 'A', 'note')).toBeUndefined()
  other.close()
})
