import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test as it } from 'vitest'
import { createClient } from '#api-client'
import { deliver } from '../../extension/background/delivery.ts'
import { openDatabase, wipe } from '../../extension/core/database.ts'
import { type GivenMove, giveMove, readOutbox } from '../../extension/core/outbox.ts'
import { openTownOnPorts, type TownOnPorts } from '../town/on-ports.ts'
import { submit } from '../town/submission.ts'

const official = 'official-liaison-a'
let town: TownOnPorts
let database: IDBDatabase
let caseNumber: string

beforeAll(async () => {
  town = await openTownOnPorts()
  database = await openDatabase(town.url, official)
})
beforeEach(async () => {
  await wipe(database)
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { opinion: '三号楼的路灯坏了半个月，请派人修理。' }))
})
afterAll(async () => {
  database.close()
  await town.close()
})

const note = (text: string, expectedVersion = 1): GivenMove => ({
  command: 'note',
  expectedVersion,
  audience: 'internal',
  note: text,
})

const give = (move: GivenMove) =>
  giveMove(database, {
    key: crypto.randomUUID(),
    caseNumber,
    move,
    givenAt: new Date().toISOString(),
    state: 'waiting',
  })

const notes = async () => {
  const { timeline } = await town.official(official).read(caseNumber)
  return timeline.filter(({ kind }) => kind === 'noted').map(({ texts }) => texts.note)
}

/** A client of the official whose network can be broken; after it was broken once, it works. */
const clientWith = async (network: typeof globalThis.fetch) => {
  const session = await createClient({ server: town.url }).signInDemo({ body: { token: town.token, official } })
  return createClient({ server: town.url, credentials: () => session.token, fetch: network })
}

it('a move reaches the service and leaves the outbox', async () => {
  await give(note('已电话核实'))
  const { delivered } = await deliver(database, town.official(official).client)
  expect(delivered).toHaveLength(1)
  expect(await notes()).toEqual(['已电话核实'])
  expect(await readOutbox(database)).toEqual([])
})

it('a move whose answers are lost waits, and acts once when it is sent again', async () => {
  await give(note('已电话核实'))
  const loses = await clientWith(async (...request) => {
    await fetch(...request)
    throw new TypeError('the answer was lost')
  })
  const { stopped } = await deliver(database, loses)
  expect(stopped?.code).toBe('unreachable')
  expect(await readOutbox(database)).toMatchObject([{ state: 'waiting', failure: { code: 'unreachable' } }])

  await deliver(database, town.official(official).client)
  expect(await notes()).toEqual(['已电话核实'])
  expect(await readOutbox(database)).toEqual([])
})

it('two deliveries at once give a move once', async () => {
  await give(note('已电话核实'))
  const { client } = town.official(official)
  const both = await Promise.all([deliver(database, client), deliver(database, client)])
  expect(both.flatMap(({ delivered }) => delivered)).toHaveLength(1)
  expect(await notes()).toEqual(['已电话核实'])
})

it('a move on a version that is gone is refused with what happened since, and is not tried again', async () => {
  await give(note('在旧情况上写的'))
  await town
    .official(official)
    .give(caseNumber, { command: 'note', audience: 'internal', note: '在另一台机器上先写了一条' })
  const { client } = town.official(official)
  const { refused } = await deliver(database, client)
  expect(refused).toHaveLength(1)
  const [kept] = await readOutbox(database)
  expect(kept).toMatchObject({ state: 'refused', failure: { code: 'version-conflict' } })
  expect(kept?.failure?.conflict?.since.map(({ kind }) => kind)).toEqual(['noted'])

  expect(await deliver(database, client)).toEqual({ delivered: [], refused: [] })
  expect(await notes()).toEqual(['在另一台机器上先写了一条'])
})

it('a move that lacks what it must carry is refused here, field by field, and never sent', async () => {
  await give({ command: 'ask', expectedVersion: 1 })
  const never = await clientWith(() => Promise.reject(new Error('nothing may be sent')))
  await deliver(database, never)
  const [kept] = await readOutbox(database)
  expect(kept).toMatchObject({ state: 'refused', failure: { code: 'invalid-request' } })
  expect(kept?.failure?.issues?.map(({ pointer }) => pointer)).toEqual(['/question'])
})

it('a refusal of one move does not hold up the next', async () => {
  await give(note('在未来的情况上写的', 99))
  const first = caseNumber
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { opinion: '学府街的盲道被三轮车占了，请管一管。' }))
  await give(note('已到现场'))
  const { delivered, refused } = await deliver(database, town.official(official).client)
  expect(refused.map((item) => item.caseNumber)).toEqual([first])
  expect(delivered.map((item) => item.caseNumber)).toEqual([caseNumber])
})

it('signed out, a move waits', async () => {
  await give(note('已电话核实'))
  const { stopped } = await deliver(database, createClient({ server: town.url }))
  expect(stopped?.code).toBe('not-signed-in')
  expect(await readOutbox(database)).toMatchObject([{ state: 'waiting' }])
})
