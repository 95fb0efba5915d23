import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { solve } from '#api-client'
import { createApp } from '../../../server/app.ts'
import { serviceOf } from '../../../server/service.ts'
import { openStore } from '../../../server/store/open.ts'
import type { Store } from '../../../server/store/store.ts'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { countCases, opinion, write } from '../http/raw-call.ts'
import { createDatabase, type TestDatabase } from '../store/postgres-database.ts'

const path = '/v1/pages/page-qingqiao'

describe('two servers on one PostgreSQL', () => {
  let own: TestDatabase
  let town: TownInProcess
  let store: Store
  let other: ReturnType<typeof createApp>

  beforeAll(async () => {
    own = await createDatabase()
    town = await openTown(own.url, { limits: { pageAnHour: 25, stationAnHour: 1000 } })
    store = await openStore({ databaseUrl: own.url, dataDir: '' })
    other = createApp(serviceOf({ ...town.service, store }), { onFault: (fault) => expect(fault).toBeUndefined() })
  })
  afterAll(async () => {
    await store.close()
    await town.close()
    await own.drop()
  })

  const proof = async (): Promise<string> =>
    solve(await town.anyone.getChallenge({ params: { page: 'page-qingqiao' } }))
  const sendTo = (server: 'one' | 'other', init: RequestInit): Promise<Response> =>
    server === 'one'
      ? town.bare(`${path}/opinions`, init)
      : Promise.resolve(other.request(`http://lianxin.shili.example${path}/opinions`, init))

  it('take a solution once, whichever gave it out and whichever is quicker', async () => {
    for (let round = 0; round < 10; round += 1) {
      const headers = { 'proof-of-work': await proof() }
      const answers = await Promise.all(
        (['one', 'other', 'one', 'other'] as const).map((server) => sendTo(server, write({ opinion }, headers))),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 428, 428, 428])
    }
    expect(await countCases(town)).toBe(10)
  })

  it('give one answer to one key, whichever is asked', async () => {
    const headers = { 'proof-of-work': await proof(), 'idempotency-key': crypto.randomUUID() }
    const answers = await Promise.all(
      (['one', 'other'] as const).map(async (server) => (await sendTo(server, write({ opinion }, headers))).text()),
    )
    expect(answers[0]).toBe(answers[1])
    expect(await countCases(town)).toBe(11)
  })

  it('count what a page takes in together', async () => {
    const proofs = await Promise.all(Array.from({ length: 20 }, proof))
    const answers = await Promise.all(
      proofs.map((one, nth) => sendTo(nth % 2 ? 'one' : 'other', write({ opinion }, { 'proof-of-work': one }))),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(14)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6)
    expect(await countCases(town)).toBe(25)
  })
})
