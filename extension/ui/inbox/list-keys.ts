const page = 5

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowDown: (index) => index + 1,
  j: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  k: (index) => index - 1,
  PageDown: (index) => index + page,
  PageUp: (index) => index - page,
  Home: () => 0,
  End: (_, last) => last,
}

/** The place a key leads to in a list of some length; undefined for a key that does not move. */
export const stepOf = (key: string, index: number, length: number): number | undefined => {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined
  if (!step || length === 0) return undefined
  return Math.min(length - 1, Math.max(0, step(index, length - 1)))
}
