import { fromBase64 } from './bytes.ts'
import { openCheckpoint } from './checkpoint.ts'
import { readKey } from './note.ts'
import { isConsistent } from './tree.ts'

/** What a witness remembers of a ledger: the key it trusts and the last checkpoint it saw. */
export type Sight = { key: string; checkpoint: string; seenAt: string }

/**
 * What a ledger was caught at: a checkpoint its key did not sign; fewer records than before; another tree of the same
 * size; a tree that does not begin with the one before.
 */
export type Breach = 'not-signed' | 'shrunk' | 'other-tree' | 'rewritten'

/** Both checkpoints, and what lies between them: whoever holds this can show it to others. */
export type Evidence = { breach: Breach; before: Sight; after: Sight; path: readonly string[] }

export type Finding = { kind: 'consistent'; sight: Sight } | { kind: 'breach'; evidence: Evidence }

/**
 * Asks for the hashes between two sizes. Rejects where the service can't be reached, which proves nothing; a service
 * that refuses gives none, which does.
 */
export type AskConsistency = (from: number, to: number) => Promise<readonly string[]>

/**
 * Holds a checkpoint against the one remembered. The key is taken on trust at the first sight and never again: later
 * checkpoints must be signed by it.
 */
export const witness = async (before: Sight | null, after: Sight, ask: AskConsistency): Promise<Finding> => {
  const key = readKey(before?.key ?? after.key)
  const tree = key && openCheckpoint(after.checkpoint, key)
  const sight = { ...after, key: before?.key ?? after.key }
  const earlier = before ?? after
  const breach = (kind: Breach, path: readonly string[] = []): Finding => ({
    kind: 'breach',
    evidence: { breach: kind, before: earlier, after, path },
  })
  if (!key || !tree) return breach('not-signed')
  const known = before && openCheckpoint(before.checkpoint, key)
  if (!known) return { kind: 'consistent', sight }
  if (tree.size < known.size) return breach('shrunk')
  if (tree.size === known.size)
    return isConsistent(known, tree, []) ? { kind: 'consistent', sight } : breach('other-tree')
  const path = await ask(known.size, tree.size)
  const hashes = path.map((hash) => fromBase64(hash) ?? new Uint8Array())
  return isConsistent(known, tree, hashes) ? { kind: 'consistent', sight } : breach('rewritten', path)
}
