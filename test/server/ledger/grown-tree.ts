import { leafHash, nameOf, nodeHash, spanHash } from '../../../server/ledger/hashing.ts'
import { consistencySpans, inclusionSpans, type Span, wholeOf } from '../../../server/ledger/spans.ts'

/** A tree grown leaf by leaf as the store grows it, with the proofs that our own code makes of it. */
export const grownTree = (entries: readonly string[]) => {
  const nodes = new Map<string, Uint8Array>()
  for (const [index, entry] of entries.entries()) {
    let [level, position, hash]: [number, number, Uint8Array] = [0, index, leafHash(entry)]
    nodes.set(nameOf({ level, position }), hash)
    while (position % 2 === 1) {
      hash = nodeHash(nodes.get(nameOf({ level, position: position - 1 })) ?? new Uint8Array(), hash)
      level += 1
      position = (position - 1) / 2
      nodes.set(nameOf({ level, position }), hash)
    }
  }
  const hashesOf = (spans: readonly Span[]): Uint8Array[] => spans.map((span) => spanHash(span, nodes))
  return {
    nodes,
    leaf: (index: number): Uint8Array => nodes.get(nameOf({ level: 0, position: index })) ?? new Uint8Array(),
    root: (size: number): Uint8Array => hashesOf(wholeOf(size))[0] ?? new Uint8Array(),
    inclusion: (index: number, size: number): Uint8Array[] => hashesOf(inclusionSpans(index, size)),
    consistency: (older: number, newer: number): Uint8Array[] => hashesOf(consistencySpans(older, newer)),
  }
}

/** Numbers from 0 to below 1 that are the same on every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
