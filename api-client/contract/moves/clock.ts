import * as z from 'zod/mini'
import { Day, Id } from '../primitives.ts'
import { move } from './move.ts'

/** Moves that the clock makes by itself (rows 3, 23, 34 of the life of a case); they remind, they do not supervise. */
export const clockMoves = {
  lapse: move('lapsed'),
  'fall-back': move('fallen-back'),
  urge: move('urged', { facts: { rung: z.int() } }),
  'push-rectification': move('rectification-pushed', { facts: { policy: Id, rung: z.int() } }),
  remind: move('reminded', { gives: { turnDueOn: Day } }),
  'check-promise': move('promise-checked', { facts: { dueOn: Day } }),
  escalate: move('escalated'),
}
