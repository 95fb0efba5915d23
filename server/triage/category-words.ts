import type { Category } from '#api-client/contract/organisation.ts'
import type { StartWords } from './start-data.ts'
import { folded } from './text.ts'

/** How much a word says for each category part it belongs to, by word. */
export type PartWeights = ReadonlyMap<string, ReadonlyMap<string, number>>

const strengths = { strong: 3.3, usual: 2.2, weak: 0.9, stem: 0.6 }
const perCharacter = 0.35

/**
 * The words of a town's categories: the town's own keywords, and ours for the parts it has. A longer word says more;
 * a word of several parts says less for each.
 */
export const partWeights = (categories: readonly Category[], words: StartWords): PartWeights => {
  const strong = new Set(words.strong)
  const weak = new Set(words.weak)
  const partsOf = new Map<string, Set<string>>()
  const stems = new Set<string>()
  const note = (raw: string, part: string): string => {
    const word = folded(raw)
    partsOf.set(word, (partsOf.get(word) ?? new Set()).add(part))
    return word
  }
  for (const { code, keywords } of categories.flatMap(({ children }) => children)) {
    for (const word of [...keywords, ...(words.parts.get(code) ?? [])]) note(word, code)
    for (const word of words.stems.get(code) ?? []) if (!partsOf.has(folded(word))) stems.add(note(word, code))
  }
  const strengthOf = (word: string): number => {
    if (stems.has(word)) return strengths.stem
    const strength = strong.has(word) ? strengths.strong : weak.has(word) ? strengths.weak : strengths.usual
    return strength * (1 + perCharacter * Math.min(3, Math.max(-1, word.length - 2)))
  }
  return new Map(
    [...partsOf].map(([word, parts]) => {
      const tops = new Set([...parts].map((part) => part.slice(0, 2)))
      const strength = strengthOf(word) / Math.sqrt(tops.size)
      return [word, new Map([...parts].map((part) => [part, strength]))]
    }),
  )
}
