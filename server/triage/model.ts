import type { Category } from '#api-client/contract/organisation.ts'
import type { Level } from '#api-client/contract/vocabulary.ts'
import type { Directory } from '../domain/directory.ts'
import { type CategoryModel, type RankedCategory, trainCategories } from './category-model.ts'
import { leadUnits } from './lead-units.ts'
import { type GradedLevel, type LevelModel, trainLevels } from './level-model.ts'
import { type Referral, trainReferrals } from './referral-model.ts'
import type { Example, StartData } from './start-data.ts'
import { folded } from './text.ts'
import { longestOf, wordFinder } from './word-list.ts'

/** What a text looks like. Nothing is decided by it: an official confirms or corrects. */
export type Suggestion = {
  /** Most likely first; shares add up to one over all categories of the town. */
  categories: readonly RankedCategory[]
  level: GradedLevel
  /** Units that would lead and assist, the lead first. */
  units: readonly string[]
  /** Where it should rather go; null where it stays here. */
  referral: Referral | null
  urgent: boolean
  /** The words that make it urgent. */
  urgentWords: readonly string[]
}

/** What was learned; the directory says which units there are, and `area` where the matter lies. */
export type Model = { suggest: (text: string, directory: Directory, area?: string) => Suggestion }

/** From this share on a matter is shown as one for another channel. It is low: a missed one costs more than a look. */
const referralShare = 0.25
const certain = 0.6

/** Trains the models on what is known at the start and on this city's own decisions, for the categories of its town. */
export const trainModel = async (
  start: StartData,
  own: readonly Example[],
  townCategories: readonly Category[],
): Promise<Model> => {
  const examples = [...start.further, ...start.opinions, ...own]
  const categories = await trainCategories(examples, townCategories, start.words)
  const referrals = await trainReferrals(examples, start.concepts)
  const levels = await trainLevels(examples, start.levelWords)
  const findUrgent = wordFinder(start.levelWords.urgent)
  return {
    suggest: (text, directory, area) => {
      const likeliest = referrals.likeliest(text)
      const referral = likeliest.share >= referralShare ? likeliest : null
      const ranked = rankAll(text, { categories, referral })
      const level = gradeOf(text, { levels, ranked, referral })
      const emergency = referral?.kind === 'emergency' ? referral.words : []
      const urgent = longestOf(findUrgent(folded(text))).map(({ start: from, end }) => text.slice(from, end))
      return {
        categories: ranked,
        level,
        units: leadUnits(directory, { part: ranked[0]?.part, level: level.level, area }),
        referral,
        urgent: referral?.kind === 'emergency' || urgent.length > 0,
        urgentWords: [...new Set([...emergency, ...urgent])],
      }
    },
  }
}

/** Where matters of a kind are booked when they are referred out, in the town's standard categories. */
const homeOf: Record<Referral['kind'], readonly string[]> = {
  emergency: ['12'],
  'private-dispute': ['99'],
  litigation: ['99'],
  petition: ['99'],
  accusation: ['15'],
}

type Ranking = { categories: CategoryModel; referral: Referral | null }

/** What is to be referred out draws the shares towards the category such matters are booked in. */
const rankAll = (text: string, { categories, referral }: Ranking): RankedCategory[] => {
  const ranked = categories.rank(text)
  const homes = ranked.filter(({ code }) => referral && homeOf[referral.kind].includes(code))
  if (!referral || homes.length === 0) return ranked
  const drawn = referral.kind === 'emergency' ? referral.share / 2 : referral.share
  return ranked
    .map((one) => {
      const home = homes.includes(one)
      const share = one.share * (1 - drawn) + (home ? drawn / homes.length : 0)
      return { ...one, share, words: home && one.words.length === 0 ? referral.words : one.words }
    })
    .sort((a, b) => b.share - a.share)
}

type Grading = { levels: LevelModel; ranked: readonly RankedCategory[]; referral: Referral | null }

/** What is likely to be referred out is told at once. */
const gradeOf = (text: string, { levels, ranked, referral }: Grading): GradedLevel => {
  if (referral && referral.share >= certain) return { level: onTheSpot, share: referral.share, words: referral.words }
  return levels.grade(text, ranked[0] ? [ranked[0].code] : [])
}

const onTheSpot: Level = 1
