import { trainLinear } from './linear-model.ts'
import { commonGrams, type Reading, readGrams, wordsFor } from './reading.ts'
import { beliefs, channelOf } from './referral-beliefs.ts'
import { mapAtRest } from './rest.ts'
import { type Example, ReferralKind } from './start-data.ts'
import { folded, type Span } from './text.ts'
import { wordFinder } from './word-list.ts'

/** What should rather go elsewhere, where to, how likely, and the words it went by. */
export type Referral = { kind: ReferralKind; channel: string; share: number; words: string[] }

export type ReferralModel = {
  /** The likeliest reason to refer a text out, whatever its share. */
  likeliest: (text: string) => Referral
}

const kinds = ReferralKind.options
const gramWeight = 1.2
const gramLeast = 3

/** Learns from examples which matters belong to another channel, held to what pairs of concepts say. */
export const trainReferrals = async (
  examples: readonly Example[],
  concepts: ReadonlyMap<string, readonly string[]>,
): Promise<ReferralModel> => {
  const conceptsOf = conceptFinder(concepts)
  const own = examples.filter(({ referral }) => referral !== undefined)
  const grams = await commonGrams(
    own.map(({ text }) => text),
    gramLeast,
  )
  const read = (text: string): Reading & { concepts: readonly string[] } => {
    const plain = folded(text)
    const { features, places } = readGrams(plain, grams, gramWeight)
    const found = conceptsOf(plain)
    const names = [...found.keys()].sort()
    features.set('always', 1)
    for (const [name, spans] of found) {
      features.set(`c:${name}`, 1)
      places.set(`c:${name}`, spans)
    }
    for (const [first, second] of pairsOf(names)) {
      features.set(`c:${first}+${second}`, 1)
      places.set(`c:${first}+${second}`, [...(found.get(first) ?? []), ...(found.get(second) ?? [])])
    }
    return { features, places, concepts: names }
  }
  const samples = await mapAtRest(own, ({ text, referral }) => ({
    features: read(text).features,
    classes: [referral ? kinds.indexOf(referral) + 1 : 0],
  }))
  const model = await trainLinear(samples, {
    classes: kinds.length + 1,
    belief: (feature) => beliefs.get(feature),
    epochs: 20,
    rate: 0.3,
    hold: 0.002,
  })
  return {
    likeliest: (text) => {
      const reading = read(text)
      const [stays = 1, ...shares] = model.shares(reading.features)
      const index = shares.indexOf(Math.max(...shares))
      const kind = kinds[index] ?? 'private-dispute'
      const channel = channelOf(kind, new Set(reading.concepts))
      return { kind, channel, share: 1 - stays, words: wordsFor(text, reading, model, index + 1) }
    },
  }
}

/** The concepts a text speaks of, each with the places of its words. */
const conceptFinder = (concepts: ReadonlyMap<string, readonly string[]>): ((text: string) => Map<string, Span[]>) => {
  const namesOf = new Map<string, string[]>()
  for (const [name, words] of concepts) {
    for (const word of words) namesOf.set(word, [...(namesOf.get(word) ?? []), name])
  }
  const find = wordFinder(namesOf.keys())
  return (text) => {
    const found = new Map<string, Span[]>()
    for (const { word, start, end } of find(text)) {
      for (const name of namesOf.get(word) ?? []) found.set(name, [...(found.get(name) ?? []), { start, end }])
    }
    return found
  }
}

const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((first, index) => names.slice(index + 1).map((second): [string, string] => [first, second]))
