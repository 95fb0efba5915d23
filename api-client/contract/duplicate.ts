import * as z from 'zod/mini'
import { limits } from './limits.ts'
import { CaseNumber, Day, Id, Instant, Name, prose } from './primitives.ts'
import { State } from './vocabulary.ts'

/** What speaks for one matter or against it; `-apart` words are said as `this/that`. */
export const Because = z.object({
  kind: z.enum(['place', 'place-apart', 'number', 'number-apart', 'thing', 'trouble', 'meaning-apart', 'wording']),
  words: z.array(z.string()),
})
export type Because = z.infer<typeof Because>

/** A case that may speak of the same matter. `score` is the likelihood, from a half to 1. */
export const SimilarCase = z.object({
  caseNumber: CaseNumber,
  /** The opinion's beginning, at most 80 characters. */
  matter: z.string(),
  state: State,
  submittedAt: Instant,
  score: z.number(),
  because: z.array(Because),
})
export type SimilarCase = z.infer<typeof SimilarCase>

/** Cases of the last 180 days that the reader may open, the likeliest first; at most ten. */
export const SimilarCases = z.object({ rows: z.array(SimilarCase) })
export type SimilarCases = z.infer<typeof SimilarCases>

/** Open cases that speak of one matter. */
export const Theme = z.object({
  /** The words that tell it from others, the most telling first. */
  words: z.array(z.string()),
  category: z.nullable(z.object({ code: z.string(), name: Name })),
  caseNumbers: z.array(CaseNumber),
})
export type Theme = z.infer<typeof Theme>

/** Themes of the open cases that came in from the first to the last day, the largest first. */
export const Themes = z.object({
  from: Day,
  to: Day,
  themes: z.array(Theme),
  /** How many cases were looked at, those of no theme among them. */
  cases: z.int(),
})
export type Themes = z.infer<typeof Themes>

/** What a resident has typed so far. */
export const TypedMatter = z.strictObject({
  text: prose(limits.opinion),
  place: z.optional(prose(limits.place)),
  area: z.optional(Id),
})
export type TypedMatter = z.input<typeof TypedMatter>

/** How many recent cases of the area speak of the same matter; null where the page does not tell. */
export const SimilarCount = z.object({ count: z.nullable(z.int()) })
export type SimilarCount = z.infer<typeof SimilarCount>
