/** How often something was done, and how fast. */
export type Rate = { perSecond: number; times: number }

/** Runs `work` for about `seconds` with so many callers at once; the first tenth warms up and is not counted. */
export const measureRate = async (
  work: (turn: number) => Promise<unknown>,
  { seconds, callers }: { seconds: number; callers: number },
): Promise<Rate> => {
  let turn = 0
  await during(seconds / 10, callers, () => work(turn++))
  const startedAt = performance.now()
  const times = await during(seconds, callers, () => work(turn++))
  return { times, perSecond: times / ((performance.now() - startedAt) / 1000) }
}

const during = async (seconds: number, callers: number, work: () => Promise<unknown>): Promise<number> => {
  const endsAt = performance.now() + seconds * 1000
  let times = 0
  const caller = async (): Promise<void> => {
    while (performance.now() < endsAt) {
      await work()
      times += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return times
}
