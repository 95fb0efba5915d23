import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { Policy } from '../organisation.ts'
import { Day, Id, prose } from '../primitives.ts'
import { AssignmentMode, Outcome, State } from '../vocabulary.ts'
import { move } from './move.ts'

const reason = prose(limits.note)
const note = z.optional(prose(limits.note))
const title = prose(limits.title)

/** Moves of the congress bodies and committees (rows 9, 11, 14, 16, 19, 20, 24, 25, 27, 34 of the life of a case). */
export const congressMoves = {
  assign: move('assigned', {
    facts: { leadUnit: Id, assistingUnits: z.array(Id).check(z.maxLength(8)), mode: AssignmentMode, policy: Id },
    texts: { note, reason: note },
    gives: {
      toBranchOffice: z.boolean(),
      turnDueOn: Day,
      unitDueOn: Day,
      /** The policy's term on that day: a later change of the policy does not move a clock that runs. */
      term: z.optional(z.pick(Policy, { length: true, unit: true })),
      provisional: z.boolean(),
      assistDueOn: z.optional(Day),
    },
  }),
  'report-up': move('reported-up', { texts: { reason }, gives: { committee: Id, turnDueOn: Day } }),
  'raise-above': move('raised-above', { texts: { reason }, gives: { followUpOn: Day } }),
  'settle-return': move('return-settled', {
    facts: { granted: z.boolean() },
    texts: { reason },
    gives: {
      to: State,
      toBranchOffice: z.boolean(),
      turnDueOn: Day,
      /** Working days lost since the assignment, charged to the one who was wrong. */
      daysLost: z.int(),
      chargedTo: Id,
      binding: z.boolean(),
    },
  }),
  'settle-extension': move('extension-settled', {
    facts: { granted: z.boolean() },
    texts: { reason },
    gives: { unitDueOn: z.optional(Day), turnDueOn: z.optional(Day) },
  }),
  'return-reply': move('reply-returned', { texts: { missing: reason }, gives: { turnDueOn: Day } }),
  release: move('released', { texts: { note }, gives: { turnDueOn: Day } }),
  'issue-supervision': move('supervision-issued', { facts: { letterNumber: title }, texts: { letter: reason } }),
  'skip-rung': move('rung-skipped', { texts: { reason } }),
  convene: move('convened', { facts: { meetingOn: Day }, texts: { invited: reason } }),
  conclude: move('concluded', {
    facts: { to: z.enum(['handling', 'closed']), outcome: z.optional(Outcome) },
    texts: { decision: reason, nextChannel: note },
    gives: { turnDueOn: z.optional(Day), unitDueOn: z.optional(Day) },
  }),
  reopen: move('reopened', {
    texts: { reason },
    gives: { to: State, turnDueOn: Day, unitDueOn: z.optional(Day) },
  }),
  'name-unit': move('unit-named', { facts: { decidedOn: Day, meeting: title }, texts: { decision: reason } }),
}
