import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldestSeconds } from '../../../server/settings/settings.ts'
import { openBeside, type ServerBeside } from '../../town/beside.ts'
import type { Desks } from '../../town/desks.ts'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { createDatabase, type TestDatabase } from '../store/postgres-database.ts'
import { notice2027 } from './notices.ts'

const committee = 'official-committee-a'

describe('two servers on one PostgreSQL', () => {
  let own: TestDatabase
  let one: TownInProcess
  let other: ServerBeside

  beforeAll(async () => {
    own = await createDatabase()
    one = await openTown(own.url)
    other = await openBeside(one, own.url)
  })
  afterAll(async () => {
    await other.close()
    await one.close()
    await own.drop()
  })

  const later = (seconds: number) => new Date(Date.parse('2026-12-28T02:00:00.000Z') + seconds * 1000).toISOString()
  const policyAt = async (town: Desks, id: string) =>
    (await town.official(committee).client.listPolicies()).policies.find((policy) => policy.id === id)
  const lengthen = (town: Desks, policy: string, length: number, expectedVersion: number) =>
    town.official(committee).client.changePolicy({
      params: { policy },
      key: crypto.randomUUID(),
      body: { length, unit: 'working-day', reason: '试行一年。', expectedVersion },
    })
  const enter2027 = (town: Desks) =>
    town
      .official(committee)
      .client.enterNotice({ params: { year: 2027 }, key: crypto.randomUUID(), body: notice2027() })

  it('each see what the other changed some seconds later', async () => {
    for (const town of [one, other]) town.setMoment(later(0))
    await policyAt(other, 'ordinary')
    const changed = await lengthen(one, 'ordinary', 6, 0)

    other.setMoment(later(oldestSeconds))
    expect(await policyAt(other, 'ordinary')).toEqual(changed)

    const back = await lengthen(other, 'ordinary', 5, 1)
    one.setMoment(later(oldestSeconds))
    expect(await policyAt(one, 'ordinary')).toEqual(back)
  })

  it('never both change the same version, whichever was asked', async () => {
    const tries = await Promise.allSettled(
      [one, other, one, other].map((town, by) => lengthen(town, 'inquiry', 2 + by, 0)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = tries.flatMap((tried) => (tried.status === 'rejected' ? [tried.reason.problem.code] : []))
    expect(codes).toEqual(Array(3).fill('setting-changed'))
  })

  it('give a case its exact date though it was dated by the one that had not heard of the notice', async () => {
    for (const town of [one, other]) town.setMoment(later(100))
    await policyAt(other, 'ordinary')
    await enter2027(one)
    await one.round()
    const { caseNumber } = await submit(other, 'page-qingqiao')
    const read = (town: Desks) => town.official('official-liaison-a').read(caseNumber)
    expect(await read(one)).toMatchObject({ provisional: true, version: 1 })

    for (const town of [one, other]) town.setMoment(later(161))
    await Promise.all([one.round(), other.round()])

    expect(await read(other)).toMatchObject({ provisional: false, version: 2 })
    expect(await read(one)).toEqual(await read(other))
  })
})
