import * as z from 'zod/mini'
import { Day, Id } from '../primitives.ts'
import { move } from './move.ts'

/**
 * A rung of the supervision ladder: which of the case's clocks is late or soon due, whose turn it is, the policy
 * that is the rule, and the due date that is the evidence.
 */
const rung = {
  clock: z.enum(['turn', 'unit', 'assist', 'inquiry']),
  holder: z.union([Id, z.literal('resident')]),
  policy: Id,
  rung: z.int(),
  dueOn: Day,
}

/** Moves that the clock makes by itself (rows 1, 3, 23, 26, 34 of the life of a case); they remind, they do not supervise. */
export const clockMoves = {
  lapse: move('lapsed'),
  'fall-back': move('fallen-back'),
  remind: move('reminded', { facts: rung }),
  urge: move('urged', { facts: rung }),
  'push-rectification': move('rectification-pushed', { facts: rung }),
  'check-promise': move('promise-checked', { gives: { turnDueOn: Day } }),
  escalate: move('escalated', { gives: { committee: z.optional(Id), turnDueOn: z.optional(Day) } }),
  /** A year's holiday notice was entered: what was provisional is now exact. */
  'recompute-dates': move('dates-recomputed', {
    gives: {
      expectedOn: z.optional(Day),
      unitDueOn: z.optional(Day),
      turnDueOn: z.optional(Day),
      provisional: z.boolean(),
    },
  }),
}
