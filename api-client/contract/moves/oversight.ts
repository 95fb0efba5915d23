import { limits } from '../limits.ts'
import { Day, prose } from '../primitives.ts'
import { move } from './move.ts'

const reason = prose(limits.note)

/** Moves about a case rather than of it: raising, inquiry, publication (rows 30–32 of the life of a case). */
export const oversightMoves = {
  raise: move('raised', { texts: { reason } }),
  inquire: move('inquired', { texts: { question: reason }, gives: { inquiryDueOn: Day } }),
  'answer-inquiry': move('inquiry-answered', { texts: { answer: reason } }),
  hide: move('hidden', { texts: { ground: reason } }),
  redact: move('redacted', { texts: { ground: reason, published: prose(limits.opinion) } }),
}
