import { randomUUID } from 'node:crypto'
import pg from 'pg'

const baseUrl = process.env.TEST_DATABASE_URL ?? ''
if (!baseUrl) throw new Error('TEST_DATABASE_URL must name a PostgreSQL whose user may create databases')

export type TestDatabase = { url: string; drop(): Promise<void> }

/** Runs one statement on the server of `TEST_DATABASE_URL`, outside the databases under test. */
export async function administer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: baseUrl })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** A database of one's own on the server of `TEST_DATABASE_URL`. */
export async function createDatabase(encoding = 'UTF8'): Promise<TestDatabase> {
  const name = `store_${randomUUID().replaceAll('-', '')}`
  const locale = `lc_collate 'C' lc_ctype 'C'`
  await administer(`create database ${name} encoding '${encoding}' ${locale} template template0`)
  const url = new URL(baseUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) }
}

/** The same database, with the session's settings changed. */
export function withSettings(url: string, settings: Record<string, string>): string {
  const changed = new URL(url)
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`)
  changed.searchParams.set('options', options.join(' '))
  return changed.href
}
