/** So much is under way that what comes now is turned away before it costs anything; it may come again soon. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}

/** Runs work, or rejects with `Overloaded` at once. */
export type Bounded = <Answer>(work: () => Promise<Answer>) => Promise<Answer>

/** Does so much at once, lets so much more wait in the order it came, and turns the rest away. */
export const bounded = ({ atOnce, waiting }: { atOnce: number; waiting: number }): Bounded => {
  let running = 0
  const queue: (() => void)[] = []
  const turn = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (queue.length >= waiting) throw new Overloaded('too much is under way')
    // Whoever ends hands the place on, so that nobody who comes meanwhile can take it.
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
