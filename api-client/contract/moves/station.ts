import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { CaseNumber, CategoryCode, Day, Id, prose } from '../primitives.ts'
import { Level } from '../vocabulary.ts'
import { move } from './move.ts'

const note = z.optional(prose(limits.note))

/** Moves of the station that holds the case (rows 2, 4–8, 21, 29, 33 of the life of a case). */
export const stationMoves = {
  ask: move('asked', {
    texts: { question: prose(limits.note) },
    gives: { awaitsConsent: z.boolean(), turnDueOn: z.optional(Day) },
  }),
  'consent-to-ask': move('consented-to-ask', { texts: { note }, gives: { turnDueOn: Day } }),
  forward: move('forwarded', {
    facts: { level: Level, category: CategoryCode, proposedUnit: Id },
    texts: { note },
    gives: { turnDueOn: Day },
  }),
  'answer-on-spot': move('answered-on-spot', { texts: { answer: prose(limits.reply) } }),
  'propose-referral': move('referral-proposed', {
    facts: { channel: Id, mode: z.enum(['inform', 'transfer']) },
    texts: { ground: prose(limits.note) },
  }),
  'confirm-referral': move('referral-confirmed', { texts: { receipt: note } }),
  merge: move('merged', { facts: { target: CaseNumber }, texts: { reason: prose(limits.note) } }),
  unmerge: move('unmerged', { texts: { reason: prose(limits.note) } }),
  split: move('split', { facts: { parts: z.int().check(z.minimum(2)) }, texts: { reason: prose(limits.note) } }),
  'record-call': move('call-recorded', { texts: { said: prose(limits.note) } }),
  'reissue-code': move('code-reissued', { texts: { check: prose(limits.note) } }),
  'flag-major': move('flagged-major', { texts: { urgency: prose(limits.note) } }),
  'transfer-station': move('station-transferred', { facts: { station: Id }, texts: { reason: prose(limits.note) } }),
  'hand-over': move('handed-over', { facts: { official: Id }, texts: { reason: prose(limits.note) } }),
  'accept-hand-over': move('hand-over-accepted', { texts: { note } }),
}
