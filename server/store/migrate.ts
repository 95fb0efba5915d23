import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database, Run } from './database.ts'
import { StoreUnusable } from './unusable.ts'

/** One forward step of the schema. Its name orders it; its text never changes once it has been released. */
export type Migration = { name: string; text: string }

/** The steps of a folder of `.sql` files, in the order of their names. */
export function readMigrations(folder: URL): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.sql'.length), text: readFileSync(new URL(file, folder), 'utf8') }))
}

/**
 * Brings the database to the last of `migrations`, each step in a transaction of its own. Safe when several servers
 * start together: one works, the others wait and find it done. Refuses a database that a newer server has migrated,
 * and one whose steps were not these.
 */
export async function migrate(database: Database, migrations: readonly Migration[], at: string): Promise<void> {
  await database.onOneConnection(async (run) => {
    await createJournal(run)
    await inTurn(run, (applied) => checkHistory(applied, migrations))
    for (const migration of migrations) {
      await inTurn(run, async (applied) => {
        if (!applied.has(migration.name)) await apply(run, migration, at)
      })
    }
  })
}

async function createJournal(run: Run): Promise<void> {
  const [journal] = await run("select to_regclass('migration') as name")
  if (journal?.name) return
  try {
    await run('create table migration (name text primary key, checksum text not null, applied_at timestamptz not null)')
  } catch (fault) {
    const [journalOfAnother] = await run("select to_regclass('migration') as name")
    if (!journalOfAnother?.name) throw fault
  }
}

/** Runs `work` in a transaction that no other server's migration can overlap. */
async function inTurn(run: Run, work: (applied: Map<string, string>) => Promise<void> | void): Promise<void> {
  await run('begin')
  try {
    await run('lock table migration in exclusive mode')
    const rows = await run('select name, checksum from migration')
    await work(new Map(rows.map((row) => [String(row.name), String(row.checksum)])))
    await run('commit')
  } catch (fault) {
    await run('rollback')
    throw fault
  }
}

async function apply(run: Run, migration: Migration, at: string): Promise<void> {
  await run(migration.text)
  const values = [migration.name, checksum(migration), at]
  await run('insert into migration (name, checksum, applied_at) values ($1, $2, $3)', values)
}

function checkHistory(applied: Map<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, checksum(migration)]))
  for (const [name, appliedChecksum] of applied) {
    const knownChecksum = known.get(name)
    if (knownChecksum === undefined) {
      const remedy = 'Start that version or a later one, or go back to a backup made before it.'
      throw new StoreUnusable('newer-schema', `A newer server has changed this database (step ${name}). ${remedy}`)
    }
    if (knownChecksum !== appliedChecksum) {
      const remedy = 'Put the released file back, and make the change in a new step.'
      throw new StoreUnusable('changed-migration', `The step ${name} is not the one this database has had. ${remedy}`)
    }
  }
}

/** Line endings do not count, so that a checkout on Windows is the same step. */
const checksum = ({ text }: Migration): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
