import { fromBase64, toBase64 } from './bytes.ts'
import { openNote, type VerifierKey } from './note.ts'
import type { Tree } from './tree.ts'

const hashBytes = 32

/** The text of a checkpoint (C2SP tlog-checkpoint): origin, size, root. */
export const checkpointText = (origin: string, { size, root }: Tree): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** A whole number as the formats write it, without sign or leading zero; null for anything else. */
export const readCount = (text: string): number | null => {
  const count = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(count) ? count : null
}

/** The tree a checkpoint speaks of, if the key has signed it for its own log; null otherwise. */
export const openCheckpoint = (note: string, key: VerifierKey): Tree | null => {
  const text = openNote(note, key)
  if (text === null) return null
  // Extension lines would be signed and audited by nobody: our log writes none, and none are taken.
  const [origin, count = '', hash = '', ...rest] = text.split('\n')
  const size = readCount(count)
  const root = fromBase64(hash)
  if (origin !== key.name || size === null || root?.length !== hashBytes || rest.join() !== '') return null
  return { size, root }
}
