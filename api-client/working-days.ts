import type { CalendarYear } from './calendar-year.ts'
import { calendarYears } from './working-days-data.ts'

export type { CalendarYear } from './calendar-year.ts'

/** A calendar day, `YYYY-MM-DD`; arithmetic never looks at the machine's time zone. */
type Day = string

/** A date and whether it leans on a year whose notice is not known yet. */
export type Due = { on: Day; provisional: boolean }

export type Calendar = {
  isWorkingDay(day: Day): boolean
  /** True where the year's notice is known; dates in other years are provisional. */
  covers(year: number): boolean
}

const dayMs = 86_400_000
const toMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)
const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The calendar of the given years; other years count weekends only. */
export const calendarOf = (years: readonly CalendarYear[]): Calendar => {
  const covered = new Set(years.map(({ year }) => year))
  const off = new Set(years.flatMap((year) => year.off))
  const work = new Set(years.flatMap((year) => year.work))
  return {
    covers: (year) => covered.has(year),
    isWorkingDay: (day) => work.has(day) || (!off.has(day) && !isWeekend(day)),
  }
}

/** The calendar checked in with this version. */
export const calendar: Calendar = calendarOf(calendarYears)

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(toMs(day)).getUTCDay())

export const addDays = (day: Day, days: number): Day => toDay(toMs(day) + days * dayMs)
/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / dayMs)

/** The day in Asia/Shanghai (UTC+8, no summer time since 1991) at an instant. */
export const dayAt = (instant: string): Day => toDay(Date.parse(instant) + 8 * 3_600_000)

/** The instant so many minutes after another. */
export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** The first instant of a day in Asia/Shanghai. */
export const startOf = (day: Day): string => new Date(toMs(day) - 8 * 3_600_000).toISOString()

/**
 * The day by which a term of working days ends; the start day is not counted (Civil Code art. 201).
 * @param from the day the term starts on
 * @param count working days, 0 or more
 */
export const addWorkingDays = (from: Day, count: number, days: Calendar = calendar): Due => {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (days.isWorkingDay(on)) left -= 1
  }
  return due(from, on, days)
}

/** A term in calendar days; one that ends on a rest day ends on the next working day (Civil Code art. 203). */
export const addCalendarDays = (from: Day, count: number, days: Calendar = calendar): Due =>
  due(from, nextWorkingDay(addDays(from, count), days), days)

/** A term in months ends on the same-numbered day, or on the month's last (Civil Code arts. 202, 203). */
export const addMonths = (from: Day, count: number, days: Calendar = calendar): Due => {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  const end = toDay(Date.UTC(year, month - 1 + count, Math.min(date, lastDate)))
  return due(from, nextWorkingDay(end, days), days)
}

/** Working days from one day to another, the first not counted; negative when `to` lies before `from`. */
export const workingDaysBetween = (from: Day, to: Day, days: Calendar = calendar): number => {
  if (to < from) return -workingDaysBetween(to, from, days)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (days.isWorkingDay(day)) count += 1
  }
  return count
}

const nextWorkingDay = (day: Day, days: Calendar): Day =>
  days.isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1), days)

const due = (from: Day, on: Day, days: Calendar): Due => {
  let provisional = false
  for (let year = yearOf(from); year <= yearOf(on); year += 1) provisional ||= !days.covers(year)
  return { on, provisional }
}
