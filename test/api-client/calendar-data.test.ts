import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { calendarYear } from '#api-client/calendar-year.ts'
import { calendarYears } from '#api-client/working-days-data.ts'
import { dataFile, libraryYears, yearsOf } from '../tools/calendar-years.ts'

const checkedIn = new URL('../../api-client/working-days-data.ts', import.meta.url)

describe('the checked-in working days', () => {
  it('are what the pinned library says, year for year and day for day', async () => {
    expect(calendarYears.map(({ year }) => year)).toEqual(expect.arrayContaining([2025, 2026]))
    expect(calendarYears).toEqual(libraryYears())
    expect(await readFile(checkedIn, 'utf8')).toBe(dataFile(libraryYears()))
  })

  it('are what a notice can say: within the year, make-up days on weekends, no day twice', () => {
    for (const { year, off, work } of calendarYears) {
      const days = [...off, ...work]
      expect(days.filter((day) => !day.startsWith(`${year}-`) || Number.isNaN(Date.parse(day)))).toEqual([])
      expect(new Set(days).size).toBe(days.length)
      expect(work.filter((day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual([])
    }
  })

  it('would not be taken for the library’s when one day differs', async () => {
    const [first, ...others] = libraryYears()
    if (!first) throw new Error('the library knows no year')
    const planted = [{ ...first, work: first.work.slice(1) }, ...others]
    expect(await readFile(checkedIn, 'utf8')).not.toBe(dataFile(planted))
  })

  it('leave out a year of which the library knows only the beginning', () => {
    const days = (...all: string[]) => Object.fromEntries(all.map((day) => [day, '节日']))
    const holidays = days('2026-01-01', '2026-10-01', '2027-01-01', '2024-01-01', '2024-10-01')
    expect(yearsOf({ holidays, workdays: days('2026-01-04', '2027-01-03') })).toEqual([
      { year: 2026, off: ['2026-01-01', '2026-10-01'], work: ['2026-01-04'] },
    ])
  })
})

describe('the short form of a year', () => {
  it('names single days and days from one to another', () => {
    expect(calendarYear(2026, '01-01..03 06-19', '')).toEqual({
      year: 2026,
      off: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-06-19'],
      work: [],
    })
  })
})
