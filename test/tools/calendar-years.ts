import library from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { CalendarYear } from '#api-client/calendar-year.ts'

/** The first year that cases are dated in. */
const firstYear = 2025

type Library = { holidays: Record<string, string>; workdays: Record<string, string> }

/** The years that the pinned library knows, from the first that we need. */
export const libraryYears = (): CalendarYear[] => yearsOf(library)

/** A year counts as known from New Year's Day to National Day; a notice names both. */
export const yearsOf = ({ holidays, workdays }: Library): CalendarYear[] => {
  const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))].sort()
  const known = years.filter((year) => `${year}-01-01` in holidays && `${year}-10-01` in holidays)
  const within = (year: number, days: object) =>
    Object.keys(days)
      .filter((day) => day.startsWith(`${year}-`))
      .sort()
  return known
    .filter((year) => year >= firstYear)
    .map((year) => ({ year, off: within(year, holidays), work: within(year, workdays) }))
}

/** The text of `api-client/working-days-data.ts` for these years. */
export const dataFile = (years: readonly CalendarYear[]): string =>
  [
    "import { type CalendarYear, calendarYear } from './calendar-year.ts'",
    '',
    '/**',
    " * Rest days and make-up workdays by the State Council General Office's yearly notices.",
    ' * Written by `npm run calendar` out of the pinned package chinese-days; a test holds the two together.',
    ' */',
    'export const calendarYears: readonly CalendarYear[] = [',
    ...years.map(
      ({ year, off, work }) => `  calendarYear(\n    ${year},\n    '${shortOf(off)}',\n    '${shortOf(work)}',\n  ),`,
    ),
    ']',
    '',
  ].join('\n')

const shortOf = (days: readonly string[]): string => {
  const runs: { first: string; last: string }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && follows(run.last, day)) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs.map(({ first, last }) => first.slice(5) + (last === first ? '' : `..${last.slice(8)}`)).join(' ')
}

const follows = (day: string, next: string): boolean =>
  day.slice(0, 7) === next.slice(0, 7) && Number(next.slice(8)) === Number(day.slice(8)) + 1
