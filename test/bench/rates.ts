/** How many of something at once, and for how long. */
export type Span = { seconds: number; callers: number }

/** `cpuMs` is what each time took of a processor in this process, all its threads together, however busy the machine. */
export type Measured = { times: number; perSecond: number; cpuMs: number }

/** Calls `work` for about `seconds` with so many callers at once. */
export const measureRate = async (work: () => Promise<unknown>, { seconds, callers }: Span): Promise<Measured> => {
  const startedAt = performance.now()
  const spentBefore = process.cpuUsage()
  let times = 0
  const caller = async (): Promise<void> => {
    while (performance.now() - startedAt < seconds * 1000) {
      await work()
      times += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  const { user, system } = process.cpuUsage(spentBefore)
  return { times, perSecond: times / secondsSince(startedAt), cpuMs: (user + system) / 1000 / times }
}

/** Does each of the works once with so many callers at once; gives the seconds it took. */
export const secondsFor = async (works: readonly (() => Promise<unknown>)[], callers: number): Promise<number> => {
  const startedAt = performance.now()
  const waiting = works.values()
  const caller = async (): Promise<void> => {
    for (const work of waiting) await work()
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return secondsSince(startedAt)
}

const secondsSince = (startedAt: number): number => (performance.now() - startedAt) / 1000
