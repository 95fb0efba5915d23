/** Leaves `from` to `to` (not included). All spans here begin where a subtree of at least their size may begin. */
export type Span = { from: number; to: number }
/** A complete subtree: `level` 0 are the leaves, `position` counts from the left within the level. */
export type Address = { level: number; position: number }

/** The largest power of two below `size`, where RFC 6962 (section 2.1) splits a tree. */
const splitOf = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

/** The whole tree. */
export const wholeOf = (size: number): Span[] => [{ from: 0, to: size }]

/** The subtrees of an inclusion proof, the leaf's sibling first (RFC 6962, section 2.1.1). */
export const inclusionSpans = (index: number, size: number): Span[] => pathSpans(index, { from: 0, to: size })

const pathSpans = (index: number, { from, to }: Span): Span[] => {
  if (to - from === 1) return []
  const middle = from + splitOf(to - from)
  return index < middle
    ? [...pathSpans(index, { from, to: middle }), { from: middle, to }]
    : [...pathSpans(index, { from: middle, to }), { from, to: middle }]
}

/** The subtrees of a consistency proof between two sizes (RFC 6962, section 2.1.2). */
export const consistencySpans = (older: number, newer: number): Span[] =>
  older === 0 || older === newer ? [] : growthSpans(older, { from: 0, to: newer }, true)

/** @param isKnown true while the older tree's own root is this subtree, which its holder has */
const growthSpans = (older: number, { from, to }: Span, isKnown: boolean): Span[] => {
  if (older === to) return isKnown ? [] : [{ from, to }]
  const middle = from + splitOf(to - from)
  return older <= middle
    ? [...growthSpans(older, { from, to: middle }, isKnown), { from: middle, to }]
    : [...growthSpans(older, { from: middle, to }, false), { from, to: middle }]
}

/** The complete subtrees that a span is made of, largest first; their hashes are what is kept. */
export const piecesOf = ({ from, to }: Span): Address[] => {
  const pieces: Address[] = []
  for (let start = from; start < to; ) {
    const level = Math.floor(Math.log2(to - start))
    pieces.push({ level, position: start / 2 ** level })
    start += 2 ** level
  }
  return pieces
}
