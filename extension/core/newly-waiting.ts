import type { InboxRow } from '#api-client'
import { answerOf, write } from './database.ts'

/** The cases that were waiting when they were last counted. */
type Told = readonly string[]

/**
 * How many cases wait now and did not when this was last asked; 0 the first time, for then the official has just
 * signed in and sees the list. A case that waits again later counts again.
 */
export const newlyWaiting = (database: IDBDatabase): Promise<number> =>
  write(database, ['rows', 'meta'], async (transaction) => {
    const rows = (await answerOf(transaction.objectStore('rows').getAll())) as InboxRow[]
    const meta = transaction.objectStore('meta')
    const told = (await answerOf(meta.get('told'))) as Told | undefined
    const waiting = rows.filter(({ waitsForMe }) => waitsForMe).map(({ caseNumber }) => caseNumber)
    meta.put(waiting satisfies Told, 'told')
    return told ? waiting.filter((caseNumber) => !told.includes(caseNumber)).length : 0
  })
