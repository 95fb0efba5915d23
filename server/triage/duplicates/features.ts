import { compareNames, compareNumbers } from './places.ts'
import type { Reading } from './reading.ts'

/** How much a concept tells, by its name; rare ones tell more. */
export type Telling = (concept: string) => number

/** A character's name among the concepts. */
export const asCharacter = (character: string): string => `字${character}`

/**
 * What is weighed, in the order of the weights, and what it may speak for: 1 for one matter, -1 against it. The signs
 * are given by what the features mean; left to a few hundred pairs, a length or a common phrase would learn the wrong one.
 */
export const features = {
  constant: 0,
  'names-shared': 1,
  'names-apart': -1,
  'names-unmatched': -1,
  'numbers-shared': 1,
  'numbers-apart': -1,
  'venues-shared': 1,
  'venues-apart': -1,
  'things-shared': 1,
  'things-alike': 1,
  'things-apart': -1,
  'things-diverge': -1,
  'things-unknown': 0,
  'troubles-shared': 1,
  'troubles-alike': 1,
  'troubles-apart': -1,
  'troubles-diverge': -1,
  'troubles-unknown': 0,
  'both-shared': 1,
  contrasts: -1,
  'wording-shared': 1,
  'wording-alone': 1,
} as const

/** What a pair of opinions shows: one number for each feature, most of them between 0 and 1, and the words behind it. */
export type Evidence = {
  values: number[]
  places: { shared: string[]; apart: string[] }
  numbers: { shared: string[]; apart: string[] }
  things: string[]
  troubles: string[]
  contrasts: string[]
  /** Pairs of characters both use, where no word of theirs is known. */
  wording: string[]
}

export const evidenceOf = (a: Reading, b: Reading, telling: Telling): Evidence => {
  const names = compareNames(a, b)
  const numbers = compareNumbers(a, b)
  const venues = overlap(a.venues, b.venues, telling)
  const things = overlap(a.things, b.things, telling)
  const troubles = overlap(a.troubles, b.troubles, telling)
  const contrasts = contrastsOf(a, b)
  const isUnknown = things.unknown + troubles.unknown > 0
  const pairs: Telling = (bigram) => sum([...bigram].map(asCharacter), telling)
  const characters: Telling = (character) => telling(asCharacter(character))
  const wording = (contained(a.bigrams, b.bigrams, pairs) + contained(a.characters, b.characters, characters)) / 2
  const values = [
    1,
    Number(names.shared.length > 0),
    Number(names.apart.length > 0),
    names.unmatched,
    Number(numbers.shared.length > 0),
    Number(numbers.apart.length > 0),
    Number(venues.shared.length > 0),
    venues.apart,
    things.part,
    things.alike,
    things.apart,
    things.diverge,
    things.unknown,
    troubles.part,
    troubles.alike,
    troubles.apart,
    troubles.diverge,
    troubles.unknown,
    things.part * troubles.part,
    Math.min(2, contrasts.length),
    wording,
    isUnknown ? wording : 0,
  ]
  return {
    values,
    places: names,
    numbers,
    things: things.shared,
    troubles: troubles.shared,
    contrasts,
    wording: isUnknown ? sharedOf(a.bigrams, b.bigrams).slice(0, 6) : [],
  }
}

type Overlap = { shared: string[]; part: number; alike: number; apart: number; diverge: number; unknown: number }

/** `part` weighs what is shared against the smaller of the two, `alike` against both together. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>, telling: Telling): Overlap => {
  const shared = sharedOf(a, b)
  const [both, mine, yours] = [sum(shared, telling), sum(a, telling), sum(b, telling)]
  const isKnown = a.size > 0 && b.size > 0
  return {
    shared,
    part: isKnown ? both / Math.min(mine, yours) : 0,
    alike: isKnown ? both / (mine + yours - both) : 0,
    diverge: shared.length > 0 ? Math.min(mine - both, yours - both) / Math.max(mine, yours) : 0,
    apart: Number(isKnown && shared.length === 0),
    unknown: Number(!isKnown),
  }
}

const sum = (concepts: Iterable<string>, telling: Telling): number => {
  let total = 0
  for (const concept of concepts) total += telling(concept)
  return total
}

/** The part of the smaller set, weighed by what tells most, that the other holds. */
const contained = (a: ReadonlySet<string>, b: ReadonlySet<string>, telling: Telling): number => {
  const both = sum(sharedOf(a, b), telling)
  return both === 0 ? 0 : both / Math.min(sum(a, telling), sum(b, telling))
}

/** Alternatives of which both mean one of a line, and none the same. */
const contrastsOf = (a: Reading, b: Reading): string[] =>
  [...a.choices].flatMap(([line, mine]) => {
    const yours = b.choices.get(line)
    return yours && sharedOf(mine, yours).length === 0 ? [`${[...mine].join('、')}/${[...yours].join('、')}`] : []
  })

const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((item) => b.has(item))
