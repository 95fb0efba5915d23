/** A clock that a test sets. */
export type Clock = {
  now: () => Date
  /** @param moment an ISO instant */
  setMoment: (moment: string) => void
  /** Ten in the morning in Shanghai. @param day YYYY-MM-DD */
  setDay: (day: string) => void
}

/** Shows the machine's time until it is set, and then stands still. */
export const settableClock = (): Clock => {
  let set: Date | undefined
  const setMoment = (moment: string): void => {
    set = new Date(moment)
  }
  return {
    now: () => set ?? new Date(),
    setMoment,
    setDay: (day) => setMoment(`${day}T10:00:00+08:00`),
  }
}
