import * as z from 'zod/mini'
import { Id, Name, Named } from './primitives.ts'
import { Role } from './vocabulary.ts'

/** A unit that handles cases. The last of its sign-off steps is its head. */
export const Unit = z.object({
  id: Id,
  name: Name,
  branch: z.enum(['government', 'supervision', 'court', 'procuratorate']),
  subordination: z.enum(['own', 'town', 'vertical', 'utility', 'branch']),
  signOffSteps: z.int(),
  /** Written to by letter only (函告): advisory clock, no light. */
  byLetter: z.boolean(),
  /** Acts as its branch's office and dispatches inside it. */
  dispatches: z.boolean(),
  area: z.optional(Id),
})
export type Unit = z.infer<typeof Unit>

/** A category and the parts under it. */
export const Category = z.object({
  code: z.string(),
  name: Name,
  children: z.array(
    z.object({
      code: z.string(),
      name: Name,
      keywords: z.array(z.string()),
      leads: z.array(Id),
      localFirst: z.boolean(),
    }),
  ),
})
export type Category = z.infer<typeof Category>

/** A term with the basis printed beside it. */
export const Policy = z.object({
  id: Id,
  name: Name,
  length: z.nullable(z.int()),
  unit: z.enum(['day', 'working-day', 'month', 'year', 'half-term']),
  basis: z.string(),
})
export type Policy = z.infer<typeof Policy>

/** A person who acts for an organisation. */
export const Official = z.object({
  id: Id,
  name: Name,
  role: Role,
  organisation: Named,
  /** Place in the unit's sign-off chain. */
  step: z.optional(z.int()),
})
export type Official = z.infer<typeof Official>

/** Another door that a case can be referred to. */
export const ReferralChannel = z.object({
  id: Id,
  name: Name,
  shortCode: z.nullable(z.string()),
  when: Name,
  mode: z.enum(['inform', 'transfer']),
  /** From the proposal on, only the one who proposed and those who may confirm know of the case. */
  sealed: z.boolean(),
})
export type ReferralChannel = z.infer<typeof ReferralChannel>

/** What an official needs to fill in moves: organisations, categories, terms, other doors, and the own colleagues. */
export const Directory = z.object({
  official: Official,
  units: z.array(Unit),
  categories: z.array(Category),
  policies: z.array(Policy),
  colleagues: z.array(Official),
  stations: z.array(Named),
  bodies: z.array(Named),
  deputies: z.array(Named),
  channels: z.array(ReferralChannel),
})
export type Directory = z.infer<typeof Directory>
