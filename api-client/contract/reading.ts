import * as z from 'zod/mini'
import { Case } from './case.ts'
import { Notice } from './page.ts'
import { Instant, Name, Named } from './primitives.ts'
import { Relation, Role } from './vocabulary.ts'

/** Somebody of an organisation looked: opened the case, or saw name and contact in clear for a reason. */
export const Reading = z.object({
  what: z.enum(['opened', 'contact-revealed']),
  at: Instant,
  role: Role,
  organisation: Named,
  /** What made it their business: who holds the case, handles it, supervises it. */
  relation: Relation,
  /** As it was given for seeing the contact; null where it is erased. */
  reason: z.optional(z.nullable(z.string())),
  /** For those who supervise; a resident is told no names. */
  official: z.optional(Name),
})
export type Reading = z.infer<typeof Reading>

/** Who looked, the latest first; opening a case counts once an hour for each official. */
export const Readings = z.object({ readings: z.array(Reading) })
export type Readings = z.infer<typeof Readings>

/** Everything that is held about a resident's case, without personal data of officials. */
export const CaseExport = z.object({
  exportedAt: Instant,
  notice: z.optional(Notice),
  case: Case,
  readings: z.array(Reading),
})
export type CaseExport = z.infer<typeof CaseExport>
