import { isSamePlace, mentions, type PlaceName } from './names.ts'
import type { PlaceNumber } from './numbers.ts'
import type { Reading } from './reading.ts'

/** What two opinions' places say for and against one place. */
export type PlaceEvidence = { shared: string[]; apart: string[]; unmatched: number }

/** Names are apart where each opinion has one of the same kind that the other lacks. */
export const compareNames = (a: Reading, b: Reading): PlaceEvidence => {
  const onlyA = a.names.filter((name) => !hasName(b, name))
  const onlyB = b.names.filter((name) => !hasName(a, name))
  const apart = onlyA.flatMap((one) => {
    const other = onlyB.find(({ kind }) => kind === one.kind)
    return other ? [`${one.text}/${other.text}`] : []
  })
  return {
    shared: [
      ...new Set(
        [...a.names.filter((name) => hasName(b, name)), ...b.names.filter((name) => hasName(a, name))].map(
          ({ text }) => text,
        ),
      ),
    ],
    apart,
    unmatched: onlyA.length > 0 && onlyB.length > 0 && apart.length === 0 ? 1 : 0,
  }
}

const hasName = (reading: Reading, name: PlaceName): boolean =>
  reading.names.some((other) => isSamePlace(name, other)) || mentions(reading.text, name)

/** Numbers are apart where both give one of a kind and none is the same. */
export const compareNumbers = (a: Reading, b: Reading): { shared: string[]; apart: string[] } => {
  const kinds = new Set(a.numbers.map(({ kind }) => kind))
  const shared: string[] = []
  const apart: string[] = []
  for (const kind of kinds) {
    const [mine, yours] = [valuesOf(a.numbers, kind), valuesOf(b.numbers, kind)]
    if (yours.length === 0) continue
    const both = mine.filter((value) => yours.includes(value))
    if (both.length > 0) shared.push(...both)
    else apart.push(`${mine.join('、')}/${yours.join('、')}`)
  }
  return { shared, apart }
}

const valuesOf = (numbers: readonly PlaceNumber[], wanted: string): string[] => [
  ...new Set(numbers.filter(({ kind }) => kind === wanted).map(({ value }) => value)),
]
