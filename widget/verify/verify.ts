import * as z from 'zod/mini'
import { type EventProof, ReceiptFile } from '#api-client/contract/ledger.ts'
import { openCheckpoint } from '#api-client/ledger/checkpoint.ts'
import { type CheckedEvent, checkEvent, isFlaw } from '#api-client/ledger/event.ts'
import { readInclusion, treeOf } from '#api-client/ledger/inclusion.ts'
import { readKey } from '#api-client/ledger/note.ts'
import type { Tree } from '#api-client/ledger/tree.ts'
import type { VerifyFailure } from './words.ts'

/** What a receipt or a bare proof comes to; `event` is null where the proof came without its entry. */
export type Verified =
  | { ok: true; caseNumber: string | null; index: number; tree: Tree; checkpoint: string; event: CheckedEvent | null }
  | { ok: false; failure: VerifyFailure }

/** Checks a receipt file, or the text of a proof as its code holds it, with the key that is trusted. */
export const verify = (text: string, trusted: string): Verified => {
  const key = readKey(trusted)
  if (!key) return { ok: false, failure: 'not-signed' }
  const file = readFile(text)
  if (file) {
    const event = checkEvent(file, key)
    if (isFlaw(event)) return { ok: false, failure: event }
    return {
      ok: true,
      caseNumber: file.caseNumber,
      index: file.leafIndex,
      tree: event.tree,
      checkpoint: event.checkpoint,
      event,
    }
  }
  const inclusion = readInclusion(asProof(text))
  if (!inclusion) return { ok: false, failure: 'unreadable' }
  const { index, checkpoint } = inclusion
  const tree = treeOf(inclusion, key)
  if (!tree) return { ok: false, failure: openCheckpoint(checkpoint, key) ? 'not-in-tree' : 'not-signed' }
  return { ok: true, caseNumber: null, index, tree, checkpoint, event: null }
}

const readFile = (text: string): z.infer<typeof EventProof> | null => {
  try {
    const file = z.safeParse(ReceiptFile, JSON.parse(text))
    return file.success ? file.data : null
  } catch {
    return null
  }
}

/** Pasting loses the last line's end, and some systems write line ends of their own. */
const asProof = (text: string): string => `${text.replaceAll('\r\n', '\n').trim()}\n`
