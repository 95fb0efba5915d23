import { cpSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../server/store/database.ts'
import { Bridge } from '../../../server/store/embedded/bridge.ts'
import { DurableFiles } from '../../../server/store/embedded/durable-files.ts'
import { startEngine } from '../../../server/store/embedded/engine.ts'
import { openEmbedded } from '../../../server/store/embedded/open.ts'
import { proveSync } from '../../../server/store/embedded/sync-proof.ts'
import { makeLogUnsyncable } from '../../faults/unsyncable-log.ts'
import { placeStore, scratch } from '../../town/data-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const never = 1_000_000_000
const unhurried = { lookEveryMs: never, checkpointAfterMs: never, checkpointAfterBytes: never }
const panic = () => {
  throw new Error('the engine panicked')
}

describe('the embedded engine', () => {
  const folder = temporaryFolder(scratch())
  let count = 0
  const newDataDir = () => {
    const dataDir = join(folder, `copy-${++count}`)
    cpSync(join(folder, 'original'), dataDir, { recursive: true })
    return dataDir
  }
  const newDirectory = () => join(newDataDir(), 'database')

  beforeAll(async () => {
    await placeStore(join(folder, 'original'))
    const database = await openEmbedded(join(folder, 'original'))
    await database.onOneConnection((run) => run('create table line (number int)'))
    await database.close()
  })

  it('is refused where its commits reach no disk', async () => {
    const engine = await startEngine(new NodeFS(newDirectory()), () => undefined)

    await expect(proveSync(engine, { syncs: 0 })).rejects.toMatchObject({ code: 'not-durable' })
    await engine.close()
  })

  it('syncs once for each commit', async () => {
    const files = new DurableFiles(newDirectory(), panic)
    const engine = await startEngine(files, () => undefined)
    await proveSync(engine, files)

    const before = files.syncs
    for (let number = 0; number < 50; number++) {
      await engine.query({ name: 'insert-line', text: 'insert into line values ($1)', values: [number] })
    }

    expect(files.syncs - before).toBe(50)
    await engine.close()
  })

  it('stops where its log can not be synced, and keeps what it had acknowledged', async () => {
    const dataDir = newDataDir()
    const database = await openEmbedded(dataDir)
    await insertLine(database, 1)

    makeLogUnsyncable(dataDir)
    const waiting = [insertLine(database, 2), insertLine(database, 3)]

    for (const line of waiting) await expect(line).rejects.toThrow('PANIC:  could not fsync file')
    await expect(insertLine(database, 4)).rejects.toMatchObject({ name: 'StoreUnavailable' })
    await expect(database.failed).resolves.toMatchObject({ message: expect.stringContaining('PANIC') })
    await expect(database.close()).rejects.toThrow('has stopped')

    const reopened = await openEmbedded(dataDir)
    expect(await reopened.query({ name: 'lines', text: 'select number from line' })).toEqual([{ number: 1 }])
    await reopened.close()
  })

  it('has not failed where it was closed', async () => {
    const database = await openEmbedded(newDataDir())
    await database.close()

    await expect(database.query({ name: 'one', text: 'select 1' })).rejects.toThrow('the store is closed')
    expect(await Promise.race([database.failed, pause(100, 'still waiting')])).toBe('still waiting')
  })

  it('refuses files that it can not read, says why and leaves them', async () => {
    const dataDir = newDataDir()
    truncateSync(join(dataDir, 'database', 'global', 'pg_control'), 10)

    for (let time = 0; time < 2; time++) {
      await expect(openEmbedded(dataDir)).rejects.toMatchObject({
        code: 'unreadable',
        message: expect.stringMatching(/can't be opened: .*PANIC: .*pg_control.*put back a backup/),
      })
    }
  })

  it('makes a checkpoint once its log has grown, and none while it is idle', async () => {
    const pace = { ...unhurried, lookEveryMs: 20, checkpointAfterBytes: 1 }
    const database = await openEmbedded(newDataDir(), pace)
    const readCheckpoint = async () => {
      const text = 'select checkpoint_lsn::text as at from pg_control_checkpoint()'
      return (await database.query({ name: 'checkpoint', text }))[0]
    }
    const first = await readCheckpoint()

    await pause(100)
    await insertLine(database, 1)
    await expect.poll(readCheckpoint).not.toEqual(first)

    await pause(100)
    const second = await readCheckpoint()
    await pause(200)
    expect(await readCheckpoint()).toEqual(second)

    await expect(database.onOneConnection((run) => run('vacuum (analyze)'))).resolves.toEqual([])
    await database.close()
  })

  it('learns of a table that has grown, as its plans need it to', async () => {
    const database = await openEmbedded(newDataDir(), { ...unhurried, lookEveryMs: 20 })
    const readEstimate = async () => {
      const text = `select reltuples::int as rows from pg_class where relname = 'line'`
      return Number((await database.query<{ rows: number }>({ name: 'estimate', text }))[0]?.rows)
    }
    for (let number = 0; number < 200; number++) await insertLine(database, number)

    await expect.poll(readEstimate, { timeout: 5_000 }).toBeGreaterThan(100)
    await database.close()
  })

  it('lets what waits fail when its thread is ended', async () => {
    const bridge = new Bridge()
    await bridge.ask({ kind: 'start', directory: newDirectory() })
    const endless = bridge.ask({ kind: 'query', text: 'select count(*) from generate_series(1, 1e10::bigint)' })
    const behind = bridge.ask({ kind: 'query', text: 'select 1' })
    const failures = [endless, behind].map((answer) => expect(answer).rejects.toThrow('has stopped'))

    await bridge.abandon()

    await Promise.all(failures)
    await expect(bridge.ask({ kind: 'count-syncs' })).rejects.toThrow('has stopped')
  })
})

const insertLine = (database: Database, number: number) =>
  database.query({ name: 'insert-line', text: 'insert into line values ($1)' }, [number])
