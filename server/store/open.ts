import type { Database } from './database.ts'
import { openEmbedded } from './embedded/open.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { createStore } from './sql-store.ts'
import type { Store } from './store.ts'

const migrationsFolder = new URL('./migrations/', import.meta.url)

/**
 * Opens the store and brings its schema up to date: the PostgreSQL of `databaseUrl`, or else the embedded engine
 * with its files in `dataDir`. Throws `StoreUnusable` where opening it would not be safe.
 */
export async function openStore(place: { databaseUrl?: string | undefined; dataDir: string }): Promise<Store> {
  const database = place.databaseUrl ? await openPostgres(place.databaseUrl) : await openEmbedded(place.dataDir)
  return openStoreOn(database)
}

/** The store on an open database, migrated first. Closes the database where that fails. */
export async function openStoreOn(database: Database): Promise<Store> {
  try {
    await migrate(database, readMigrations(migrationsFolder), new Date().toISOString())
  } catch (fault) {
    await database.close()
    throw fault
  }
  return createStore(database)
}
