/** A pair as the regression learns from it. */
export type Example = { values: readonly number[]; same: boolean }

const rounds = 1500
const step = 0.5
const shrink = 0.0008

/**
 * Logistic regression by whole-batch descent with weights shrunk towards zero; the same examples give the same weights.
 * `signs` says for each value what it may speak for: 1 for one matter, -1 against it, 0 for either.
 */
export const learn = (examples: readonly Example[], signs: readonly number[]): number[] => {
  const width = signs.length
  const rows = examples.map(({ values, same }) => ({ values: Float64Array.from(values), same: Number(same) }))
  const weights = new Float64Array(width)
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(width)
    for (const { values, same } of rows) add(slope, values, logistic(dot(weights, values)) - same)
    for (let at = 0; at < width; at++) {
      const weight = weights[at] ?? 0
      const pull = at === 0 ? 0 : shrink * weight
      const next = weight - step * ((slope[at] ?? 0) / rows.length + pull)
      weights[at] = next * (signs[at] ?? 0) < 0 ? 0 : next
    }
  }
  return [...weights]
}

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

const add = (sum: Float64Array, values: Float64Array, times: number): void => {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (values[at] ?? 0) * times
}
