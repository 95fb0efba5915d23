import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../server/store/database.ts'
import { openStore, openStoreOn } from '../../../server/store/open.ts'
import { openPostgres } from '../../../server/store/postgres.ts'
import { createStore } from '../../../server/store/sql-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { setting } from './contract/settings.ts'
import { storeContract } from './contract/store-contract.ts'
import { administer, createDatabase, type TestDatabase, withSettings } from './postgres-database.ts'
import { followUp, newRegion, submission } from './sample-writes.ts'

describe('the store on PostgreSQL', () => {
  let own: TestDatabase
  let database: Database
  let store: Store

  beforeAll(async () => {
    own = await createDatabase()
    database = await openPostgres(own.url)
    store = await openStoreOn(database)
  })
  afterAll(async () => {
    await store.close()
    await own.drop()
  })

  storeContract(() => ({ store, database }))

  it('writes again what the database rolled back because of other writes', async () => {
    const strict = await openPostgres(withSettings(own.url, { default_transaction_isolation: 'serializable' }))
    const rollbacks = await countRollbacks(own)
    const region = newRegion()
    const writes = Array.from({ length: 32 }, () => submission(region))

    const outcomes = await Promise.all(writes.map((write) => createStore(strict).append(write)))

    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(32).fill('appended'))
    await strict.close()
    expect(await countRollbacks(own)).toBeGreaterThan(rollbacks)
  })

  it('goes on after its connections were cut', async () => {
    await Promise.all(Array.from({ length: 4 }, () => store.ping()))
    const others = 'datname = current_database() and pid <> pg_backend_pid()'
    const cut = await openPostgres(own.url)
    await cut.onOneConnection((run) => run(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`))
    await cut.close()
    await pause(200)

    await expect(store.ping()).resolves.toBeUndefined()
  })

  it('tells a connection that broke off from a refusal of the database', async () => {
    const ask = (text: string) => database.onOneConnection((run) => run(text))

    await expect(ask('select pg_terminate_backend(pg_backend_pid())')).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/gives no answer: .*terminat/),
    })
    await expect(ask('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
  })

  it('needs no right to change or delete events or changes of settings', async () => {
    const role = `clerk_${randomUUID().slice(0, 8)}`
    await database.onOneConnection((run) =>
      run(`create role ${role}; grant all on all tables in schema public to ${role};
        revoke update, delete on event, setting_change from ${role}`),
    )
    const clerk = await openPostgres(withSettings(own.url, { role }))
    const first = submission(newRegion())

    for (const write of [first, followUp(first)]) {
      expect(await createStore(clerk).append(write)).toMatchObject({ kind: 'appended' })
    }
    const change = setting(first.region)
    expect(await createStore(clerk).changeSetting(change)).toEqual({ kind: 'changed' })
    for (const forbidden of [
      "update event set kind = 'other'",
      'delete from event',
      "update setting_change set reason = ''",
      'delete from setting_change',
    ]) {
      await expect(clerk.onOneConnection((run) => run(forbidden))).rejects.toMatchObject({ code: '42501' })
    }

    await clerk.close()
    await database.onOneConnection((run) => run(`drop owned by ${role}; drop role ${role}`))
  })

  async function countRollbacks({ url }: TestDatabase): Promise<number> {
    const observer = await openPostgres(url)
    const text = 'select xact_rollback as rollbacks from pg_stat_database where datname = current_database()'
    const [row] = await observer.onOneConnection((run) => run(text))
    await observer.close()
    return Number(row?.rollbacks)
  }
})

describe('opening the store on PostgreSQL', () => {
  it('migrates once when several servers start together on an empty database', async () => {
    const own = await createDatabase()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ databaseUrl: own.url, dataDir: '' })))
    const region = newRegion()

    const outcomes = await Promise.all(stores.map((store) => store.append(submission(region))))

    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(4).fill('appended'))
    await Promise.all(stores.map((store) => store.close()))
    await own.drop()
  })

  it('refuses a database that does not keep UTF-8', async () => {
    const own = await createDatabase('SQL_ASCII')

    await expect(openStore({ databaseUrl: own.url, dataDir: '' })).rejects.toMatchObject({
      code: 'wrong-encoding',
      message: expect.stringContaining('SQL_ASCII'),
    })
    await own.drop()
  })

  it('says so where no server answers, without the password', async () => {
    const databaseUrl = 'postgres://someone:secret@127.0.0.1:1/none'

    const refusal = await openStore({ databaseUrl, dataDir: '' }).catch((fault: unknown) => fault)

    expect(refusal).toMatchObject({ code: 'unreachable', message: expect.stringContaining('ECONNREFUSED') })
    expect(String(refusal)).not.toContain('secret')
  })

  it('leaves no connection behind where it refuses', async () => {
    const own = await createDatabase('SQL_ASCII')
    await openStore({ databaseUrl: own.url, dataDir: '' }).catch(() => undefined)

    await expect(administer(`drop database ${new URL(own.url).pathname.slice(1)}`)).resolves.toBeUndefined()
  })
})
