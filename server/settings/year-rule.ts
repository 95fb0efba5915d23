import type { ProblemCode } from '#api-client/problems.ts'
import type { Days } from './change.ts'

/**
 * Holidays that fall on the same days every year and are days off in every notice: New Year, Labour Day, National
 * Day (State Council Regulation on National Festivals and Memorial Days, as amended in 2024, art. 2).
 */
const fixedHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** Why these days cannot be a year's notice; null where they can. */
export const refusedYear = (year: number, { off, work }: Days): ProblemCode | null => {
  const days = [...off, ...work]
  if (days.some((day) => !day.startsWith(`${year}-`))) return 'outside-year'
  if (new Set(days).size < days.length) return 'day-twice'
  if (!work.every(isWeekend)) return 'not-a-rest-day'
  return fixedHolidays.every((day) => off.includes(`${year}-${day}`)) ? null : 'holiday-missing'
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
