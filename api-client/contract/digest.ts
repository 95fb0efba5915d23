import * as z from 'zod/mini'
import { CaseNumber, Day, Named } from './primitives.ts'
import { Light, State } from './vocabulary.ts'

/** One case in a digest. */
export const DigestRow = z.object({
  caseNumber: CaseNumber,
  /** The opinion's beginning, at most 40 characters. */
  matter: z.nullable(z.string()),
  state: State,
  dueOn: z.nullable(Day),
  light: z.nullable(Light),
})
export type DigestRow = z.infer<typeof DigestRow>

/** How many cases there are, and the first of them: at most 50. */
const part = z.object({ count: z.int(), rows: z.array(DigestRow) })

/** What a deputy or a head reads once a day or once a week; it counts only what its reader may see. */
export const Digest = z.object({
  organisation: Named,
  /** The first and the last day that are told of. */
  from: Day,
  to: Day,
  /** Cases that wait for the reader's organisation now, or for the deputy who reads; the earliest date first. */
  waiting: part,
  /** Cases whose turn is late now, whoever's turn it is; the longest late first. */
  late: part,
  /** Cases whose reply was released in these days. */
  released: part,
  /** Cases that were rated in these days, where the reader may know. */
  rated: part,
  /** Cases that were closed in these days. */
  closed: part,
})
export type Digest = z.infer<typeof Digest>
