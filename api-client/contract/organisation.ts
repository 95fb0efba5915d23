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
  unit: z.enum(['day', 'working-day', 'month', 'half-term']),
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

/** What an official needs to fill in moves: units, categories, terms, and the people of the own organisation. */
export const Directory = z.object({
  official: Official,
  units: z.array(Unit),
  categories: z.array(Category),
  policies: z.array(Policy),
  colleagues: z.array(Official),
})
export type Directory = z.infer<typeof Directory>
