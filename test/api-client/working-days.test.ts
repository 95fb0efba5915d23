import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { calendarYear } from '#api-client/calendar-year.ts'
import {
  addCalendarDays,
  addDays,
  addMonths,
  addWorkingDays,
  calendar,
  calendarOf,
  dayAt,
  startOf,
  workingDaysBetween,
} from '#api-client/working-days.ts'
import { calendarYears } from '#api-client/working-days-data.ts'
import { daysOf } from './days-of-year.ts'
import { dayVectors, monthVectors, workingDayVectors } from './term-vectors.ts'

const machineZone = process.env.TZ
/** Hours that a zone is behind UTC in June, so that a zone which does not take effect is noticed. */
const zones = [
  ['UTC', 0],
  ['Asia/Shanghai', -8],
  ['America/Los_Angeles', 7],
] as const

const setZone = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
}

afterEach(() => setZone(machineZone))

describe.each(zones)('on a machine in %s', (zone, behind) => {
  it('the zone is what the machine is set to', () => {
    setZone(zone)
    expect(new Date('2026-06-01T00:00:00Z').getTimezoneOffset()).toBe(behind * 60)
  })

  it.each(monthVectors)('%s and %i months end on %s', (from, months, expected, provisional) => {
    setZone(zone)
    expect(addMonths(from, months)).toEqual({ on: expected, provisional })
  })

  it.each(workingDayVectors)('%s and %i working days end on %s', (from, count, expected) => {
    setZone(zone)
    expect(addWorkingDays(from, count)).toEqual({ on: expected, provisional: false })
  })

  it.each(dayVectors)('%s and %i days end on %s', (from, count, expected) => {
    setZone(zone)
    expect(addCalendarDays(from, count)).toEqual({ on: expected, provisional: false })
  })

  it('2026 has 248 working days, six of them made up', () => {
    setZone(zone)
    const workingDays = daysOf(2026).filter(calendar.isWorkingDay)
    expect(workingDays).toHaveLength(248)
    const weekends = workingDays.filter((day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))
    expect(weekends).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
  })

  it('2026 has 33 days off that the notice names', () => {
    setZone(zone)
    const named = daysOf(2026).filter((day) =>
      /01-0[1-3]|02-(1[5-9]|2[0-3])|04-0[4-6]|05-0[1-5]|06-(19|2[01])|09-2[5-7]|10-0[1-7]/.test(day.slice(5)),
    )
    expect(named).toHaveLength(33)
    expect(named.filter(calendar.isWorkingDay)).toEqual([])
  })

  it('a day begins at midnight in Shanghai', () => {
    setZone(zone)
    expect(dayAt('2026-05-31T15:59:59.999Z')).toBe('2026-05-31')
    expect(dayAt('2026-05-31T16:00:00.000Z')).toBe('2026-06-01')
    expect(dayAt('2025-12-31T16:00:00Z')).toBe('2026-01-01')
    expect(startOf('2026-06-01')).toBe('2026-05-31T16:00:00.000Z')
  })
})

describe('a year without a notice', () => {
  it.each(['2024', '2027'])('makes what leans on it provisional: %s', (year) => {
    expect(calendar.covers(Number(year))).toBe(false)
    expect(addWorkingDays(`${year}-06-01`, 1).provisional).toBe(true)
  })

  it('is noticed where a term ends in it, and where one only passes through it', () => {
    expect(addWorkingDays('2026-12-30', 1)).toEqual({ on: '2026-12-31', provisional: false })
    expect(addWorkingDays('2026-12-30', 2).provisional).toBe(true)
    const gap = calendarOf([2025, 2027].map((year) => ({ year, off: [], work: [] })))
    expect(addMonths('2025-12-01', 14, gap)).toEqual({ on: '2027-02-01', provisional: true })
  })

  it('moves the end of a term when its notice makes the day a day of work, or of rest', () => {
    const known = [calendarYear(2026, '', ''), calendarYear(2027, '01-01 03-01..02', '02-28')]
    expect(addMonths('2026-11-30', 3, calendarOf(known))).toEqual({ on: '2027-02-28', provisional: false })
    const resting = [calendarYear(2026, '', ''), calendarYear(2027, '01-01 03-01..02', '')]
    expect(addMonths('2026-11-30', 3, calendarOf(resting))).toEqual({ on: '2027-03-03', provisional: false })
  })

  it('counts weekends only, until its notice is entered', () => {
    expect(calendar.isWorkingDay('2027-01-01')).toBe(true)
    const entered = calendarOf([{ year: 2027, off: ['2027-01-01'], work: ['2027-01-02'] }])
    expect(addWorkingDays('2027-01-01', 1, entered)).toEqual({ on: '2027-01-02', provisional: false })
    expect(entered.isWorkingDay('2027-01-01')).toBe(false)
  })
})

