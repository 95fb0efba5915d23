import { randomInt } from 'node:crypto'

/** How hard a proof of work is: tries of SHA-256 on average while it is quiet, and the load at which it begins to rise. */
export type Effort = {
  /** A phone that is six times slower than a desk computer makes them in a fraction of a second. */
  quietTries: number
  /** Challenges a minute of one place that still count as quiet. */
  quietAMinute: number
}

export const usualEffort: Effort = { quietTries: 15_000, quietAMinute: 60 }

/** At most five times doubled: seconds on a slow phone, behind which a person is still typing. */
const mostDoublings = 5
const halfLifeMs = 60_000

/** How hard a place is now, in tries on average; each call counts as one challenge asked for there. */
export type Difficulty = (place: string) => number

/**
 * Doubles with each doubling of the load of that place above what is quiet, and falls again by itself. Load is kept
 * in memory as a count that halves every minute; no caller is told from another.
 * @param clock milliseconds that never go back
 */
export const difficultyOf = (
  { quietTries, quietAMinute }: Effort,
  clock: () => number = () => performance.now(),
): Difficulty => {
  const loads = new Map<string, { count: number; at: number }>()
  return (place) => {
    const now = clock()
    const before = loads.get(place)
    const count = before ? before.count * 2 ** ((before.at - now) / halfLifeMs) + 1 : 1
    loads.set(place, { count, at: now })
    const doublings = Math.min(mostDoublings, Math.max(0, Math.floor(Math.log2(count / quietAMinute)) + 1))
    return quietTries * 2 ** (count < quietAMinute ? 0 : doublings)
  }
}

/** Where the solution lies: around so many tries, from half to one and a half times of it. */
export const counterFor = (tries: number): number => randomInt(Math.ceil(tries / 2), Math.ceil(tries * 1.5) + 1)
