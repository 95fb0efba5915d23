import { randomUUID } from 'node:crypto'
import type { Append } from '../store/store.ts'

/** The topic of the wakes that a year's notice sets. */
export const yearNotice = 'year-notice'

/** By then every server works by the new notice. */
const settledAfterMs = 60_000

/**
 * The wakes of a year's notice: at once, and again when no server can be dating a case without it any more.
 * @param at the moment the notice is entered
 */
export const noticeWakes = (year: number, at: Date): Append['outbox'] =>
  [0, settledAfterMs].map((delay) => ({
    id: randomUUID(),
    topic: yearNotice,
    payload: JSON.stringify({ year }),
    availableAt: new Date(at.getTime() + delay).toISOString(),
  }))
