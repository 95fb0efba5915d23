import type { GramMatch } from '../../store/gram-store.ts'
import { type Comparison, compare } from './compare.ts'
import { allOf, gramsOf } from './grams.ts'
import { openedTexts } from './opened-texts.ts'
import { rarestOf, type Searched } from './rarity.ts'
import { type Reading, readingOf } from './reading.ts'

const windowDays = 180
const lateDays = 30
const dayMs = 86_400_000
const opened = 12

/** A case that may speak of the same matter, with what it says. */
export type Likely = { row: GramMatch; matter: string; comparison: Comparison }

/** Whose cases and which area are searched, as the store's `organisation` and `area`: null for all. */
export type Scope = { organisation: string | null; area: string | null }

/**
 * Cases of the last 180 days, open or closed in the last 30, that speak of the same matter, the likeliest first.
 * It does not ask who may read them.
 */
export const findLikely = async (service: Searched, sought: Reading, scope: Scope): Promise<Likely[]> => {
  const { store, secrets, directory, now } = service
  const { region } = directory
  const at = now().getTime()
  const grams = gramsOf(sought, region, secrets.indexKey)
  if (grams.words.length === 0) return []
  const matches = await store.matchGrams({
    region,
    ...scope,
    rare: await rarestOf(service, grams),
    grams: allOf(grams),
    submittedSince: new Date(at - windowDays * dayMs).toISOString(),
    openSince: new Date(at - lateDays * dayMs).toISOString(),
    limit: opened,
  })
  return matches
    .flatMap((row) => {
      const { matter, place } = openedTexts(row, secrets)
      return matter === null ? [] : [{ row, matter, comparison: compare(sought, readingOf(matter, place ?? '')) }]
    })
    .filter(({ comparison }) => comparison.same)
    .sort((one, other) => other.comparison.score - one.comparison.score)
}
