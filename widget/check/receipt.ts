import type { EventProof, ReceiptFile, Submitted } from '#api-client'
import { checkEvent, type Flaw, isFlaw } from '#api-client/ledger/event.ts'
import { readKey } from '#api-client/ledger/note.ts'
import { type Evidence, witness } from '#api-client/ledger/witness.ts'
import { createResidentClient } from '#api-client/resident.ts'
import { asking } from './asking.ts'
import { recall, remember } from './memory.ts'

/** What came of checking a receipt on this device; `file` is what the person keeps, `proof` what the code shows. */
export type CheckedReceipt =
  | { kind: 'passed'; file: string; proof: string }
  | { kind: 'failed'; evidence: { breach: Evidence } | { flaw: Flaw | 'no-key'; proof: EventProof } }
  | { kind: 'unavailable' }

/** Checks a receipt, holds its ledger against what this browser saw before, and makes the file to keep. */
export const checkReceipt = async (server: string, { caseNumber, receipt }: Submitted): Promise<CheckedReceipt> => {
  const { leafIndex, leafHash, entry, opened, proof } = receipt
  if (proof === null) return { kind: 'unavailable' }
  const client = createResidentClient({ server })
  const before = await recall(server)
  const key = before?.key ?? (await client.getLedgerKey()).key
  const shown: EventProof = { caseNumber, seq: 1, leafIndex, leafHash, entry, opened, proof }
  const verifier = readKey(key)
  const checked = verifier ? checkEvent(shown, verifier) : 'no-key'
  if (checked === 'no-key' || isFlaw(checked)) return { kind: 'failed', evidence: { flaw: checked, proof: shown } }
  // The receipt's tree may be older than what was seen: the ledger of now goes on from both.
  const sight = { key, checkpoint: checked.checkpoint, seenAt: receipt.receivedAt }
  const { checkpoint } = await client.getCheckpoint()
  const now = { ...sight, checkpoint }
  for (const earlier of before ? [before, sight] : [sight]) {
    const found = await witness(earlier, now, asking(client))
    if (found.kind === 'breach') return { kind: 'failed', evidence: { breach: found.evidence } }
  }
  await remember(server, now)
  const file: ReceiptFile = { format: 'lianxin-receipt@1', server, key, ...shown }
  return { kind: 'passed', file: `${JSON.stringify(file, null, 2)}\n`, proof }
}
