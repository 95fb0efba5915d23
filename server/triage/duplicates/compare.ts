import { readFileSync } from 'node:fs'
import type { Because } from '#api-client/contract/duplicate.ts'
import { type Evidence, evidenceOf, features, type Telling } from './features.ts'
import { labelsOf } from './lexicon.ts'
import { type Reading, readingOf } from './reading.ts'

/** `score` is the probability, 0 to 1, that both speak of one matter; `same` says whether it is at least a half. */
export type Comparison = { score: number; same: boolean; because: Because[] }

type Learned = { weights: Record<string, number>; texts: number; frequencies: Record<string, number> }

/** Written by `node test/bench/duplicates/learn.ts`. */
const learned = JSON.parse(readFileSync(new URL('learned.json', import.meta.url), 'utf8')) as Learned
const weights = Object.keys(features).map((name) => learned.weights[name] ?? 0)

/** How telling a concept is in texts in which it was found so often. */
export const tellingIn =
  ({ texts, frequencies }: Pick<Learned, 'texts' | 'frequencies'>): Telling =>
  (concept) =>
    Math.log((texts + 20) / ((frequencies[concept] ?? 0) + 4))

/** How telling a concept or a name is. */
export const tellingOf = tellingIn(learned)

/** How likely two opinions, or two readings of them, speak of one matter, and by what. The same pair gives the same answer. */
export const compare = (a: string | Reading, b: string | Reading): Comparison => {
  const [one, other] = [a, b].map((text) => (typeof text === 'string' ? readingOf(text) : text)) as [Reading, Reading]
  const evidence = evidenceOf(one, other, tellingOf)
  const score = probability(weights, evidence.values)
  return { score: Math.round(score * 1000) / 1000, same: score >= 0.5, because: reasons(evidence) }
}

/** The logistic function of the weighted sum. */
export const probability = (weighed: readonly number[], values: readonly number[]): number =>
  1 / (1 + Math.exp(-values.reduce((sum, value, index) => sum + value * (weighed[index] ?? 0), 0)))

const reasons = ({ places, numbers, things, troubles, contrasts, wording }: Evidence): Because[] =>
  [
    { kind: 'place' as const, words: places.shared },
    { kind: 'place-apart' as const, words: places.apart },
    { kind: 'number' as const, words: numbers.shared },
    { kind: 'number-apart' as const, words: numbers.apart },
    { kind: 'thing' as const, words: labelsOf(things) },
    { kind: 'trouble' as const, words: labelsOf(troubles) },
    { kind: 'meaning-apart' as const, words: contrasts },
    { kind: 'wording' as const, words: wording },
  ].filter(({ words }) => words.length > 0)
