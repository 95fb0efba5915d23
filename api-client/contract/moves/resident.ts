import * as z from 'zod/mini'
import { PresentedUploads, RecordedFile } from '../attachment.ts'
import { limits } from '../limits.ts'
import { CaseNumber, CategoryCode, Day, Id, prose } from '../primitives.ts'
import { Outcome, Score, Solved, State, SubmitterKind } from '../vocabulary.ts'
import { move } from './move.ts'

/** What may be left out may also be short. */
const comment = z.optional(prose({ max: limits.note.max }))

/** Files go in as uploads and are recorded as what the case holds. */
const presents = { attachments: PresentedUploads }
const files = { files: z.optional(z.array(RecordedFile)) }

const rating = { solved: Solved, attitude: Score, speed: Score }
const afterRating = {
  dissatisfied: z.boolean(),
  to: State,
  round: z.int(),
  outcome: z.optional(Outcome),
  turnDueOn: z.optional(Day),
  unitDueOn: z.optional(Day),
}

/** Moves of the resident who holds the query code (rows 1, 3, 5, 22, 26, 28 of the life of a case). */
export const residentMoves = {
  submit: move('submitted', {
    facts: {
      page: Id,
      submitterKind: SubmitterKind,
      area: z.optional(Id),
      deputy: z.optional(Id),
      category: z.optional(CategoryCode),
      /** The deputy, station, body or unit that the opinion is about. */
      subject: z.optional(Id),
      /** The case that this one was split off from. */
      partOf: z.optional(CaseNumber),
      consentToPublish: z.boolean(),
      consentToSensitive: z.optional(z.boolean()),
      /** The guardian of a child under fourteen agrees. */
      guardianConsents: z.optional(z.boolean()),
      /** Two people have to agree before anybody sees who wrote. */
      confidential: z.optional(z.boolean()),
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
      expectedDays: z.int(),
      provisional: z.boolean(),
      turnDueOn: Day,
      committee: z.optional(Id),
      excluded: z.array(Id),
      /** Name or contact was left. */
      identified: z.optional(z.boolean()),
      ...files,
    },
    presents,
  }),
  'add-facts': move('facts-added', { texts: { addition: prose(limits.note) }, gives: files, presents }),
  withdraw: move('withdrawn', { texts: { reason: comment }, gives: { callBack: z.boolean() } }),
  answer: move('answered', {
    texts: { answer: prose(limits.note) },
    gives: { to: State, turnDueOn: Day, unitDueOn: z.optional(Day), heldDays: z.int(), ...files },
    presents,
  }),
  rate: move('rated', { facts: rating, texts: { comment }, gives: afterRating }),
  /** Once, within the rating period; both are kept. */
  'correct-rating': move('rating-corrected', { facts: rating, texts: { comment }, gives: afterRating }),
  /** Once: against a referral, to the body; against a merge, which then is undone. */
  object: move('objected', { texts: { reason: prose(limits.note) }, gives: { to: State, turnDueOn: z.optional(Day) } }),
  'confirm-result': move('result-confirmed', {
    facts: { kept: z.boolean() },
    texts: { comment },
    gives: { to: State, turnDueOn: z.optional(Day), unitDueOn: z.optional(Day), outcome: z.optional(Outcome) },
  }),
}
