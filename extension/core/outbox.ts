import type { CommandName } from '#api-client'
import { answerOf, readAll, write } from './database.ts'
import { draftId } from './drafts.ts'
import type { Failure } from './failure.ts'

/** A move as a form gives it; the worker checks it against the contract before it leaves. */
export type GivenMove = { command: CommandName; expectedVersion: number } & Record<string, unknown>

/**
 * A move that an official gave. Its key was made when the button was pressed and stays the same on every try, so
 * that it acts once. `refused` stays until the official has read why.
 */
export type OutboxItem = {
  key: string
  caseNumber: string
  move: GivenMove
  givenAt: string
  state: 'waiting' | 'refused'
  failure?: Failure
}

export const readOutbox = async (database: IDBDatabase): Promise<OutboxItem[]> => {
  const items = (await readAll(database, 'outbox')) as OutboxItem[]
  return items.sort((a, b) => Number(a.givenAt > b.givenAt) - Number(a.givenAt < b.givenAt))
}

/**
 * Keeps a move, on the disk before it resolves. False, and nothing kept, where another move on the same case still
 * waits: it would be given on a version that is about to change. A refused one is replaced.
 */
export const giveMove = (database: IDBDatabase, item: OutboxItem): Promise<boolean> =>
  write(
    database,
    'outbox',
    async (transaction) => {
      const outbox = transaction.objectStore('outbox')
      const items = (await answerOf(outbox.getAll())) as OutboxItem[]
      const ofCase = items.filter(({ caseNumber }) => caseNumber === item.caseNumber)
      if (ofCase.some(({ state }) => state === 'waiting')) return false
      for (const { key } of ofCase) outbox.delete(key)
      outbox.put(item)
      return true
    },
    'strict',
  )

/** The move was accepted: it and the draft it was made from are done with. */
export const settleMove = (database: IDBDatabase, { key, caseNumber, move }: OutboxItem): Promise<void> =>
  write(
    database,
    ['outbox', 'drafts'],
    (transaction) => {
      transaction.objectStore('outbox').delete(key)
      transaction.objectStore('drafts').delete(draftId(caseNumber, move.command))
    },
    'strict',
  )

/** The move was not accepted, or nothing was decided yet: the reason is kept with it, unless it was dropped meanwhile. */
export const markMove = (
  database: IDBDatabase,
  { key }: OutboxItem,
  state: OutboxItem['state'],
  failure: Failure,
): Promise<void> =>
  write(
    database,
    'outbox',
    async (transaction) => {
      const outbox = transaction.objectStore('outbox')
      const kept = (await answerOf(outbox.get(key))) as OutboxItem | undefined
      if (kept) outbox.put({ ...kept, state, failure })
    },
    'strict',
  )

/** Takes a move out that the official no longer wants to give; its draft stays. */
export const dropMove = (database: IDBDatabase, key: string): Promise<void> =>
  write(
    database,
    'outbox',
    (transaction) => {
      transaction.objectStore('outbox').delete(key)
    },
    'strict',
  )
