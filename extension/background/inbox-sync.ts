import type { Client } from '#api-client'
import { dayOf } from '../core/dates.ts'
import { forgetUnseen, keepPage, readBookmark, rewriteHeads } from '../core/inbox-store.ts'

/** What a reading gave: whether anything was written, and the pace the server asks for. */
export type Reading = { changed: boolean; pollAfterSeconds: number }

const pageSize = 200

/**
 * Reads what changed after the cursor into the database. The first reading of a day (Asia/Shanghai) is a whole one:
 * days left and lights change at midnight without an event, and what is no longer seen has to go.
 * One reading runs at a time on this machine.
 */
export const readChanges = (database: IDBDatabase, client: Client, now: Date): Promise<Reading> =>
  navigator.locks.request(`inbox of ${database.name}`, async () => {
    const today = dayOf(now)
    const bookmark = await readBookmark(database)
    const whole = bookmark?.wholeOn !== today
    const reading = await readPages(database, client, whole ? -1 : bookmark.cursor, whole ? undefined : today)
    if (whole) {
      await forgetUnseen(reading.seen, database)
      await keepPage({ ...reading.last, rows: [], left: [] }, today, database)
    }
    const changed = whole || reading.changes > 0
    if (changed) await rewriteHeads(database)
    return { changed, pollAfterSeconds: reading.last.pollAfterSeconds }
  })

/** @param day the day of the last whole reading; undefined while a whole reading is under way, which then begins anew if it breaks off */
const readPages = async (database: IDBDatabase, client: Client, after: number, day: string | undefined) => {
  const seen = new Set<string>()
  let changes = 0
  for (let cursor = after; ; ) {
    const page = await client.readInbox({ query: { after: cursor, limit: pageSize } })
    const { rows, left } = page
    if (rows.length + left.length > 0) await keepPage(page, day ?? '', database)
    for (const { caseNumber } of rows) seen.add(caseNumber)
    changes += rows.length + left.length
    if (!page.more || page.cursor <= cursor) return { seen, changes, last: page }
    cursor = page.cursor
  }
}
