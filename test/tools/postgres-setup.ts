import { startPostgres } from './postgres.ts'

/**
 * Lets the tests of a project find a PostgreSQL under `TEST_DATABASE_URL`, unless the variable names one already.
 * They share it: a test that needs a database to itself makes one in it.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined
  const { url, stop } = await startPostgres()
  process.env.TEST_DATABASE_URL = url
  return stop
}
