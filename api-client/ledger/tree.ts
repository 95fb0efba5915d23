import { sha256 } from '@noble/hashes/sha2.js'
import { isSame, utf8 } from './bytes.ts'

type Hash = Uint8Array

/** RFC 6962, section 2.1: the hash of an entry. */
export const leafHash = (entry: string): Hash => hashOf(0, utf8(entry))

/** RFC 6962, section 2.1: the hash of two subtrees. */
const nodeHash = (left: Hash, right: Hash): Hash => hashOf(1, left, right)

const hashOf = (prefix: number, ...parts: Uint8Array[]): Hash => {
  const hashing = sha256.create().update(Uint8Array.of(prefix))
  for (const part of parts) hashing.update(part)
  return hashing.digest()
}

const isPlace = (index: number, size: number): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size

/** True for even places, and for no place that a bit operation would have to fold into 32 bits. */
const isEven = (place: number): boolean => place % 2 === 0
const half = (place: number): number => Math.floor(place / 2)

/**
 * The root that an inclusion proof leads to (RFC 9162, section 2.1.3.2); null where the proof is not one for this
 * place in a tree of this size.
 */
export const rootOfInclusion = (leaf: Hash, index: number, size: number, path: readonly Hash[]): Hash | null => {
  if (!isPlace(index, size)) return null
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of path) {
    if (last === 0) return null
    if (!isEven(place) || place === last) {
      hash = nodeHash(sibling, hash)
      while (isEven(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else hash = nodeHash(hash, sibling)
    place = half(place)
    last = half(last)
  }
  return last === 0 ? hash : null
}

/** A tree of a size, by its root. */
export type Tree = { size: number; root: Hash }

/** True where the proof shows that the older tree is the beginning of the newer (RFC 9162, section 2.1.4.2). */
export const isConsistent = (older: Tree, newer: Tree, path: readonly Hash[]): boolean => {
  if (!isPlace(older.size, newer.size + 1)) return false
  if (older.size === newer.size) return path.length === 0 && isSame(older.root, newer.root)
  if (older.size === 0) return path.length === 0
  return leadsToBoth(older, newer, path)
}

const leadsToBoth = (older: Tree, newer: Tree, given: readonly Hash[]): boolean => {
  let place = older.size - 1
  let last = newer.size - 1
  while (!isEven(place)) [place, last] = [half(place), half(last)]
  // A complete older tree is a subtree of the newer one, and its root is known.
  const [first, ...path] = place === 0 ? [older.root, ...given] : given
  if (!first) return false
  let [olderRoot, newerRoot] = [first, first]
  for (const hash of path) {
    if (last === 0) return false
    if (!isEven(place) || place === last) {
      olderRoot = nodeHash(hash, olderRoot)
      newerRoot = nodeHash(hash, newerRoot)
      while (isEven(place) && place !== 0) [place, last] = [half(place), half(last)]
    } else newerRoot = nodeHash(newerRoot, hash)
    place = half(place)
    last = half(last)
  }
  return last === 0 && isSame(olderRoot, older.root) && isSame(newerRoot, newer.root)
}
