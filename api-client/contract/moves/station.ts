import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { CaseNumber, CategoryCode, Day, Id, prose } from '../primitives.ts'
import { Level, Score, Solved, State } from '../vocabulary.ts'
import { move } from './move.ts'

const words = prose(limits.note)
const note = z.optional(words)

/** Moves of the station that holds the case (rows 2, 4–8, 21, 29, 33 of the life of a case). */
export const stationMoves = {
  ask: move('asked', {
    texts: { question: words },
    gives: { awaitsConsent: z.boolean(), turnDueOn: z.optional(Day) },
  }),
  'consent-to-ask': move('consented-to-ask', { texts: { note }, gives: { turnDueOn: Day } }),
  /** `subject`: the deputy, station, body or unit that the opinion is about; it then goes round them. */
  forward: move('forwarded', {
    facts: { level: Level, category: CategoryCode, proposedUnit: Id, subject: z.optional(Id) },
    texts: { note },
    gives: { turnDueOn: Day, committee: z.optional(Id), excluded: z.array(Id) },
  }),
  'answer-on-spot': move('answered-on-spot', { texts: { answer: prose(limits.reply) }, gives: { turnDueOn: Day } }),
  'propose-referral': move('referral-proposed', {
    facts: { channel: Id, mode: z.enum(['inform', 'transfer']) },
    texts: { ground: words },
    gives: { sealed: z.boolean(), turnDueOn: Day },
  }),
  'confirm-referral': move('referral-confirmed', { texts: { receipt: note } }),
  merge: move('merged', { facts: { target: CaseNumber }, texts: { reason: words } }),
  unmerge: move('unmerged', { texts: { reason: words }, gives: { to: State, turnDueOn: z.optional(Day) } }),
  /** Takes one matter out of the opinion (一事一议); it becomes a case of its own under the same query code. */
  split: move('split', { texts: { matter: prose(limits.opinion), reason: words }, gives: { part: CaseNumber } }),
  /** A call-back; a rating taken down in it is kept as such and counted apart. */
  'record-call': move('call-recorded', {
    facts: { solved: z.optional(Solved), attitude: z.optional(Score), speed: z.optional(Score) },
    texts: { said: words },
  }),
  'reissue-code': move('code-reissued', { texts: { check: words } }),
  'flag-major': move('flagged-major', { texts: { urgency: words } }),
  'transfer-station': move('station-transferred', { facts: { station: Id }, texts: { reason: words } }),
  /** `until`: the last day of a stand-in, after which the first contact is who it was. */
  'hand-over': move('handed-over', { facts: { official: Id, until: z.optional(Day) }, texts: { reason: words } }),
  'accept-hand-over': move('hand-over-accepted', {
    texts: { note },
    gives: {
      official: Id,
      until: z.optional(Day),
      station: z.optional(Id),
      body: z.optional(Id),
      turnDueOn: z.optional(Day),
    },
  }),
}
