import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { NodeFS } from '@electric-sql/pglite/nodefs'
import pg from 'pg'
import { columnTypes } from '../column-types.ts'
import type { Value } from '../database.ts'

/** A statement as it crosses from thread to thread. A name makes it a prepared one. */
export type EngineQuery = { name?: string | undefined; text: string; values?: readonly Value[] | undefined }

export type Engine = {
  /** One at a time: the engine has a single connection. */
  query(query: EngineQuery): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** `-F` turns all syncing off; the default way of syncing the log is a call that PGlite leaves empty. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...[
    'fsync=on',
    'wal_sync_method=fsync',
    'synchronous_commit=on',
    'full_page_writes=on',
    'shared_buffers=16MB',
    // A log file that is over goes, with what it tells, rather than to be written over some day.
    'wal_recycle=off',
  ].flatMap((setting) => ['-c', setting]),
]

/**
 * Starts the engine on `files`, on the calling thread; `log` gets the lines a PostgreSQL writes to its log. It is
 * spoken to through node-postgres, because PGlite's own `query` parses and plans each statement anew: prepared under
 * a name they cost half the time.
 */
export async function startEngine(files: NodeFS, log: (line: string) => void): Promise<Engine> {
  const onStderr = (line: string) => {
    log(line)
    return true
  }
  const pglite = await PGlite.create({ fs: files, startParams, onStderr })
  const client = new pg.Client({ ...createPgConfig(pglite), types: columnTypes })
  await client.connect()

  return {
    async query({ name, text, values }) {
      const result = await client.query<Record<string, unknown>>({
        text,
        ...(name && { name }),
        ...(values && { values: [...values] }),
      })
      return result.rows
    },
    async close() {
      await client.end()
      await pglite.close()
    },
  }
}
