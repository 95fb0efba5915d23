/**
 * Runs a round now and every minute, one at a time. `stop` tells the round under way to come to an end and waits for
 * it.
 */
export const everyMinute = (
  run: (stopping: AbortSignal) => Promise<unknown>,
  onFault: (error: unknown) => void,
): { stop: () => Promise<void> } => {
  const stopping = new AbortController()
  let underWay: Promise<void> | undefined
  const round = (): void => {
    underWay ??= run(stopping.signal)
      .then(() => undefined, onFault)
      .finally(() => {
        underWay = undefined
      })
  }
  const timer = setInterval(round, 60_000)
  round()
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await underWay
    },
  }
}
