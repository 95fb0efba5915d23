import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { startPostgres } from './postgres.ts'

async function ask(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

it('the shared server keeps Chinese text and syncs what it keeps', async () => {
  const settings = "select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync"
  expect(await ask(process.env.TEST_DATABASE_URL ?? '', settings)).toEqual([{ encoding: 'UTF8', fsync: 'on' }])
})

it("a server of one's own is empty, allows further databases and leaves nothing behind", async () => {
  const { url, stop } = await startPostgres()
  const tables = "select tablename from pg_tables where schemaname = 'public'"
  await ask(url, 'create table opinion (text text)')
  await ask(url, 'create database another')
  const another = new URL(url)
  another.pathname = '/another'
  expect(await ask(url, tables)).toEqual([{ tablename: 'opinion' }])
  expect(await ask(another.href, tables)).toEqual([])
  await stop()
  const folder = another.searchParams.get('host') ?? ''
  expect(await readdir(dirname(folder))).not.toContain(folder.split('/').at(-1))
  await expect(ask(url, 'select 1')).rejects.toThrow()
})
