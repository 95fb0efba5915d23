import type { YearNotice } from '#api-client'
import { calendarYear } from '#api-client/calendar-year.ts'

/** A year's days as a notice might give them; made up, since none has been published. */
export const madeUp2027 = calendarYear(
  2027,
  '01-01..03 02-05..11 04-03..05 05-01..05 06-09 09-15 10-01..07',
  '02-14 02-28 05-08 10-09',
)

/** The body of a notice with those days. */
export const notice2027 = (change: Partial<YearNotice> = {}): YearNotice => ({
  off: [...madeUp2027.off],
  work: [...madeUp2027.work],
  notice: '示例：2027年部分节假日安排的通知',
  expectedVersion: 0,
  ...change,
})
