import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Statement, Value } from '../database.ts'
import { StoreUnusable } from '../unusable.ts'
import { Bridge } from './bridge.ts'
import { lockDirectory } from './directory-lock.ts'
import type { Pace } from './housekeeping.ts'

export type EmbeddedDatabase = Database & {
  /** How often the engine has had something synced to disk since it started. */
  countSyncs(): Promise<number>
}

/**
 * Opens the embedded engine under `dataDir`, on a thread of its own, creating it on the first start. Refuses a
 * directory that another process has open, files it can't read, and an engine that does not sync its commits.
 * `pace` is for tests.
 */
export async function openEmbedded(dataDir: string, pace?: Pace): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true })
  const directory = join(dataDir, 'database')
  const lock = lockDirectory(directory)
  const bridge = new Bridge()
  try {
    await bridge.ask({ kind: 'start', directory, pace })
  } catch (fault) {
    await bridge.abandon()
    lock.release()
    throw fault instanceof StoreUnusable ? fault : unreadable(directory, fault)
  }
  return asDatabase(bridge, () => bridge.stop().finally(lock.release))
}

function unreadable(directory: string, fault: unknown): StoreUnusable {
  const remedy = 'Its files are as they were: put back a backup, or move them away to begin with an empty database.'
  return new StoreUnusable('unreadable', `${directory} can't be opened: ${String(fault)}. ${remedy}`, { cause: fault })
}

function asDatabase(bridge: Bridge, stop: () => Promise<void>): EmbeddedDatabase {
  let stopped: Promise<void> | undefined
  return {
    query: async <Row>({ name, text }: Statement<Row>, values?: readonly Value[]) =>
      (await bridge.ask({ kind: 'query', name, text, values })) as Row[],
    onOneConnection: (work) =>
      work(async (text, values) => (await bridge.ask({ kind: 'query', text, values })) as Record<string, unknown>[]),
    failed: bridge.failed,
    countSyncs: async () => Number(await bridge.ask({ kind: 'count-syncs' })),
    close: () => {
      stopped ??= stop()
      return stopped
    },
  }
}
