import { describe, expect, it } from 'vitest'
import type { YearNotice } from '#api-client'
import { addMonths, addWorkingDays } from '#api-client/working-days.ts'
import { openedTown } from '../../town/opened.ts'
import { madeUp2027, notice2027 } from './notices.ts'
import { oneOfEachRole } from './one-of-each-role.ts'

const opened = openedTown()
const committee = 'official-committee-a'

const read = async (year: number, reader = committee) => {
  const { years } = await opened().official(reader).client.readCalendar()
  return years.find((one) => one.year === year)
}

const enter = (
  year: number,
  body: YearNotice,
  { by = committee, key = crypto.randomUUID() }: { by?: string; key?: string } = {},
) => opened().official(by).client.enterNotice({ params: { year }, key, body })

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) })
const without = (days: readonly string[], gone: string): string[] => days.filter((day) => day !== gone)

describe('the calendar', () => {
  it('shows every official the years covered, their days off and their make-up workdays', async () => {
    const { years } = await opened().official('official-clerk-d').client.readCalendar()
    expect(years.map(({ year, version }) => [year, version])).toEqual([
      [2025, 0],
      [2026, 0],
    ])
    const year = await read(2026)
    expect(year?.off).toHaveLength(33)
    expect(year?.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  })
})

describe('a notice', () => {
  const off = [...madeUp2027.off]
  const work = [...madeUp2027.work]

  it.each([
    ['a day off of another year', 'outside-year', { off: [...off, '2026-12-31'] }],
    ['a make-up day of another year', 'outside-year', { work: [...work, '2026-12-27'] }],
    ['a day off named twice', 'day-twice', { off: [...off, '2027-05-01'] }],
    ['a make-up day named twice', 'day-twice', { work: [...work, '2027-02-14'] }],
    ['a day both off and worked', 'day-twice', { work: [...work, '2027-01-02'] }],
    ['a make-up day that is a workday anyway', 'not-a-rest-day', { work: [...work, '2027-02-15'] }],
    ['no National Day', 'holiday-missing', { off: without(off, '2027-10-01') }],
    ['nothing', 'holiday-missing', { off: [], work: [] }],
  ])('with %s is refused: %s', async (_, code, days) => {
    await expect(enter(2027, notice2027(days))).rejects.toEqual(refused(code))
    expect(await read(2027)).toBeUndefined()
  })

  it.each([
    ['off', '/0', { off: ['2027-02-29'] }],
    ['work', '/0', { work: ['27.2.2027'] }],
    ['notice', '', { notice: '' }],
  ])('is refused where its %s%s is wrong', async (field, place, body) => {
    await expect(enter(2027, notice2027(body))).rejects.toMatchObject({
      problem: { code: 'invalid-request', issues: [{ pointer: `/${field}${place}` }] },
    })
  })

  it('is entered by the committee alone', async () => {
    for (const by of oneOfEachRole(opened()))
      await expect(enter(2027, notice2027(), { by }), by).rejects.toEqual(refused('not-allowed'))
    expect(await read(2027)).toBeUndefined()
  })

  it.each([1999, 2101])('for a year that nobody dates in is not found: %i', async (year) => {
    await expect(enter(year, notice2027())).rejects.toEqual(refused('not-found'))
  })

  it('makes its year covered and its dates exact, once, by whom it was entered', async () => {
    const { service } = opened()
    const before = service.calendar
    expect(addMonths('2026-11-30', 3, before)).toEqual({ on: '2027-03-01', provisional: true })

    const key = crypto.randomUUID()
    const entered = await enter(2027, notice2027(), { key })

    expect(entered).toMatchObject({ year: 2027, off, work, version: 1 })
    expect(entered.changes).toMatchObject([{ version: 1, by: { id: committee }, notice: notice2027().notice }])
    expect(await enter(2027, notice2027(), { key })).toEqual(entered)
    expect(await read(2027, 'official-clerk-d')).toEqual(entered)
    expect(service.calendar.covers(2027)).toBe(true)
    expect(addMonths('2026-11-30', 3, service.calendar)).toEqual({ on: '2027-02-28', provisional: false })
    expect(addWorkingDays('2026-12-31', 1, service.calendar)).toEqual({ on: '2027-01-04', provisional: false })
    expect(service.calendar.covers(2028)).toBe(false)
  })

  it('that is corrected keeps what was entered before, and is refused to whoever has not seen it', async () => {
    await expect(enter(2027, notice2027())).rejects.toEqual(refused('setting-changed'))
    const corrected = notice2027({ work: without(work, '2027-02-28'), expectedVersion: 1 })
    const { changes, version } = await enter(2027, corrected, { by: 'official-committee-b' })
    expect(version).toBe(2)
    expect(changes.map((change) => change.work)).toEqual([work, without(work, '2027-02-28')])
    expect(opened().service.calendar.isWorkingDay('2027-02-28')).toBe(false)
  })

  it('for a year that the release brought stands before it', async () => {
    const known = await read(2026)
    if (!known) throw new Error('2026 is not covered')
    const body = {
      off: [...known.off, '2026-12-31'],
      work: known.work,
      notice: '示例：调整年末安排',
      expectedVersion: 0,
    }
    expect(await enter(2026, body)).toMatchObject({ year: 2026, version: 1 })
    expect(opened().service.calendar.isWorkingDay('2026-12-31')).toBe(false)
    expect(opened().service.calendar.isWorkingDay('2026-02-14')).toBe(true)
  })
})
