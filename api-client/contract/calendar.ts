import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { Day, Instant, Named, prose } from './primitives.ts'

const days = { off: z.array(Day), work: z.array(Day) }

/** A year whose days of rest and work are known. `version` 0 is the year as this release brought it. */
export const KnownYear = z.object({
  year: z.int(),
  ...days,
  version: z.int(),
  changes: z.array(z.object({ version: z.int(), at: Instant, by: Named, notice: z.string(), ...days })),
})
export type KnownYear = z.infer<typeof KnownYear>

/** The years covered, earliest first; dates that reach into any other year are provisional. */
export const KnownYears = z.object({ years: z.array(KnownYear) })
export type KnownYears = z.infer<typeof KnownYears>

/**
 * The yearly notice of the State Council's General Office: days off, weekends inside a holiday included, and
 * weekend days that are worked. `notice` names the document it is taken from.
 */
export const YearNotice = z.strictObject({
  off: z.array(Day).check(z.maxLength(100)),
  work: z.array(Day).check(z.maxLength(100)),
  notice: prose(limits.note),
  expectedVersion: z.int().check(z.nonnegative()),
})
export type YearNotice = z.infer<typeof YearNotice>
