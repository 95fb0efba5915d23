import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Database, Run } from './database.ts'
import { withRetry } from './retry.ts'
import { StoreUnavailable } from './unavailable.ts'
import { StoreUnusable } from './unusable.ts'

/** How long a request waits for a connection, of a server that is silent or of a pool that is all in use. */
const patienceMs = 10_000

/**
 * Opens a pool on a PostgreSQL 15 or later. Refuses one that does not answer or does not keep UTF-8. A server that
 * goes away later makes what is asked meanwhile fail; it is asked again each time, so this never ends for good.
 */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'lianxin',
    max: 16,
    connectionTimeoutMillis: patienceMs,
    types: columnTypes,
  })
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
      withRetry(async () => (await answered(pool.query({ name, text, values: [...values] }))).rows),
    onOneConnection: (work) => onOneConnection(pool, work),
    failed: Promise.withResolvers<never>().promise,
    close: () => {
      ended ??= pool.end()
      return ended
    },
  }
}

async function onOneConnection<Result>(pool: pg.Pool, work: (run: Run) => Promise<Result>): Promise<Result> {
  const client = await answered(pool.connect())
  // A connection lost between two queries shows in the second one.
  const ignore = () => undefined
  client.on('error', ignore)
  let isHealthy = false
  try {
    const result = await work(async (text, values) => (await answered(client.query(text, values && [...values]))).rows)
    isHealthy = true
    return result
  } finally {
    client.off('error', ignore)
    client.release(!isHealthy)
  }
}

/** Connections (class 08), resources (class 53), and a server that is going down or coming up. */
const unavailableCodes = /^(08|53|57P0[123])/

/** What the database itself did not answer, or answered only to say that it can't now, is `StoreUnavailable`. */
async function answered<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking
  } catch (fault) {
    const isAnswer = fault instanceof pg.DatabaseError && !unavailableCodes.test(fault.code ?? '')
    if (isAnswer || fault instanceof TypeError) throw fault
    throw new StoreUnavailable(`the PostgreSQL of DATABASE_URL gives no answer: ${reasonOf(fault)}`, { cause: fault })
  }
}

/** A host of several addresses is refused once for each. */
const reasonOf = (fault: unknown): string =>
  fault instanceof AggregateError ? fault.errors.join(', ') : fault instanceof Error ? fault.message : String(fault)

async function askEncoding(pool: pg.Pool): Promise<unknown> {
  try {
    const { rows } = await pool.query<{ server_encoding: string }>('show server_encoding')
    return rows[0]?.server_encoding
  } catch (fault) {
    const message = `The PostgreSQL of DATABASE_URL does not let us in: ${reasonOf(fault)}`
    throw new StoreUnusable('unreachable', message, { cause: fault })
  }
}

/** Text can't be turned into UTF-8 later without a dump, so a database of another encoding is refused at once. */
function checkEncoding(encoding: unknown): void {
  if (encoding === 'UTF8') return
  const remedy = "Create it with encoding 'UTF8' from template0."
  throw new StoreUnusable('wrong-encoding', `The database of DATABASE_URL keeps text as ${encoding}. ${remedy}`)
}
