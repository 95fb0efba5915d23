import * as z from 'zod/mini'

/** What the reply check may find in a reply before it is signed or released. */
export const FindingCode = z.enum([
  'personal-data',
  'state-secret-mark',
  'too-short',
  'only-passed-on',
  'demand-unanswered',
  'promise-without-date',
  'promise-date-differs',
  'class-without-ground',
  'class-contradicts',
  'no-contact',
  'other-language',
])
export type FindingCode = z.infer<typeof FindingCode>

/**
 * `blocks`: the reply may not go on. `explain`: it may, by whoever says why it is right as it stands. `advise`: it may
 * go on; a better reply would mend it.
 */
export const FindingSeverity = z.enum(['blocks', 'explain', 'advise'])
export type FindingSeverity = z.infer<typeof FindingSeverity>

/** One fault of a reply, with the place that shows it. */
export const Finding = z.object({
  code: FindingCode,
  severity: FindingSeverity,
  /** The words it goes by, from the reply; for `demand-unanswered` from the opinion. Personal data is masked in it. */
  excerpt: z.optional(z.string()),
  /** Which of the opinion's demands is meant, counted from 1. */
  demand: z.optional(z.int().check(z.minimum(1))),
})
export type Finding = z.infer<typeof Finding>
