import { compare, probability } from '../../../server/triage/duplicates/compare.ts'
import { examplesOf, learnFrom } from './learning.ts'
import { type Pair, readPairs } from './pairs.ts'
import type { Example } from './regression.ts'

/** How well a judge told one matter from two. */
export type Accuracy = { f1: number; precision: number; recall: number }

export type DuplicateAccuracy = {
  /** One for each seed. */
  crossValidated: Accuracy[]
  /** The same folds, with only those negatives whose texts differ in length as much as the positives' median or more. */
  onLongerNegatives: Accuracy[]
  /** The best that a threshold on the difference in length can do on all pairs, chosen with the answers known. */
  lengthGap: Accuracy & { auc: number }
  /** On pairs that nothing was learned from. */
  onOtherPairs: Accuracy
}

const folds = 5
const seeds = [1, 2, 3, 4, 5]

/** Measures the comparison on labelled pairs; everything is computed anew, nothing is read from earlier runs. */
export const measureDuplicates = async (): Promise<DuplicateAccuracy> => {
  const [pairs, more, other] = await Promise.all([
    readPairs('pairs'),
    readPairs('more-pairs'),
    readPairs('other-pairs'),
  ])
  const all = [...pairs, ...more]
  const gaps = pairs.map(gapOf)
  const isLong = longNegatives(pairs, gaps)
  const judged = seeds.map((seed) => crossValidate(examplesOf(pairs, all), examplesOf(more, all), seed))
  const answers = pairs.map(({ same }) => same)
  return {
    crossValidated: judged.map((says) => accuracyOf(says, answers)),
    onLongerNegatives: judged.map((says) =>
      accuracyOf(
        says.filter((_, at) => isLong[at]),
        answers.filter((_, at) => isLong[at]),
      ),
    ),
    lengthGap: { ...bestThreshold(gaps, answers), auc: areaUnder(gaps, answers) },
    onOtherPairs: accuracyOf(
      other.map(({ a, b }) => compare(a, b).same),
      other.map(({ same }) => same),
    ),
  }
}

const gapOf = ({ a, b }: Pair): number => Math.abs([...a].length - [...b].length)

const longNegatives = (pairs: readonly Pair[], gaps: readonly number[]): boolean[] => {
  const ofPositives = gaps.filter((_, at) => pairs[at]?.same).sort((one, another) => one - another)
  const median = ofPositives[Math.floor(ofPositives.length / 2)] ?? 0
  return pairs.map(({ same }, at) => same || (gaps[at] ?? 0) >= median)
}

/** What is said of each example by weights that were learned without its fold; `always` is learned from each time. */
const crossValidate = (examples: readonly Example[], always: readonly Example[], seed: number): boolean[] => {
  const order = shuffled(examples.length, seed)
  const says = new Array<boolean>(examples.length).fill(false)
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(order.filter((_, place) => place % folds === fold))
    const weights = learnFrom([...examples.filter((_, at) => !held.has(at)), ...always])
    for (const at of held) says[at] = probability(weights, examples[at]?.values ?? []) >= 0.5
  }
  return says
}

/** Numbers below `count` in an order that the seed decides. */
const shuffled = (count: number, seed: number): number[] => {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: count }, (_, at) => ({ at, key: next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ at }) => at)
}

const accuracyOf = (says: readonly boolean[], answers: readonly boolean[]): Accuracy => {
  const right = says.filter((said, at) => said && answers[at]).length
  const [said, wanted] = [says.filter(Boolean).length, answers.filter(Boolean).length]
  return { f1: (2 * right) / (said + wanted), precision: right / said, recall: right / wanted }
}

const bestThreshold = (gaps: readonly number[], answers: readonly boolean[]): Accuracy =>
  [...new Set(gaps)]
    .map((threshold) =>
      accuracyOf(
        gaps.map((gap) => gap >= threshold),
        answers,
      ),
    )
    .reduce((best, next) => (next.f1 > best.f1 ? next : best))

/** How often a positive has the greater number than a negative; ties count half. */
const areaUnder = (numbers: readonly number[], answers: readonly boolean[]): number => {
  const [ofSame, ofOther] = [numbers.filter((_, at) => answers[at]), numbers.filter((_, at) => !answers[at])]
  const wins = ofSame.flatMap((one) => ofOther.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
  return wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
}
