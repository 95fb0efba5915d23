import { restsOf } from './rest.ts'

/** What is seen in a text: how strongly, by name. */
export type Features = ReadonlyMap<string, number>

/** A text with the classes it belongs to; several share the weight. */
export type Sample = { features: Features; classes: readonly number[] }

export type LinearModel = {
  /** The share of each class; they add up to one. */
  shares: (features: Features) => number[]
  /** What one feature says for a class beside what it says for the average class. */
  lean: (feature: string, index: number) => number
}

export type Training = {
  classes: number
  /** What is believed of a feature before any sample is seen: a weight for some classes. */
  belief: (feature: string) => ReadonlyMap<number, number> | undefined
  epochs: number
  rate: number
  /** How strongly a weight is held to what was believed. */
  hold: number
}

type Compiled = { rows: Int32Array; values: Float64Array; classes: readonly number[] }

/**
 * Multinomial logistic regression by stochastic gradient, held to prior beliefs (maximum a posteriori). The same
 * samples in the same order give the same model.
 */
export const trainLinear = async (samples: readonly Sample[], training: Training): Promise<LinearModel> => {
  const rest = restsOf()
  const { classes: width, belief } = training
  const rowOf = new Map<string, number>()
  for (const { features } of samples) {
    for (const feature of features.keys()) if (!rowOf.has(feature)) rowOf.set(feature, rowOf.size)
  }
  const believed = new Float64Array(rowOf.size * width)
  for (const [feature, row] of rowOf) {
    for (const [index, weight] of belief(feature) ?? []) believed[row * width + index] = weight
  }
  const weights = Float64Array.from(believed)
  const compiled = samples.map(({ features, classes }) => ({
    rows: Int32Array.from([...features.keys()], (feature) => rowOf.get(feature) ?? 0),
    values: Float64Array.from(features.values()),
    classes,
  }))
  for (let epoch = 0; epoch < training.epochs; epoch += 1) {
    const rate = training.rate / (1 + epoch / 4)
    for (const sample of inOrder(compiled, epoch)) {
      learn(sample, { weights, believed, width, rate, hold: training.hold })
      await rest()
    }
  }
  const weightsOf = (feature: string): ArrayLike<number> => {
    const row = rowOf.get(feature)
    if (row !== undefined) return weights.subarray(row * width, (row + 1) * width)
    const held = new Float64Array(width)
    for (const [index, weight] of belief(feature) ?? []) held[index] = weight
    return held
  }
  return {
    shares: (features) => {
      const sums = new Array<number>(width).fill(0)
      for (const [feature, value] of features) {
        const own = weightsOf(feature)
        for (let index = 0; index < width; index += 1) sums[index] = (sums[index] ?? 0) + (own[index] ?? 0) * value
      }
      return softmax(sums)
    },
    lean: (feature, index) => {
      const own = weightsOf(feature)
      let total = 0
      for (let one = 0; one < width; one += 1) total += own[one] ?? 0
      return (own[index] ?? 0) - total / width
    },
  }
}

type Step = { weights: Float64Array; believed: Float64Array; width: number; rate: number; hold: number }

const learn = ({ rows, values, classes }: Compiled, step: Step): void => {
  const error = softmax(sumsOf(rows, values, step))
  for (const own of classes) error[own] = (error[own] ?? 0) - 1 / classes.length
  const { weights, believed, width, rate, hold } = step
  for (let position = 0; position < rows.length; position += 1) {
    const first = (rows[position] ?? 0) * width
    const value = values[position] ?? 0
    for (let index = 0; index < width; index += 1) {
      const weight = weights[first + index] ?? 0
      weights[first + index] =
        weight - rate * ((error[index] ?? 0) * value + hold * (weight - (believed[first + index] ?? 0)))
    }
  }
}

const sumsOf = (rows: Int32Array, values: Float64Array, { weights, width }: Step): number[] => {
  const sums = new Array<number>(width).fill(0)
  for (let position = 0; position < rows.length; position += 1) {
    const first = (rows[position] ?? 0) * width
    const value = values[position] ?? 0
    for (let index = 0; index < width; index += 1)
      sums[index] = (sums[index] ?? 0) + (weights[first + index] ?? 0) * value
  }
  return sums
}

const strides = [1, 7, 11, 13, 17, 19, 23, 29]

/** A different fixed order in each epoch, so that no class is always seen last. */
const inOrder = <Item>(items: readonly Item[], epoch: number): Item[] => {
  const stride = strides[epoch % strides.length] ?? 1
  return Array.from({ length: stride }, (_, offset) => items.filter((_item, index) => index % stride === offset)).flat()
}

const softmax = (scores: readonly number[]): number[] => {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
