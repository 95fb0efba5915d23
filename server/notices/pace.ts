import { addDays, dayAt, startOf } from '#api-client/working-days.ts'

/** Text messages about one case on one day; what comes on top waits for the next. */
export const noticesPerDay = 3
/** Text messages of the region in a minute, whichever server sends them. */
export const noticesPerMinute = 60
/** Tries of one message; then the resident is phoned. */
export const mostTries = 5

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const firstHour = 8
const lastHour = 21
const longestWaitMs = 6 * hourMs

/** The moment itself by day, else eight in the morning in Shanghai: nobody is woken by us. */
export const byDay = (at: Date): Date => {
  const day = dayAt(at.toISOString())
  const hour = (at.getTime() - Date.parse(startOf(day))) / hourMs
  if (hour < firstHour) return morningOf(day)
  return hour < lastHour ? at : morningOf(addDays(day, 1))
}

/** Eight in the morning of the day after. */
export const nextMorning = (at: Date): Date => morningOf(addDays(dayAt(at.toISOString()), 1))

const morningOf = (day: string): Date => new Date(Date.parse(startOf(day)) + firstHour * hourMs)

/** When a message is tried again: after 1, 5, 25 and 125 minutes, or later where the gateway says so. */
export const triedAgainAt = (attempt: number, at: Date, retryAfterSeconds = 0): Date => {
  const wait = Math.max(minuteMs * 5 ** (attempt - 1), retryAfterSeconds * 1000)
  return byDay(new Date(at.getTime() + Math.min(wait, longestWaitMs)))
}
