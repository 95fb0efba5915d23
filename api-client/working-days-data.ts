import { type CalendarYear, calendarYear } from './calendar-year.ts'

/**
 * Rest days and make-up workdays by the State Council General Office's yearly notices.
 * Written by `npm run calendar` out of the pinned package chinese-days; a test holds the two together.
 */
export const calendarYears: readonly CalendarYear[] = [
  calendarYear(
    2025,
    '01-01 01-28..31 02-01..04 04-04..06 05-01..05 05-31 06-01..02 10-01..08',
    '01-26 02-08 04-27 09-28 10-11',
  ),
  calendarYear(
    2026,
    '01-01..03 02-15..23 04-04..06 05-01..05 06-19..21 09-25..27 10-01..07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
]
