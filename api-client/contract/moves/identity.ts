import * as z from 'zod/mini'
import { limits } from '../limits.ts'
import { Day, Id, Instant, prose } from '../primitives.ts'
import { ConsentPurpose } from '../vocabulary.ts'
import { move } from './move.ts'

const reason = prose(limits.note)
const short = z.optional(prose({ max: limits.note.max }))

/** Moves about who wrote and what is kept of it (rows 30 of the life of a case; Personal Information Protection Law). */
export const identityMoves = {
  /** Shows name and contact to the one who asks, until a moment; the resident reads who, why and when. */
  'reveal-contact': move('contact-revealed', { texts: { reason }, gives: { until: Instant } }),
  /** The same for a confidential case takes two: one asks … */
  'ask-reveal': move('reveal-asked', { texts: { reason } }),
  /** … and another of the same organisation, or of one above it, decides. `official` is who asked. */
  'settle-reveal': move('reveal-settled', {
    facts: { granted: z.boolean() },
    texts: { reason: short },
    gives: { official: Id, until: z.optional(Instant) },
  }),
  /** The resident's own particulars, at least one of them (art. 46). */
  'correct-contact': move('contact-corrected', {
    texts: {
      name: z.optional(prose(limits.name)),
      contact: z.optional(prose(limits.contact)),
      place: z.optional(prose(limits.place)),
    },
    gives: { identified: z.boolean() },
  }),
  /** Separate consents, each given and taken back by itself (arts. 15, 25, 29, 31). */
  consent: move('consented', { facts: { purpose: ConsentPurpose } }),
  'withdraw-consent': move('consent-withdrawn', { facts: { purpose: ConsentPurpose } }),
  restrict: move('restricted', { texts: { ground: reason } }),
  'ask-erasure': move('erasure-asked', { texts: { reason: short } }),
  /** Destroys the key of the case; of its texts only this decision stays (art. 47). */
  erase: move('erased', { texts: { decision: reason }, gives: { keptUntil: Day, beforeTerm: z.boolean() } }),
}
