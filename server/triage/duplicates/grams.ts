import { createHmac } from 'node:crypto'
import type { Reading } from './reading.ts'
import { bigramsOf } from './wording.ts'

/** What a matter is found by. `pairs` are seldom shared by two matters, `words` often. */
export type Grams = { pairs: number[]; words: number[] }

/** The last characters of a name, before which a word may stand that is not part of it. */
const namingCharacters = 2

/**
 * What a matter is found by, blinded: HMAC-SHA-256 under a key that lies outside the database, cut to four bytes.
 * The bigrams of letters and digits, the things, and each thing together with each place and number. Whoever has the
 * database alone can count how often a number comes, and so may guess at the commonest words; no text can be read.
 */
export const gramsOf = ({ text, names, numbers, things }: Reading, region: number, key: Buffer): Grams => {
  const places = [...new Set(names.map(({ stem }) => stem.slice(-namingCharacters)))]
  const numbered = numbers.map(({ kind, value }) => `${kind} ${value}`)
  const blinded = (words: readonly string[]): number[] =>
    [...new Set(words)].map((word) => createHmac('sha256', key).update(`${region} ${word}`).digest().readInt32BE())
  return {
    pairs: blinded([...pairsOf(places, [...things, ...numbered]), ...pairsOf(numbered, [...things])]),
    words: blinded([...bigramsOf(text), ...[...things].map((thing) => `thing ${thing}`)]),
  }
}

/** All of them, in the order of the numbers, which tells nothing of the text's. */
export const allOf = ({ pairs, words }: Grams): number[] =>
  [...new Set([...pairs, ...words])].sort((one, other) => one - other)

const pairsOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => `at ${one} ${other}`))
