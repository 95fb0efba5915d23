import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { Measured } from '../measured.ts'
import { Day, Id, prose } from '../primitives.ts'
import { ReplyClass } from '../vocabulary.ts'
import { move } from './move.ts'

const reason = prose(limits.note)
const note = z.optional(prose(limits.note))

/** Moves of branch offices and handling units (rows 10, 12, 13, 15–18, 26 of the life of a case). */
export const unitMoves = {
  dispatch: move('dispatched', {
    facts: { leadUnit: Id, assistingUnits: z.array(Id).check(z.maxLength(8)) },
    texts: { note },
    gives: { turnDueOn: Day, unitDueOn: z.optional(Day), assistDueOn: z.optional(Day) },
  }),
  'sign-in': move('signed-in', { facts: { handler: Id }, gives: { turnDueOn: Day } }),
  'ask-return': move('return-asked', { facts: { proposedUnit: Id }, texts: { reason }, gives: { turnDueOn: Day } }),
  'ask-extension': move('extension-asked', { facts: { until: Day }, texts: { reason } }),
  assist: move('assisted', { texts: { view: reason } }),
  note: move('noted', { facts: { audience: z.enum(['public', 'internal']) }, texts: { note: reason } }),
  /** A needs evidence, B a date, C and D a ground. */
  'draft-reply': move('reply-drafted', {
    facts: { replyClass: ReplyClass, dueOn: z.optional(Day) },
    texts: { reply: prose(limits.reply), evidence: note, ground: note },
  }),
  /**
   * One step of the sign-off chain. `delegation`: the head's written delegation by which a reviewer signs as the
   * last step. `paper` and `signedOn`: the chain signed on paper, and where the sheet is kept.
   */
  'sign-reply': move('reply-signed', {
    facts: { signedOn: z.optional(Day) },
    texts: { delegation: note, paper: note },
    gives: { step: z.int(), last: z.boolean(), turnDueOn: z.optional(Day) },
  }),
  'send-back-draft': move('draft-sent-back', { texts: { reason } }),
  'prove-result': move('result-proved', {
    facts: { measured: z.optional(Measured) },
    texts: { proof: reason },
    gives: { turnDueOn: Day },
  }),
}
