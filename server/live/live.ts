import type { Store } from '../store/store.ts'
import { StoreUnavailable } from '../store/unavailable.ts'
import { Follower } from './follower.ts'

/** How many may follow at once; who comes later asks now and then instead. */
export type LiveLimits = { perCase: number; perServer: number }

const usualLimits: LiveLimits = { perCase: 16, perServer: 2000 }
/** How long a change made on another server may stay unheard. */
const lookEveryMs = 1000
const pageSize = 500

/** Tells those who follow a case that it changed, on whichever server. */
export type Live = {
  /** Follows a case from now on; null where too many do already. Nothing that is committed later is missed. */
  follow: (caseNumber: string) => Promise<Follower | null>
  /** Looks at once: something was committed here. */
  look: () => void
  /** How many follow. */
  readonly followers: number
  /** Ends every following. */
  close: () => Promise<void>
}

/**
 * While anybody follows, the newest leaf of the region is asked for every second; it alone is believed, and `look`
 * only makes it sooner. PostgreSQL's LISTEN is not used: poolers, clusters and the databases that speak its language
 * do not all have it, and a missed notice would have to be made up for by asking anyhow.
 */
export const openLive = (
  store: Pick<Store, 'lastLeaf' | 'changesAfter'>,
  region: number,
  { onFault, limits = usualLimits }: { onFault: (error: unknown) => void; limits?: LiveLimits },
): Live => {
  const followers = new Set<Follower>()
  let position: Promise<number> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: Promise<void> | undefined
  let isMissed = false

  const tell = async (after: number): Promise<number> => {
    const changes = await store.changesAfter(region, after, pageSize)
    const byCase = new Map(changes.map(({ caseNumber, ...change }) => [caseNumber, change]))
    for (const follower of followers) {
      const change = byCase.get(follower.caseNumber)
      if (change) follower.tell(change)
    }
    const last = changes.at(-1)?.leafIndex ?? after
    return changes.length < pageSize ? last : tell(last)
  }

  const advance = async (): Promise<void> => {
    const after = await position
    if (after === undefined) return
    const next = await tell(after)
    if (position) position = Promise.resolve(next)
  }

  /** One look at a time; one that was asked for meanwhile follows. */
  const look = (): void => {
    if (followers.size === 0) return
    if (looking !== undefined) {
      isMissed = true
      return
    }
    clearTimeout(timer)
    looking = advance()
      .catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) onFault(error)
      })
      .finally(() => {
        looking = undefined
        if (isMissed) {
          isMissed = false
          look()
        } else if (followers.size > 0) timer = setTimeout(look, lookEveryMs)
      })
  }

  const leave = (follower: Follower): void => {
    followers.delete(follower)
    if (followers.size > 0) return
    clearTimeout(timer)
    position = undefined
  }

  const isFull = (caseNumber: string): boolean =>
    followers.size >= limits.perServer ||
    [...followers].filter((follower) => follower.caseNumber === caseNumber).length >= limits.perCase

  return {
    follow: async (caseNumber) => {
      if (isFull(caseNumber)) return null
      const follower: Follower = new Follower(caseNumber, () => leave(follower))
      followers.add(follower)
      position ??= store.lastLeaf(region)
      try {
        await position
      } catch (error) {
        follower.end()
        throw error
      }
      look()
      return follower
    },
    look,
    get followers() {
      return followers.size
    },
    close: async () => {
      for (const follower of [...followers]) follower.end()
      clearTimeout(timer)
      await looking
    },
  }
}

/** The store, with a look after each write that it kept. */
export const overheard = (store: Store, live: Live): Store => ({
  ...store,
  append: async (write) => {
    const outcome = await store.append(write)
    if (outcome.kind === 'appended') live.look()
    return outcome
  },
})
