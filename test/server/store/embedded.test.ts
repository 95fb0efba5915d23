import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, openEmbedded } from '../../../server/store/embedded/open.ts'
import { openStore, openStoreOn } from '../../../server/store/open.ts'
import type { Store } from '../../../server/store/store.ts'
import { placeStore, scratch } from '../../town/data-folder.ts'
import { storeContract } from './contract/store-contract.ts'
import { followUp, newRegion, submission } from './sample-writes.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('the embedded store', () => {
  const dataDir = join(temporaryFolder(scratch()), 'data')
  let database: EmbeddedDatabase
  let store: Store

  beforeAll(async () => {
    await placeStore(dataDir)
    database = await openEmbedded(dataDir)
    store = await openStoreOn(database)
  })
  afterAll(() => store.close())

  storeContract(() => ({ store, database }))

  it('syncs to disk for each write before it is acknowledged', async () => {
    const first = submission(newRegion())
    const writes = [first, followUp(first), ...Array.from({ length: 20 }, () => submission(first.region))]
    for (const write of writes) {
      const before = await database.countSyncs()
      expect(await store.append(write)).toMatchObject({ kind: 'appended' })
      expect(await database.countSyncs()).toBeGreaterThan(before)
    }
  })

  it('does not sync for a read', async () => {
    const before = await database.countSyncs()
    await store.changedRows({ region: newRegion(), organisation: null, after: -1, limit: 10 })
    expect(await database.countSyncs()).toBe(before)
  })

  it('refuses a second opening while it is open', async () => {
    await expect(openStore({ dataDir })).rejects.toMatchObject({ name: 'StoreUnusable', code: 'in-use' })
    await expect(store.ping()).resolves.toBeUndefined()
  })

  it('gives a fault its SQLSTATE and goes on', async () => {
    const statement = { name: 'divide', text: 'select 1 / $1::int' }

    await expect(database.query(statement, [0])).rejects.toMatchObject({ code: '22012', message: 'division by zero' })
    expect(await database.query(statement, [1])).toEqual([{ '?column?': 1 }])
  })

  it('finishes what was asked before it closes, and takes nothing after', async () => {
    const write = submission(newRegion())
    const appending = store.append(write)
    const closing = store.close()

    await expect(store.ping()).rejects.toThrow('closed')
    expect(await appending).toMatchObject({ kind: 'appended' })
    await closing
    await expect(store.close()).resolves.toBeUndefined()

    database = await openEmbedded(dataDir)
    store = await openStoreOn(database)
    expect(await store.findCase(write.region, write.caseNumber)).toMatchObject({ version: 1 })
  })
})
