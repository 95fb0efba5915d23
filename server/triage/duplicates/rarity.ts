import type { Service } from '../../service.ts'
import type { Store } from '../../store/store.ts'
import type { Grams } from './grams.ts'

const sample = 2000
const least = 4
const refreshMs = 10 * 60_000
const fewest = 3
const most = 40
/** How many cases a search may look at, as far as that can be foreseen. */
const budget = 800
/** The part of all cases that a gram is thought to find which the sample does not know. */
const unknownShare = { pairs: 1 / 20_000, words: 1 / 1000 }

/** What a search needs of the service. */
export type Searched = Pick<Service, 'store' | 'secrets' | 'directory' | 'now'>

type Known = { shares: ReadonlyMap<number, number>; cases: number; readAt: number }
const knownOf = new WeakMap<Store, Known>()

/** The rarest of some grams: few enough that a search looks at a small part of all cases. */
export const rarestOf = async (service: Searched, grams: Grams): Promise<number[]> => {
  const { shares, cases } = await knownNow(service)
  const expected = (kind: keyof Grams) =>
    grams[kind].map((gram) => ({ gram, finds: cases * (shares.get(gram) ?? unknownShare[kind]) }))
  const byRarity = [...expected('pairs'), ...expected('words')].sort((one, other) => one.finds - other.finds)
  let looked = 0
  return byRarity
    .filter(({ finds }, place) => {
      looked += finds
      return place < fewest || (place < most && looked <= budget)
    })
    .map(({ gram }) => gram)
}

/** How common grams are among the newest cases; what is ten minutes old is read again. */
const knownNow = async ({ store, directory, now }: Searched): Promise<Known> => {
  const at = now().getTime()
  const before = knownOf.get(store)
  if (before && Math.abs(at - before.readAt) < refreshMs) return before
  const { region } = directory
  const frequent = await store.frequentGrams({ region, sample, least })
  const shares = new Map(frequent.map(({ gram, share }) => [gram, share]))
  const known = { shares, cases: await store.countGrams(region), readAt: at }
  knownOf.set(store, known)
  return known
}
