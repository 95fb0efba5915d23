/** Says, as JSON, what a machine of the zone in `TZ` takes the dates of the test vectors to be. */
import { addCalendarDays, addMonths, addWorkingDays, calendar, dayAt, startOf } from '#api-client/working-days.ts'
import { daysOf } from './days-of-year.ts'
import { dayVectors, monthVectors, workingDayVectors } from './term-vectors.ts'

console.log(
  JSON.stringify({
    minutesBehind: new Date('2026-06-01T00:00:00Z').getTimezoneOffset(),
    months: monthVectors.map(([from, count]) => addMonths(from, count)),
    workingDays: workingDayVectors.map(([from, count]) => addWorkingDays(from, count)),
    days: dayVectors.map(([from, count]) => addCalendarDays(from, count)),
    worked: daysOf(2026).filter(calendar.isWorkingDay).length,
    midnight: [dayAt('2026-05-31T15:59:59.999Z'), dayAt('2026-05-31T16:00:00.000Z'), startOf('2026-06-01')],
  }),
)
