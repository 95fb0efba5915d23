import { type Client, isProblem } from '#api-client'
import { witness } from '#api-client/ledger/witness.ts'
import { announce } from '../core/announcement.ts'
import { keepBreach, keepSight, openLedgerDatabase, readBreach, readSight } from '../core/ledger-store.ts'

/**
 * Holds the server's ledger against what this browser saw before, and keeps both checkpoints where they do not go
 * together. Rejects where the server can't be reached; what was seen then stays to be compared with.
 */
export const watchLedger = async (server: string, client: Client, now: Date): Promise<void> => {
  const database = await openLedgerDatabase(server)
  try {
    await look(database, client, now)
  } finally {
    database.close()
  }
}

/** One look at a time: of two, the older might be taken for a ledger that shrank. */
const look = (database: IDBDatabase, client: Client, now: Date): Promise<void> =>
  navigator.locks.request(database.name, async () => {
    const before = await readSight(database)
    if (await readBreach(database)) return
    const key = before?.key ?? (await client.getLedgerKey()).key
    const { checkpoint } = await client.getCheckpoint()
    const found = await witness(before, { key, checkpoint, seenAt: now.toISOString() }, asking(client))
    if (found.kind === 'consistent') return keepSight(database, found.sight)
    await keepBreach(database, found.evidence)
    announce({ about: 'ledger' })
  })

/** A server that says there is no such proof has none; one that is out of reach has not been asked. */
const asking = (client: Client) => async (from: number, to: number) => {
  try {
    return (await client.getConsistency({ query: { from, to } })).path
  } catch (error) {
    if (isProblem(error, 'not-found')) return []
    throw error
  }
}
