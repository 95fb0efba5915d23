import type { Evidence, Sight } from '#api-client/ledger/witness.ts'
import { openDatabase, readOne, write } from './database.ts'

/** What this browser remembers of a server's ledger: it belongs to the machine, so signing out leaves it. */
export const openLedgerDatabase = (server: string): Promise<IDBDatabase> => openDatabase(server, 'ledger')

const one = 'sight'
const now = 'breach'
const all = 'breaches'

/** What was last seen and found in order. */
export const readSight = async (database: IDBDatabase): Promise<Sight | null> =>
  ((await readOne(database, 'meta', one)) as Sight | undefined) ?? null

export const keepSight = (database: IDBDatabase, sight: Sight): Promise<void> =>
  write(database, 'meta', (transaction) => void transaction.objectStore('meta').put(sight, one), 'strict')

/** What the server was caught at, until somebody says that it is reported. */
export const readBreach = async (database: IDBDatabase): Promise<Evidence | null> =>
  ((await readOne(database, 'meta', now)) as Evidence | undefined) ?? null

/** Keeps the first evidence: later ones would only show the same again. */
export const keepBreach = async (database: IDBDatabase, evidence: Evidence): Promise<void> => {
  if (await readBreach(database)) return
  await write(database, 'meta', (transaction) => void transaction.objectStore('meta').put(evidence, now), 'strict')
}

/** Begins anew with the ledger as it is now; the evidence stays on this machine. */
export const beginAnew = async (database: IDBDatabase): Promise<void> => {
  const [evidence, before] = await Promise.all([readBreach(database), readOne(database, 'meta', all)])
  await write(
    database,
    'meta',
    (transaction) => {
      const store = transaction.objectStore('meta')
      store.put([...((before as Evidence[] | undefined) ?? []), evidence], all)
      store.delete(now)
      store.delete(one)
    },
    'strict',
  )
}
