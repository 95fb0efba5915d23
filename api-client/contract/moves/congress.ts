import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { Day, Id, prose } from '../primitives.ts'
import { AssignmentMode, Outcome } from '../vocabulary.ts'
import { move } from './move.ts'

const reason = prose(limits.note)
const note = z.optional(prose(limits.note))

/** Moves of the congress bodies and committees (rows 9, 11, 14, 16, 19, 20, 24, 25, 27, 34 of the life of a case). */
export const congressMoves = {
  assign: move('assigned', {
    facts: { leadUnit: Id, assistingUnits: z.array(Id).check(z.maxLength(8)), mode: AssignmentMode, policy: Id },
    texts: { note, reason: note },
    gives: { toBranchOffice: z.boolean(), turnDueOn: Day, unitDueOn: Day, provisional: z.boolean() },
  }),
  'report-up': move('reported-up', { texts: { reason }, gives: { committee: Id, turnDueOn: Day } }),
  'raise-above': move('raised-above', { texts: { reason } }),
  'settle-return': move('return-settled', { facts: { granted: z.boolean() }, texts: { reason } }),
  'settle-extension': move('extension-settled', { facts: { granted: z.boolean() }, texts: { reason } }),
  'return-reply': move('reply-returned', { texts: { missing: reason }, gives: { turnDueOn: Day } }),
  release: move('released', { texts: { note }, gives: { turnDueOn: Day } }),
  'issue-supervision': move('supervision-issued', { facts: { letterNumber: z.string() }, texts: { letter: reason } }),
  'skip-rung': move('rung-skipped', { texts: { reason } }),
  convene: move('convened', { facts: { meetingOn: Day }, texts: { invited: reason } }),
  conclude: move('concluded', {
    facts: { to: z.enum(['handling', 'closed']), outcome: z.optional(Outcome) },
    texts: { decision: reason, nextChannel: note },
  }),
  reopen: move('reopened', { texts: { reason } }),
  'name-unit': move('unit-named', { facts: { decidedOn: Day, meeting: z.string() }, texts: { decision: reason } }),
}
