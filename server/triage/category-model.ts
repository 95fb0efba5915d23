import type { Category } from '#api-client/contract/organisation.ts'
import { partWeights } from './category-words.ts'
import { type LinearModel, trainLinear } from './linear-model.ts'
import { commonGrams, type Reading, readGrams, wordsFor } from './reading.ts'
import { mapAtRest } from './rest.ts'
import type { Example, StartWords } from './start-data.ts'
import { folded } from './text.ts'
import { longestOf, wordFinder } from './word-list.ts'

/** A top-level category, its share, the part of it that fits best, and the words it went by. */
export type RankedCategory = { code: string; part: string; share: number; words: string[] }

export type CategoryModel = {
  /** The categories of the town, most likely first. */
  rank: (text: string) => RankedCategory[]
}

const gramWeight = 4
const gramLeast = 2
const fewWords = 4
/** So many of the likeliest say which words they went by. */
const explained = 4

/** Learns categories from examples, held to what the words of the categories say. */
export const trainCategories = async (
  examples: readonly Example[],
  categories: readonly Category[],
  words: StartWords,
): Promise<CategoryModel> => {
  const codes = categories.map(({ code }) => code)
  const weights = partWeights(categories, words)
  const beliefs = new Map([...weights].map(([word, parts]) => [`w:${word}`, topBelief(parts, codes)]))
  const find = wordFinder(weights.keys())
  const own = examples.filter(({ categories: named }) => named.some((code) => codes.includes(code.slice(0, 2))))
  const grams = await commonGrams(
    own.map(({ text }) => text),
    gramLeast,
  )
  const read = (text: string): Reading & { found: Map<string, number> } => {
    const plain = folded(text)
    const { features, places } = readGrams(plain, grams, gramWeight)
    const found = longestOf(find(plain))
    const distinct = new Set(found.map(({ word }) => word)).size
    const value = distinct > fewWords ? Math.sqrt(fewWords / distinct) : 1
    for (const { word, ...span } of found) {
      features.set(`w:${word}`, value)
      places.set(`w:${word}`, [...(places.get(`w:${word}`) ?? []), span])
    }
    return { features, places, found: new Map(found.map(({ word }) => [word, 1])) }
  }
  const samples = await mapAtRest(own, ({ text, categories: named }) => ({
    features: read(text).features,
    classes: [...new Set(named.map((code) => codes.indexOf(code.slice(0, 2))))].filter((index) => index >= 0),
  }))
  const model = await trainLinear(samples, {
    classes: codes.length,
    belief: (feature) => beliefs.get(feature),
    epochs: 12,
    rate: 0.25,
    hold: 0.01,
  })
  return {
    rank: (text) => {
      const reading = read(text)
      const partOf = (category: Category): string => bestPart(category, reading.found.keys(), weights)
      return ranked(text, { reading, model, categories, partOf })
    },
  }
}

/** A word speaks for the top-level categories of its parts. */
const topBelief = (parts: ReadonlyMap<string, number>, codes: readonly string[]): Map<number, number> =>
  new Map([...parts].map(([part, weight]) => [codes.indexOf(part.slice(0, 2)), weight]))

type Ranking = {
  reading: Reading
  model: LinearModel
  categories: readonly Category[]
  partOf: (category: Category) => string
}

const ranked = (text: string, { reading, model, categories, partOf }: Ranking): RankedCategory[] => {
  const shares = softened(model.shares(reading.features))
  return categories
    .map((category, index) => ({ category, index, share: shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ category, index, share }, place) => ({
      code: category.code,
      part: partOf(category),
      share,
      words: place < explained ? wordsFor(text, reading, model, index) : [],
    }))
}

/** Words that speak together make the model surer than it is right: shares are drawn towards each other. */
const softened = (shares: readonly number[]): number[] => {
  const powers = shares.map((share) => Math.sqrt(share))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** The part whose own words stand in the text; the first where none does. */
const bestPart = (
  { code, children }: Category,
  words: Iterable<string>,
  weights: ReturnType<typeof partWeights>,
): string => {
  const sums = new Map<string, number>()
  for (const word of words) {
    for (const [part, weight] of weights.get(word) ?? []) sums.set(part, (sums.get(part) ?? 0) + weight)
  }
  const most = children.map((child) => ({ child, sum: sums.get(child.code) ?? 0 })).sort((a, b) => b.sum - a.sum)[0]
  return most?.child.code ?? code
}
