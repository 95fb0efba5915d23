import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '#api-client/working-days.ts'
import { openTown } from '../../town/in-process.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { notice2027 } from './notices.ts'

const opened = openedTown(async () => {
  const town = await openTown()
  town.setDay('2026-12-28')
  return town
})
const liaison = 'official-liaison-a'

const submitted = async (): Promise<string> => (await submit(opened(), 'page-qingqiao')).caseNumber
const read = (caseNumber: string) => opened().official(liaison).read(caseNumber)
const enter = (expectedVersion: number) =>
  opened()
    .official('official-committee-a')
    .client.enterNotice({ params: { year: 2027 }, key: crypto.randomUUID(), body: notice2027({ expectedVersion }) })

describe('when a year’s notice is entered', () => {
  it('each open case whose date leaned on the year gets the date it would get now, once', async () => {
    const town = opened()
    const receipt = await submit(town, 'page-qingqiao')
    const withdrawn = receipt.caseNumber
    await town.resident(receipt).give(withdrawn, { command: 'withdraw' })
    const waiting = [await submitted(), await submitted()]
    const before = await Promise.all([...waiting, withdrawn].map(read))
    expect(before.map(({ provisional }) => provisional)).toEqual([true, true, true])

    await enter(0)
    await town.round()

    const sameDay = await read(await submitted())
    expect(sameDay.provisional).toBe(false)
    for (const [index, caseNumber] of waiting.entries()) {
      const after = await read(caseNumber)
      expect(after).toMatchObject({ provisional: false, expectedOn: sameDay.expectedOn })
      expect(after.expectedOn > String(before[index]?.expectedOn)).toBe(true)
      expect(after.version).toBe(Number(before[index]?.version) + 1)
    }
    expect((await read(withdrawn)).version).toBe(before[2]?.version)

    const versions = await Promise.all(waiting.map(async (one) => (await read(one)).version))
    await enter(1)
    await town.round()
    expect(await Promise.all(waiting.map(async (one) => (await read(one)).version))).toEqual(versions)
  })

  it('a case whose date still leans on a year without a notice is left as it is', async () => {
    const town = opened()
    town.setDay('2027-12-29')
    const caseNumber = await submitted()
    expect(await read(caseNumber)).toMatchObject({ provisional: true, version: 1 })

    await enter(2)
    await town.round()

    expect(await read(caseNumber)).toMatchObject({ provisional: true, version: 1 })
  })
})

describe('a unit’s term that leaned on the year', () => {
  it('keeps the length it was assigned with, whatever the policy says by then', async () => {
    const town = await openTown()
    town.setDay('2026-12-28')
    const { caseNumber } = await submit(town, 'page-qingqiao')
    await bringOn(town, caseNumber, 'assigned')
    const { client } = town.official('official-committee-a')
    await client.changePolicy({
      params: { policy: 'complex' },
      key: crypto.randomUUID(),
      body: { length: 4, unit: 'working-day', reason: '试行一年。', expectedVersion: 0 },
    })

    await client.enterNotice({ params: { year: 2027 }, key: crypto.randomUUID(), body: notice2027() })
    await town.round()

    const { unitDueOn } = await town.official('official-clerk-d').read(caseNumber)
    expect(unitDueOn).toBe(addWorkingDays('2026-12-28', 10, town.service.calendar).on)
    await town.close()
  })
})
