import { demoTown } from '../../server/demo/town.ts'
import type { Directory } from '../../server/domain/directory.ts'
import { type Suggestion, trainModel } from '../../server/triage/model.ts'
import { type Example, readStartData } from '../../server/triage/start-data.ts'

/** Shares of the labelled opinions, each judged by a model that had not seen it. */
export type TriageAccuracy = {
  first: number
  firstTwo: number
  /** The same by the town's own keywords, the more and longer the likelier: what is to be beaten. */
  keywordsFirst: number
  referralRecall: number
  referralPrecision: number
  /** Of the referrals found, those of the right kind. */
  referralKind: number
  level: number
  levelNear: number
  urgentRecall: number
  urgentPrecision: number
  trainingMs: number
  suggestionMs: number
}

const folds = 5

/** Five-fold cross-validation on the labelled opinions, once for each seed. */
export const measureTriage = async (seeds: readonly number[]): Promise<TriageAccuracy[]> => {
  const directory = await demoTown([])
  const measured: TriageAccuracy[] = []
  for (const seed of seeds) measured.push(await crossValidate(seed, directory))
  return measured
}

type Judged = { example: Example; suggestion: Suggestion }

const crossValidate = async (seed: number, directory: Directory): Promise<TriageAccuracy> => {
  const start = await readStartData()
  const shuffled = inRandomOrder(start.opinions, seed)
  const judged: Judged[] = []
  let trainingMs = 0
  let suggestionMs = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const opinions = shuffled.filter((_, index) => index % folds !== fold)
    const begunAt = performance.now()
    const model = await trainModel({ ...start, opinions }, [], directory.categories)
    const trainedAt = performance.now()
    for (const example of shuffled.filter((_, index) => index % folds === fold))
      judged.push({ example, suggestion: model.suggest(example.text, directory) })
    trainingMs += trainedAt - begunAt
    suggestionMs += performance.now() - trainedAt
  }
  const times = { trainingMs: trainingMs / folds, suggestionMs: suggestionMs / judged.length }
  return { ...accuracyOf(judged), keywordsFirst: byKeywords(start.opinions, directory), ...times }
}

const accuracyOf = (judged: readonly Judged[]) => {
  const share = (holds: (one: Judged) => boolean, among: readonly Judged[] = judged): number =>
    among.filter(holds).length / among.length
  const hits = (one: Judged, tries: number): boolean =>
    one.suggestion.categories.slice(0, tries).some(({ code }) => one.example.categories.includes(code))
  const off = ({ example, suggestion }: Judged): number => Math.abs(suggestion.level.level - (example.level ?? 0))
  const isReferred = ({ example }: Judged): boolean => example.referral !== null
  const isSuggested = ({ suggestion }: Judged): boolean => suggestion.referral !== null
  const found = judged.filter((one) => isReferred(one) && isSuggested(one))
  return {
    first: share((one) => hits(one, 1)),
    firstTwo: share((one) => hits(one, 2)),
    referralRecall: share(isSuggested, judged.filter(isReferred)),
    referralPrecision: share(isReferred, judged.filter(isSuggested)),
    referralKind: share(({ example, suggestion }) => suggestion.referral?.kind === example.referral, found),
    level: share((one) => off(one) === 0),
    levelNear: share((one) => off(one) <= 1),
    urgentRecall: share(
      ({ suggestion }) => suggestion.urgent,
      judged.filter(({ example }) => example.urgent),
    ),
    urgentPrecision: share(
      ({ example }) => example.urgent === true,
      judged.filter(({ suggestion }) => suggestion.urgent),
    ),
  }
}

const byKeywords = (examples: readonly Example[], { categories }: Directory): number => {
  const guess = (text: string): string | undefined =>
    categories
      .map(({ code, children }) => ({
        code,
        weight: children
          .flatMap(({ keywords }) => keywords)
          .filter((word) => text.includes(word))
          .reduce((sum, { length }) => sum + length, 0),
      }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)[0]?.code
  return examples.filter(({ text, categories: own }) => own.includes(guess(text) ?? '')).length / examples.length
}

/** The same order for the same seed (a linear congruential generator). */
const inRandomOrder = <Item>(items: readonly Item[], seed: number): Item[] => {
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { item, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}
