import { compare, tellingOf } from './compare.ts'
import { labelsOf } from './lexicon.ts'
import { type Reading, readingOf } from './reading.ts'

/** A case as themes see it. */
export type ThemeCase = { caseNumber: string; text: string; category: string | null; place: string | null }

/** Cases that speak of one matter. */
export type Theme = {
  /** The words that most of its cases share and other cases do not, the most telling first; at most three. */
  words: string[]
  /** The category most of them have; null where none has one. */
  category: string | null
  caseNumbers: string[]
}

type Cluster = { leader: Reading; members: { item: ThemeCase; reading: Reading }[] }

const compared = 400
const shownWords = 3

/**
 * Groups cases into themes, the largest first; a case that is alone is no theme. Each case joins the theme whose
 * first case it is likest, or begins one, so that earlier cases lead: give them in the order in which they came.
 * Only the first 400 themes are compared with, which keeps a month of a city within seconds.
 */
export const themesOf = (cases: readonly ThemeCase[]): Theme[] => {
  const clusters: Cluster[] = []
  for (const item of cases) {
    const reading = readingOf(item.text, item.place ?? '')
    const likest = likestOf(clusters, reading)
    if (likest) likest.members.push({ item, reading })
    else clusters.push({ leader: reading, members: [{ item, reading }] })
  }
  return clusters
    .filter(({ members }) => members.length > 1)
    .sort((one, other) => other.members.length - one.members.length)
    .map(themeOf)
}

const likestOf = (clusters: readonly Cluster[], reading: Reading): Cluster | undefined =>
  clusters
    .slice(0, compared)
    .map((cluster) => ({ cluster, ...compare(cluster.leader, reading) }))
    .filter(({ same }) => same)
    .reduce<{ cluster: Cluster; score: number } | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    )?.cluster

const themeOf = ({ members }: Cluster): Theme => ({
  words: wordsOf(members.map(({ reading }) => reading)),
  category: mostOf(members.flatMap(({ item }) => item.category ?? [])) ?? null,
  caseNumbers: members.map(({ item }) => item.caseNumber),
})

/** Places, things and troubles that at least half of the cases have; a word weighs by how telling it is. */
const wordsOf = (readings: readonly Reading[]): string[] => {
  const counts = new Map<string, number>()
  for (const reading of readings) for (const word of conceptsOf(reading)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .filter(([word, count]) => count * 2 >= readings.length && !word.endsWith('>'))
    .sort(([one, often], [other, lessOften]) => lessOften * tellingOf(other) - often * tellingOf(one))
    .map(([word]) => word)
  return [...new Set(labelsOf(words))].slice(0, shownWords)
}

const conceptsOf = ({ names, things, troubles }: Reading): Set<string> =>
  new Set([...names.map(({ text }) => text), ...things, ...troubles])

const mostOf = (values: readonly string[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}
