import * as z from 'zod/mini'
import { CaseNumber, Day, Instant, Name, Named } from './primitives.ts'
import { Level, Light, Outcome, State } from './vocabulary.ts'

/** One case in a list. */
export const InboxRow = z.object({
  caseNumber: CaseNumber,
  version: z.int(),
  leafIndex: z.int(),
  state: State,
  round: z.int(),
  outcome: z.nullable(Outcome),
  submittedAt: Instant,
  /** The opinion's beginning, at most 80 characters. */
  matter: z.nullable(z.string()),
  category: z.nullable(z.object({ code: z.string(), name: Name })),
  level: z.nullable(Level),
  station: Named,
  leadUnit: z.nullable(Named),
  turnDueOn: z.nullable(Day),
  unitDueOn: z.nullable(Day),
  /** Working days until the turn is due, negative when late; null when nobody's turn. */
  workingDaysLeft: z.nullable(z.int()),
  light: z.nullable(Light),
  /** True when the reader has a move that the case waits for. */
  waitsForMe: z.boolean(),
})
export type InboxRow = z.infer<typeof InboxRow>

/** Cases that changed after the cursor, oldest change first. Ask again with `cursor`; `more` says whether at once. */
export const Inbox = z.object({
  rows: z.array(InboxRow),
  /** Cases that are no longer for this reader. */
  left: z.array(CaseNumber),
  cursor: z.int(),
  more: z.boolean(),
  /** The pace the server asks for. */
  pollAfterSeconds: z.int(),
})
export type Inbox = z.infer<typeof Inbox>
