const mostKept = 10_000

/** Remembers until when something is refused, so that refusing it again asks the store nothing; only in memory. */
export type Locks = {
  /** Milliseconds of the epoch; undefined where nothing is known. */
  until: (name: string, now: number) => number | undefined
  set: (name: string, until: number) => void
}

/** Keeps the newest ten thousand: what is forgotten is asked of the store again. */
export const newLocks = (): Locks => {
  const kept = new Map<string, number>()
  return {
    until: (name, now) => {
      const until = kept.get(name)
      if (until === undefined || until > now) return until
      kept.delete(name)
      return undefined
    },
    set: (name, until) => {
      kept.delete(name)
      kept.set(name, until)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    },
  }
}
