import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { CategoryCode, Day, Id, prose } from '../primitives.ts'
import { Outcome, Score, Solved, State, SubmitterKind } from '../vocabulary.ts'
import { move } from './move.ts'

/** What may be left out may also be short. */
const comment = z.optional(prose({ max: limits.note.max }))

/** Moves of the resident who holds the query code (rows 1, 3, 5, 22, 26, 28 of the life of a case). */
export const residentMoves = {
  submit: move('submitted', {
    facts: {
      page: Id,
      submitterKind: SubmitterKind,
      area: z.optional(Id),
      deputy: z.optional(Id),
      category: z.optional(CategoryCode),
      consentToPublish: z.boolean(),
    },
    texts: {
      opinion: prose(limits.opinion),
      place: z.optional(prose(limits.place)),
      name: z.optional(prose(limits.name)),
      contact: z.optional(prose(limits.contact)),
    },
    gives: {
      area: Id,
      station: Id,
      body: Id,
      expectedOn: Day,
      provisional: z.boolean(),
      turnDueOn: Day,
    },
  }),
  'add-facts': move('facts-added', { texts: { addition: prose(limits.note) } }),
  withdraw: move('withdrawn', { texts: { reason: comment }, gives: { callBack: z.boolean() } }),
  answer: move('answered', {
    texts: { answer: prose(limits.note) },
    gives: { to: State, turnDueOn: Day, unitDueOn: z.optional(Day), heldDays: z.int() },
  }),
  rate: move('rated', {
    facts: { solved: Solved, attitude: Score, speed: Score },
    texts: { comment },
    gives: {
      dissatisfied: z.boolean(),
      to: State,
      round: z.int(),
      outcome: z.optional(Outcome),
      turnDueOn: z.optional(Day),
      unitDueOn: z.optional(Day),
    },
  }),
  'correct-rating': move('rating-corrected', {
    facts: { solved: Solved, attitude: Score, speed: Score },
    texts: { comment },
  }),
  object: move('objected', { texts: { reason: prose(limits.note) } }),
  'confirm-result': move('result-confirmed', {
    facts: { kept: z.boolean() },
    texts: { comment },
  }),
}
