import { tellingIn } from '../../../server/triage/duplicates/compare.ts'
import { asCharacter, evidenceOf, features } from '../../../server/triage/duplicates/features.ts'
import { type Reading, readingOf } from '../../../server/triage/duplicates/reading.ts'
import type { Pair } from './pairs.ts'
import { type Example, learn } from './regression.ts'

const signs = Object.values(features)

/** In how many texts of the pairs each concept is found. */
export const frequenciesIn = (pairs: readonly Pair[]): { texts: number; frequencies: Record<string, number> } => {
  const frequencies: Record<string, number> = {}
  const texts = pairs.flatMap(({ a, b }) => [a, b])
  for (const { things, troubles, venues, characters } of texts.map((text): Reading => readingOf(text))) {
    for (const concept of [...things, ...troubles, ...venues, ...[...characters].map(asCharacter)])
      frequencies[concept] = (frequencies[concept] ?? 0) + 1
  }
  return { texts: texts.length, frequencies }
}

/** Pairs as the regression sees them, with concepts weighed by how often `all` the pairs have them. */
export const examplesOf = (pairs: readonly Pair[], all: readonly Pair[]): Example[] => {
  const telling = tellingIn(frequenciesIn(all))
  return pairs.map(({ a, b, same }) => ({ same, values: evidenceOf(readingOf(a), readingOf(b), telling).values }))
}

/** Weights by the order of the features. */
export const learnFrom = (examples: readonly Example[]): number[] => learn(examples, signs)
