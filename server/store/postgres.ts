import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Database, Run } from './database.ts'
import { withRetry } from './retry.ts'
import { StoreUnusable } from './unusable.ts'

/** Opens a pool on a PostgreSQL 15 or later. Refuses one that does not answer or does not keep UTF-8. */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: databaseUrl, application_name: 'lianxin', max: 16, types: columnTypes })
  // The pool has dropped the broken connection already and opens another; without a listener the process would end.
  pool.on('error', () => undefined)

  try {
    checkEncoding(await askEncoding(pool))
  } catch (fault) {
    await pool.end()
    throw fault
  }

  let ended: Promise<void> | undefined
  return {
    query: ({ name, text }, values = []) =>
      withRetry(async () => (await pool.query({ name, text, values: [...values] })).rows),
    onOneConnection: (work) => onOneConnection(pool, work),
    close: () => {
      ended ??= pool.end()
      return ended
    },
  }
}

async function onOneConnection<Result>(pool: pg.Pool, work: (run: Run) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  // A connection lost between two queries shows in the second one.
  const ignore = () => undefined
  client.on('error', ignore)
  let isHealthy = false
  try {
    const result = await work(async (text, values) => (await client.query(text, values && [...values])).rows)
    isHealthy = true
    return result
  } finally {
    client.off('error', ignore)
    client.release(!isHealthy)
  }
}

async function askEncoding(pool: pg.Pool): Promise<unknown> {
  try {
    const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding')
    return rows[0]?.server_encoding
  } catch (fault) {
    const why = fault instanceof AggregateError ? fault.errors.join(', ') : String(fault)
    const message = `The PostgreSQL of DATABASE_URL does not let us in: ${why}`
    throw new StoreUnusable('unreachable', message, { cause: fault })
  }
}

/** Text can't be turned into UTF-8 later without a dump, so a database of another encoding is refused at once. */
function checkEncoding(encoding: unknown): void {
  if (encoding === 'UTF8') return
  const remedy = "Create it with encoding 'UTF8' from template0."
  throw new StoreUnusable('wrong-encoding', `The database of DATABASE_URL keeps text as ${encoding}. ${remedy}`)
}
