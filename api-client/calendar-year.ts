/** Statutory rest days and make-up workdays of one year, `YYYY-MM-DD`, as the State Council's notice gives them. */
export type CalendarYear = { year: number; off: readonly string[]; work: readonly string[] }

/**
 * A year from its short form: days as `MM-DD` or `MM-DD..DD` within a month, separated by spaces.
 * @param off days off, weekends inside a holiday included
 * @param work weekend days that are worked
 */
export const calendarYear = (year: number, off: string, work: string): CalendarYear => ({
  year,
  off: daysOf(year, off),
  work: daysOf(year, work),
})

const daysOf = (year: number, short: string): string[] =>
  short
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      const [month = '', dates = ''] = part.split('-')
      const [first = 0, last = first] = dates.split('..').map(Number)
      return Array.from(
        { length: last - first + 1 },
        (_, index) => `${year}-${month}-${String(first + index).padStart(2, '0')}`,
      )
    })
