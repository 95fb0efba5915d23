import type { Case, EventProof, TimelineEntry } from '#api-client'
import { type CheckedEvent, checkEvent, type Flaw, isFlaw } from '#api-client/ledger/event.ts'
import { readKey, type VerifierKey } from '#api-client/ledger/note.ts'
import { type Evidence, witness } from '#api-client/ledger/witness.ts'
import type { ResidentClient } from '#api-client/resident.ts'
import { asking } from './asking.ts'
import { recall, remember } from './memory.ts'

/** A record that is not what is shown of it, or not where it should be. */
export type Flawed = { seq: number; flaw: Flaw | 'not-as-shown' | 'out-of-order'; proof: EventProof | null }

/** `since` is when this browser had last seen the ledger; null at the first time. */
export type Check =
  | { kind: 'passed'; count: number; since: string | null }
  | { kind: 'failed'; evidence: Evidence | Flawed }
  /** The service gives no proofs at the moment. */
  | { kind: 'unavailable' }

type Asked = { client: ResidentClient; server: string; item: Case; now: string }

/** Checks on this device that a case's records are those of the ledger, and that the ledger was not rewritten. */
export const checkCase = async ({ client, server, item, now }: Asked): Promise<Check> => {
  const before = await recall(server)
  const ask = asking(client)
  const key = before?.key ?? (await client.getLedgerKey()).key
  const { checkpoint } = await client.getCheckpoint()
  const found = await witness(before, { key, checkpoint, seenAt: now }, ask)
  if (found.kind === 'breach') return { kind: 'failed', evidence: found.evidence }
  const { proofs } = await client.readProofs({ params: { caseNumber: item.caseNumber } })
  if (proofs.some(({ proof }) => proof === null)) return { kind: 'unavailable' }
  const verifier = readKey(found.sight.key)
  const checked = verifier ? checkRecords(item, proofs, verifier) : []
  if (!Array.isArray(checked)) return { kind: 'failed', evidence: checked }
  // Records may have come since the checkpoint: the tree they stand in must go on from it.
  const latest = await witness(
    found.sight,
    { key, checkpoint: checked.at(-1)?.checkpoint ?? checkpoint, seenAt: now },
    ask,
  )
  if (latest.kind === 'breach') return { kind: 'failed', evidence: latest.evidence }
  await remember(server, latest.sight)
  return { kind: 'passed', count: checked.length, since: before?.seenAt ?? null }
}

/** What is proven of each record that is shown, in order; the first that does not hold where one does not. */
export const checkRecords = (
  { timeline, caseNumber }: Pick<Case, 'timeline' | 'caseNumber'>,
  proofs: readonly EventProof[],
  key: VerifierKey,
): CheckedEvent[] | Flawed => {
  const records: CheckedEvent[] = []
  for (const entry of timeline) {
    const proof = proofs.find(({ seq }) => seq === entry.seq) ?? null
    const checked = proof ? checkEvent({ ...proof, caseNumber }, key) : 'missing'
    if (isFlaw(checked)) return { seq: entry.seq, flaw: checked, proof }
    if (!isAsShown(entry, checked)) return { seq: entry.seq, flaw: 'not-as-shown', proof }
    if (!isAfter(proofs, entry.seq, checked)) return { seq: entry.seq, flaw: 'out-of-order', proof }
    records.push(checked)
  }
  return records
}

const isAsShown = ({ kind, at, by, texts }: TimelineEntry, { entry, values, texts: proven }: CheckedEvent): boolean =>
  entry === null ||
  (entry.kind === kind &&
    entry.at === at &&
    values.get('by.role') === by.role &&
    (!by.organisation || values.get('by.organisation') === by.organisation.id) &&
    Object.entries(texts).every(([name, text]) => text === null || proven.get(name) === text))

/** Each record names the one before it; those between, which this reader may not see, are passed over. */
const isAfter = (proofs: readonly EventProof[], seq: number, { entry }: CheckedEvent): boolean => {
  const before = proofs.find((proof) => proof.seq === seq - 1)
  const place = proofs.find((proof) => proof.seq === seq)?.leafIndex ?? 0
  if (!before || entry === null) return true
  return entry.prev === before.leafHash && before.leafIndex < place
}

/** What a person keeps to show others that something was changed. */
export const evidenceText = (server: string, item: Case, evidence: Evidence | Flawed): string =>
  JSON.stringify({ server, caseNumber: item.caseNumber, evidence, shown: item.timeline }, null, 2)
