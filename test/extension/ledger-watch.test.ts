import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test as it } from 'vitest'
import type { Client } from '#api-client'
import { watchLedger } from '../../extension/background/ledger-watch.ts'
import { wipe } from '../../extension/core/database.ts'
import { beginAnew, openLedgerDatabase, readBreach, readSight } from '../../extension/core/ledger-store.ts'
import { signerOf } from '../../server/ledger/signing.ts'
import { openTown, type TownInProcess } from '../town/in-process.ts'
import { submit } from '../town/submission.ts'

const server = 'http://lianxin.shili.example'
const now = new Date('2026-06-01T02:00:00Z')
let town: TownInProcess
let database: IDBDatabase
let client: Client

beforeAll(async () => {
  town = await openTown()
  database = await openLedgerDatabase(server)
  client = town.anyone
  for (let times = 0; times < 5; times += 1) await submit(town, 'page-qingqiao')
})
beforeEach(() => wipe(database))
afterAll(async () => {
  database.close()
  await town.close()
})

const look = (through: Partial<Client> = {}) => watchLedger(server, { ...client, ...through }, now)
/** A checkpoint that the server could sign, of a history that was not. */
const signedAnew = async (size: number): Promise<Partial<Client>> => {
  const [name = ''] = (await client.getLedgerKey()).key.split('+')
  const { signed } = signerOf(name, town.service.secrets.ledgerSeed)
  return { getCheckpoint: async () => ({ checkpoint: signed({ size, root: new Uint8Array(32).fill(9) }) }) }
}

it('remembers what it saw, and takes a ledger that goes on from it', async () => {
  await look()
  const first = await readSight(database)
  expect(first?.checkpoint).toContain('\n5\n')
  await submit(town, 'page-qingqiao')
  await look()
  expect((await readSight(database))?.checkpoint).toContain('\n6\n')
  expect(await readBreach(database)).toBeNull()
})

it.each([
  ['fewer records', 2, 'shrunk'],
  ['as many records, signed anew', 6, 'other-tree'],
  ['more records on another history', 9, 'rewritten'],
])('finds a server with %s, and keeps both checkpoints', async (_, size, breach) => {
  await look()
  const seen = await readSight(database)
  await look(await signedAnew(size))
  expect(await readBreach(database)).toMatchObject({ breach, before: { checkpoint: seen?.checkpoint } })
  expect((await readBreach(database))?.after.checkpoint).toContain(`\n${size}\n`)
  expect(await readSight(database)).toEqual(seen)
})

it('finds another key, although the server publishes it', async () => {
  await look()
  const { keyText, signed } = signerOf('lianxin.example/990001', new Uint8Array(32))
  const tree = { size: 7, root: new Uint8Array(32) }
  await look({
    getLedgerKey: async () => ({ key: keyText }),
    getCheckpoint: async () => ({ checkpoint: signed(tree) }),
  })
  expect(await readBreach(database)).toMatchObject({ breach: 'not-signed' })
})

it('accuses no server that can’t be reached', async () => {
  await look()
  const away = async (): Promise<never> => {
    throw new TypeError('fetch failed')
  }
  await submit(town, 'page-qingqiao')
  await expect(look({ getCheckpoint: away })).rejects.toThrow('fetch failed')
  await expect(look({ getConsistency: away })).rejects.toThrow('fetch failed')
  expect(await readBreach(database)).toBeNull()
  await look()
  expect(await readBreach(database)).toBeNull()
})

it('goes on accusing until it is reported, and then begins with the ledger of now', async () => {
  await look()
  await look(await signedAnew(2))
  await look()
  expect(await readBreach(database)).toMatchObject({ breach: 'shrunk' })
  await beginAnew(database)
  expect(await readBreach(database)).toBeNull()
  await look()
  expect(await readSight(database)).not.toBeNull()
})
