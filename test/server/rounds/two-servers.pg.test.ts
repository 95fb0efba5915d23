import { afterAll, beforeAll, expect, it } from 'vitest'
import { type EventName, moves } from '#api-client/contract/command.ts'
import { loadCase } from '../../../server/case-file.ts'
import { catchUp } from '../../../server/rounds/clock.ts'
import { previewRound } from '../../../server/rounds/preview.ts'
import { openBeside, type ServerBeside } from '../../town/beside.ts'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { createDatabase, type TestDatabase } from '../store/postgres-database.ts'

const restarted = '2026-08-20T10:00:00+08:00'
const milestones = [undefined, 'forwarded', 'assigned', 'signed-in', 'replied', 'released'] as const

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

/** What the clock did in a case, in the order it did it. */
const doneByClock = async (caseNumber: string): Promise<EventName[]> => {
  const file = await loadCase(one.service, caseNumber)
  return file?.history.flatMap(({ by, kind }) => (by.role === 'system' ? [kind] : [])) ?? []
}

it('after a standstill two servers at once take each step that was due once, in its order, as a preview told', async () => {
  const cases: string[] = []
  for (const milestone of [...milestones, ...milestones]) {
    const { caseNumber } = await submit(one, 'page-qingqiao')
    if (milestone) await bringOn(one, caseNumber, milestone)
    cases.push(caseNumber)
  }
  one.setMoment(restarted)
  other.setMoment(restarted)
  const planned = await Array.fromAsync(previewRound(one.service))
  expect(planned.length).toBeGreaterThan(cases.length)

  const { signal } = new AbortController()
  await Promise.all([one.service, other.service, one.service, other.service].map((each) => catchUp(each, signal)))

  for (const caseNumber of cases) {
    const own = planned.filter((step) => step.caseNumber === caseNumber)
    expect(own.map(({ on }) => on)).toEqual(own.map(({ on }) => on).toSorted())
    expect(await doneByClock(caseNumber)).toEqual(own.map(({ command }) => moves[command.command].event))
  }
  expect(await Array.fromAsync(previewRound(other.service))).toEqual([])
}, 120_000)
