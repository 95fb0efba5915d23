import { signal } from '@preact/signals'
import type { Evidence } from '#api-client/ledger/witness.ts'
import { beginAnew, openLedgerDatabase, readBreach } from '../../core/ledger-store.ts'
import { session } from './desk.ts'

/** What the server's ledger was caught at; null while nothing was found. */
export const breach = signal<Evidence | null>(null)

export const readKeptBreach = async (): Promise<void> => {
  breach.value = await atLedger(readBreach)
}

/** It is reported: the ledger is watched from now on as it is now. */
export const settleBreach = async (): Promise<void> => {
  await atLedger(beginAnew)
  breach.value = null
}

const atLedger = async <Result>(work: (database: IDBDatabase) => Promise<Result>): Promise<Result | null> => {
  const server = session.value?.server
  if (!server) return null
  const database = await openLedgerDatabase(server)
  try {
    return await work(database)
  } finally {
    database.close()
  }
}
