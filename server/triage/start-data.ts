import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** Why a matter does not belong to the handling of opinions. */
export const ReferralKind = z.enum(['emergency', 'private-dispute', 'litigation', 'petition', 'accusation'])
export type ReferralKind = z.infer<typeof ReferralKind>

/** A text that people have labelled; what is missing they left open. */
export type Example = {
  text: string
  categories: readonly string[]
  level?: number | undefined
  urgent?: boolean
  /** Missing: not looked at. Null: stays here. */
  referral?: ReferralKind | null
}

/** Words of each category part, and how much some of them say. */
export type StartWords = {
  parts: ReadonlyMap<string, readonly string[]>
  stems: ReadonlyMap<string, readonly string[]>
  strong: readonly string[]
  weak: readonly string[]
}

/** Words that tell a level, by what they are a sign of; and those of an urgent matter. */
export type LevelWords = { signs: ReadonlyMap<string, readonly string[]>; urgent: readonly string[] }

/** What the model knows before it has seen a decision of this city. */
export type StartData = {
  /** The labelled opinions of the demonstration town. */
  opinions: readonly Example[]
  /** Opinions and sayings in other words. */
  further: readonly Example[]
  words: StartWords
  /** Words by what they speak of, to tell what belongs to another channel. */
  concepts: ReadonlyMap<string, readonly string[]>
  levelWords: LevelWords
}

const Opinions = z.object({
  opinions: z.array(
    z.object({
      text: z.string(),
      categories: z.array(z.string()),
      level: z.nullable(z.int()),
      urgent: z.boolean(),
      referral: z.nullable(ReferralKind),
    }),
  ),
})
const ByPart = z.record(z.string(), z.string())
const CategoryWords = z.object({ strong: z.string(), weak: z.string(), stems: ByPart, parts: ByPart })
const Sayings = z.object({ parts: ByPart })
const LevelLists = z.object({ signs: ByPart, urgent: z.string() })
const ReferralWords = z.object({ concepts: ByPart, sayings: ByPart })

const read = async <Schema extends z.ZodMiniType>(name: string, schema: Schema): Promise<z.output<Schema>> =>
  schema.parse(JSON.parse(await readFile(join(import.meta.dirname, 'data', name), 'utf8')))

/** Reads the data that is shipped with the server. */
export const readStartData = async (): Promise<StartData> => {
  const [opinions, further, words, sayings, referral, levels] = await Promise.all([
    read('opinions.json', Opinions),
    read('further-opinions.json', Opinions),
    read('category-words.json', CategoryWords),
    read('sayings.json', Sayings),
    read('referral-words.json', ReferralWords),
    read('level-words.json', LevelLists),
  ])
  return {
    opinions: opinions.opinions.map(exampleOf),
    further: [
      ...further.opinions.map(exampleOf),
      ...saidOf(sayings.parts).map(([part, text]) => ({
        text,
        categories: [part.slice(0, 2)],
        ...(part.startsWith('99') ? {} : { referral: null }),
      })),
      ...saidOf(referral.sayings).map(([kind, text]) => ({
        text,
        categories: [],
        referral: kind === 'none' ? null : ReferralKind.parse(kind),
      })),
    ],
    words: {
      parts: listsOf(words.parts),
      stems: listsOf(words.stems),
      strong: listOf(words.strong),
      weak: listOf(words.weak),
    },
    concepts: listsOf(referral.concepts),
    levelWords: { signs: listsOf(levels.signs), urgent: listOf(levels.urgent) },
  }
}

const exampleOf = ({ level, ...rest }: z.output<typeof Opinions>['opinions'][number]): Example => ({
  ...rest,
  level: level ?? undefined,
})

/** Words stand apart by spaces; a space inside one is written as an underscore. */
const listOf = (words: string): string[] => words.split(' ').map((word) => word.replaceAll('_', ' '))
const listsOf = (lists: Record<string, string>): Map<string, string[]> =>
  new Map(Object.entries(lists).map(([name, words]) => [name, listOf(words)]))
const saidOf = (sayings: Record<string, string>): [string, string][] =>
  Object.entries(sayings).flatMap(([name, said]) => said.split('；').map((text): [string, string] => [name, text]))
