import * as z from 'zod/mini'
import { Id, Name, Named } from './primitives.ts'

/** The notice the law asks for before data is collected (PIPL art. 17; recipients as a list, network data rules art. 21). */
export const Notice = z.object({
  handler: Name,
  purpose: Name,
  kinds: Name,
  recipients: z.array(Name),
  retention: Name,
  rights: Name,
  /** Where and when people are there to ask. */
  reach: Name,
})
export type Notice = z.infer<typeof Notice>

/** A page as its element sees it. */
export const Page = z.object({
  id: Id,
  name: Name,
  /** The unit or station the page speaks for. */
  organisation: Named,
  /** Set where the page is a deputy's own. */
  deputy: z.optional(Named),
  /** The areas a matter can lie in; one alone is fixed. */
  areas: z.array(z.object({ id: Id, name: Name, communities: z.array(Name) })),
  categories: z.array(
    z.object({
      code: z.string(),
      name: Name,
      children: z.array(z.object({ code: z.string(), name: Name, keywords: z.array(z.string()) })),
    }),
  ),
  notice: Notice,
  /** Emergency numbers and other doors, told before anything is typed. */
  channels: z.array(z.object({ id: Id, name: Name, shortCode: z.nullable(z.string()), when: Name })),
  /** True where the page tells how many spoke of the same matter lately; off unless it was set. */
  tellsSimilar: z.boolean(),
  /** How many files may be sent with one opinion; 0 where the page takes none. */
  maxFiles: z.int(),
  /** True on demonstration pages, which must say so. */
  demo: z.boolean(),
})
export type Page = z.infer<typeof Page>