const isWeekend = (one: string): boolean => [0, 6].includes(new Date(`${one}T12:00:00Z`).getUTCDay())
const day = fc.integer({ min: 0, max: 720 }).map((offset) => addDays('2025-01-01', offset))
const count = fc.integer({ min: 0, max: 60 })
const runs = { numRuns: 500 }

describe.each(zones)('on a machine in %s, a term', (zone) => {
  beforeEach(() => setZone(zone))

  it('does not count the day it starts on, and ends on a working day', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const { on } = addWorkingDays(from, days)
        expect(workingDaysBetween(from, on)).toBe(days)
        expect(days === 0 ? on === from : on > from && calendar.isWorkingDay(on)).toBe(true)
      }),
      runs,
    )
  })

  it('of working days taken in two parts is as long as in one', () => {
    fc.assert(
      fc.property(day, count, count, (from, first, second) => {
        expect(addWorkingDays(addWorkingDays(from, first).on, second).on).toBe(addWorkingDays(from, first + second).on)
      }),
      runs,
    )
  })

  it.each([
    ['working days', addWorkingDays],
    ['days', addCalendarDays],
    ['months', addMonths],
  ])('of more %s, or one that starts later, never ends earlier', (_, add) => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (one, other, length, more) => {
          const [earlier, later] = one <= other ? [one, other] : [other, one]
          expect(add(earlier, length).on <= add(later, length).on).toBe(true)
          expect(add(one, length).on <= add(one, length + more).on).toBe(true)
        },
      ),
      runs,
    )
  })

  it('of months or days never ends on a day of rest', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (from, length) => {
        expect(calendar.isWorkingDay(addMonths(from, length).on)).toBe(true)
        expect(calendar.isWorkingDay(addCalendarDays(from, length).on)).toBe(true)
      }),
      runs,
    )
  })

  it('of months ends on the same-numbered day or the last of the month, or on the first working day after it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (from, months) => {
        const { on } = addMonths(from, months)
        const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
        const index = year * 12 + month - 1 + months
        const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
        const two = (number: number) => String(number).padStart(2, '0')
        const named = `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(Math.min(date, last))}`
        expect(on >= named).toBe(true)
        for (let rest = named; rest < on; rest = addDays(rest, 1)) expect(calendar.isWorkingDay(rest)).toBe(false)
      }),
      runs,
    )
  })
})

describe('a make-up workday', () => {
  const madeUp = calendarYears.flatMap(({ work }) => work)
  const weekends = calendarYears.flatMap(({ year }) => daysOf(year)).filter((one) => isWeekend(one))

  it('counts like any other: a term over it is one day shorter than were it not worked', () => {
    const without = calendarOf(calendarYears.map((year) => ({ ...year, work: [] })))
    fc.assert(
      fc.property(fc.constantFrom(...madeUp), fc.integer({ min: 1, max: 20 }), (worked, before) => {
        const from = addDays(worked, -before)
        const to = addDays(worked, 1)
        const others = madeUp.filter((one) => one > from && one <= to && one !== worked).length
        expect(workingDaysBetween(from, to)).toBe(workingDaysBetween(from, to, without) + 1 + others)
        expect(addWorkingDays(addDays(worked, -1), 1).on).toBe(worked)
      }),
      runs,
    )
  })

  it('is the only kind of weekend day that counts', () => {
    expect(weekends.filter(calendar.isWorkingDay)).toEqual(madeUp)
    expect(madeUp.length).toBe(11)
  })
})

describe('the working days between two days', () => {
  it('are counted backwards as they are forwards', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(workingDaysBetween(from, to) + workingDaysBetween(to, from)).toBe(0)
      }),
      runs,
    )
  })

  it('are none on the same day, and none over a weekend', () => {
    expect(workingDaysBetween('2026-06-01', '2026-06-01')).toBe(0)
    expect(workingDaysBetween('2026-06-05', '2026-06-07')).toBe(0)
    expect(workingDaysBetween('2026-06-07', '2026-06-05') + 0).toBe(0)
    expect(workingDaysBetween('2026-06-08', '2026-06-05')).toBe(-1)
  })

  it('are 248 from the last day of 2025 to the last of 2026', () => {
    expect(workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248)
  })
})
