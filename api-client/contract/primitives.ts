import * as z from 'zod/mini'
import { isCaseNumber } from '../case-number.ts'
import { isQueryCode } from '../query-code.ts'
import { isReadable, lengthOf } from './limits.ts'

/** Text as a person typed it, trimmed, of a length in code points; refuses control characters and broken surrogates. */
export const prose = ({ min = 1, max }: { min?: number; max: number }) =>
  z.string().check(
    z.trim(),
    z.refine(isReadable, { error: 'unreadable' }),
    z.refine((text) => lengthOf(text) >= min, { error: min > 1 ? 'too-short' : 'missing' }),
    z.refine((text) => lengthOf(text) <= max, { error: 'too-long' }),
  )

/** Identifier of an organisation, a person or a page: lower-case letters, digits and hyphens. */
export const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'not-an-id' }))

/** `SL2611-7K3M9QN`: region prefix, year and month, six characters of Crockford base32 and a check character. */
export const CaseNumber = z.string().check(z.refine(isCaseNumber, { error: 'not-a-case-number' }))

/** Sixteen digits, the last a check digit; spaces between groups are taken out before it is sent. */
export const QueryCode = z.string().check(z.refine(isQueryCode, { error: 'not-a-query-code' }))

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime({ error: 'not-an-instant' })
export type Instant = string

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = z.iso.date({ error: 'not-a-day' })
export type Day = string

/** Two digits for a category, four for one of its parts; see the page's categories. */
export const CategoryCode = z.string().check(z.regex(/^\d{2}(\d{2})?$/, { error: 'not-a-category' }))

/** A name in both languages. */
export const Name = z.object({ zh: z.string(), en: z.string() })
export type Name = z.infer<typeof Name>

/** Something that has an id and a name. */
export const Named = z.object({ id: Id, name: Name })
export type Named = z.infer<typeof Named>
