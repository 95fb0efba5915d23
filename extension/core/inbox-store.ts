import type { Inbox, InboxRow } from '#api-client'
import { answerOf, readAll, readOne, write } from './database.ts'
import { type Counts, countsOf, rowsOf, type View, viewNames } from './views.ts'

/** What the popup paints first: the top of a view and the counts of all of them. */
export type Head = { rows: InboxRow[]; counts: Counts }

/** Where the next reading of changes begins, and the day of the last whole reading. */
export type Bookmark = { cursor: number; wholeOn: string }

const headLength = 50

export const readHead = async (database: IDBDatabase, view: View): Promise<Head | undefined> =>
  (await readOne(database, 'heads', view)) as Head | undefined

export const readRows = async (database: IDBDatabase): Promise<InboxRow[]> =>
  (await readAll(database, 'rows')) as InboxRow[]

export const readBookmark = async (database: IDBDatabase): Promise<Bookmark | undefined> =>
  (await readOne(database, 'meta', 'bookmark')) as Bookmark | undefined

/**
 * Keeps one page of changes and the place after it, together. A case that left the list goes, row and content; what
 * the official wrote about it stays.
 */
export const keepPage = ({ rows, left, cursor }: Inbox, wholeOn: string, database: IDBDatabase): Promise<void> =>
  write(database, ['rows', 'cases', 'meta'], (transaction) => {
    const store = transaction.objectStore('rows')
    for (const caseNumber of left) {
      store.delete(caseNumber)
      transaction.objectStore('cases').delete(caseNumber)
    }
    for (const row of rows) store.put(row)
    transaction.objectStore('meta').put({ cursor, wholeOn } satisfies Bookmark, 'bookmark')
  })

/** After a whole reading: takes out cases that the official no longer sees, and what was kept of them. */
export const forgetUnseen = (seen: ReadonlySet<string>, database: IDBDatabase): Promise<void> =>
  write(database, ['rows', 'cases'], async (transaction) => {
    for (const name of ['rows', 'cases'] as const) {
      const store = transaction.objectStore(name)
      for (const key of await answerOf(store.getAllKeys())) if (!seen.has(String(key))) store.delete(key)
    }
  })

/** Writes the heads anew from the rows; gives the counts. */
export const rewriteHeads = (database: IDBDatabase): Promise<Counts> =>
  write(database, ['rows', 'heads'], async (transaction) => {
    const rows = (await answerOf(transaction.objectStore('rows').getAll())) as InboxRow[]
    const counts = countsOf(rows)
    const heads = transaction.objectStore('heads')
    for (const view of viewNames)
      heads.put({ rows: rowsOf(view, rows).slice(0, headLength), counts } satisfies Head, view)
    return counts
  })

/** The next reading starts from the beginning, and what waits then is nothing new. */
export const forgetReading = (database: IDBDatabase): Promise<void> =>
  write(database, 'meta', (transaction) => {
    for (const name of ['bookmark', 'told']) transaction.objectStore('meta').delete(name)
  })
