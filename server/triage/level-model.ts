import type { Level } from '#api-client/contract/vocabulary.ts'
import { trainLinear } from './linear-model.ts'
import { commonGrams, type Reading, readGrams, wordsFor } from './reading.ts'
import { mapAtRest } from './rest.ts'
import type { Example, LevelWords } from './start-data.ts'
import { folded } from './text.ts'
import { longestOf, wordFinder } from './word-list.ts'

/** A level, its share, and the words it went by. */
export type GradedLevel = { level: Level; share: number; words: string[] }

export type LevelModel = {
  /** Grades a text that is of these categories. */
  grade: (text: string, categories: readonly string[]) => GradedLevel
}

const levels: readonly Level[] = [1, 2, 3, 4, 5]
const gramWeight = 3
const gramLeast = 3
const longText = 80

/** What a group of words says for a level before any example is seen; levels are counted from zero. */
const believed: readonly (readonly [feature: string, level: number, weight: number])[] = [
  ['s:question', 0, 0.8],
  ['s:asks', 0, 1],
  ['s:question+asks', 0, 0.8],
  ['s:local', 1, 0.6],
  ['s:city', 2, 0.6],
  ['s:several', 3, 0.7],
  ['s:law', 3, 0.9],
  ['s:above', 4, 1.2],
  ['k:16', 3, 1],
  ['always', 2, 0.8],
]

/** Learns levels from examples. */
export const trainLevels = async (examples: readonly Example[], words: LevelWords): Promise<LevelModel> => {
  const beliefs = new Map(believed.map(([feature, level, weight]) => [feature, new Map([[level, weight]])]))
  const finders = [...words.signs].map(([name, list]) => ({ name, find: wordFinder(list) }))
  const own = examples.filter(({ level }) => level !== undefined)
  const grams = await commonGrams(
    own.map(({ text }) => text),
    gramLeast,
  )
  const read = (text: string, categories: readonly string[]): Reading => {
    const plain = folded(text)
    const { features, places } = readGrams(plain, grams, gramWeight)
    const note = (feature: string): unknown => features.set(feature, 1)
    note('always')
    if (/[吗么呢不没啊呀?？]\s*[?？。]?$/.test(plain)) note('s:asks')
    if (plain.length > longText) note('s:long')
    for (const { name, find } of finders) {
      const found = longestOf(find(plain))
      if (found.length === 0) continue
      features.set(`s:${name}`, Math.min(2, Math.sqrt(found.length)))
      places.set(`s:${name}`, found)
    }
    if (features.has('s:question') && features.has('s:asks')) note('s:question+asks')
    for (const code of categories) features.set(`k:${code.slice(0, 2)}`, 1 / categories.length)
    return { features, places }
  }
  const samples = await mapAtRest(own, ({ text, categories, level = 3 }) => ({
    features: read(text, categories).features,
    classes: [level - 1],
  }))
  const model = await trainLinear(samples, {
    classes: levels.length,
    belief: (feature) => beliefs.get(feature),
    epochs: 15,
    rate: 0.15,
    hold: 0.01,
  })
  return {
    grade: (text, categories) => {
      const reading = read(text, categories)
      const shares = model.shares(reading.features)
      const share = Math.max(...shares)
      const index = shares.indexOf(share)
      return { level: levels[index] ?? 3, share, words: wordsFor(text, reading, model, index) }
    },
  }
}
