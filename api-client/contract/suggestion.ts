import * as z from 'zod/mini'
import { Id, Name } from './primitives.ts'

const words = z.array(z.string())

/**
 * What an opinion looks like, for whoever is typing it. Words are from the text itself. Nothing is kept, and nothing is
 * decided by it.
 */
export const Suggestion = z.object({
  /** Parts of the page's categories, the likeliest first, at most three; shares are of all categories of the town. */
  categories: z.array(z.object({ code: z.string(), name: Name, share: z.number(), words })),
  /** Another door that is likelier the right one. */
  referral: z.nullable(
    z.object({
      channel: z.object({ id: Id, name: Name, shortCode: z.nullable(z.string()), when: Name }),
      words,
    }),
  ),
  urgent: z.boolean(),
  /** The words that make it urgent. */
  words,
})
export type Suggestion = z.infer<typeof Suggestion>
