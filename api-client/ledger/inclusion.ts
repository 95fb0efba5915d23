import { fromBase64, isSame, toBase64 } from './bytes.ts'
import { openCheckpoint, readCount } from './checkpoint.ts'
import type { VerifierKey } from './note.ts'
import { rootOfInclusion, type Tree } from './tree.ts'

const heading = 'c2sp.org/tlog-proof@v1'
const hashBytes = 32

/** What a proof says: where in the log an entry stands, and the signed checkpoint that it leads to. */
export type Inclusion = {
  /** Hash of the entry, carried as the format's extra data, so that the proof can be checked without the entry. */
  leaf: Uint8Array
  index: number
  path: readonly Uint8Array[]
  /** The signed note, verbatim. */
  checkpoint: string
}

/** A proof as text (C2SP tlog-proof). */
export const inclusionText = ({ leaf, index, path, checkpoint }: Inclusion): string =>
  [heading, `extra ${toBase64(leaf)}`, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n')

/** Reads a proof; null where it is not in the format, or carries no hash of an entry. */
export const readInclusion = (text: string): Inclusion | null => {
  const end = text.indexOf('\n\n')
  if (end < 0) return null
  const [first, extra = '', place = '', ...siblings] = text.slice(0, end).split('\n')
  const leaf = extra.startsWith('extra ') ? fromBase64(extra.slice(6)) : null
  const index = place.startsWith('index ') ? readCount(place.slice(6)) : null
  const path = siblings.map((line) => fromBase64(line))
  if (first !== heading || leaf?.length !== hashBytes || index === null) return null
  const hashes = path.filter((hash) => hash?.length === hashBytes) as Uint8Array[]
  return hashes.length === path.length ? { leaf, index, path: hashes, checkpoint: text.slice(end + 2) } : null
}

/** The tree that a proof's entry stands in, if the log's key vouches for it; null where anything does not fit. */
export const treeOf = ({ leaf, index, path, checkpoint }: Inclusion, key: VerifierKey): Tree | null => {
  const tree = openCheckpoint(checkpoint, key)
  const root = tree && rootOfInclusion(leaf, index, tree.size, path)
  return root && isSame(root, tree.root) ? tree : null
}
