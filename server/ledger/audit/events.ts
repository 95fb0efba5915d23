import canonicalize from 'canonicalize'
import { toBase64 } from '#api-client/ledger/bytes.ts'
import type { Service } from '../../service.ts'
import type { AuditedEvent } from '../../store/audit-store.ts'
import type { LedgerStore } from '../../store/ledger-store.ts'
import { entryText, type SealedEvent } from '../canonical.ts'
import { leafHash, nameOf, nodeHash, spanHash } from '../hashing.ts'
import { piecesOf, wholeOf } from '../spans.ts'
import { find, type Report } from './report.ts'

const pageSize = 1_000

const rowOf = ({ caseId, seq }: AuditedEvent): string => `case_id ${caseId}, seq ${seq}`

/** Checks every event's row against its canonical text and its place; gives the leaf hashes as they must be. */
export const auditEvents = async (service: Service, report: Report): Promise<Uint8Array[]> => {
  const { store, directory } = service
  const leaves: Uint8Array[] = []
  const heads = new Map<string, { seq: number; hash: string }>()
  let last: AuditedEvent | undefined
  do {
    const page = await store.eventsAfter(directory.region, last, pageSize)
    for (const row of page) leaves.push(await auditEvent(service, report, row, { place: leaves.length, heads }))
    last = page.at(-1)
  } while (last)
  report.events = leaves.length
  const size = await store.ledgerSize(directory.region)
  if (size !== leaves.length)
    find(report, 'region_ledger', `region ${directory.region}`, 'tree_size', `${size}, but ${leaves.length} events`)
  return leaves
}

type Sofar = { place: number; heads: Map<string, { seq: number; hash: string }> }

const auditEvent = async (
  service: Service,
  report: Report,
  row: AuditedEvent,
  { place, heads }: Sofar,
): Promise<Uint8Array> => {
  const says = (column: string, what: string): void => find(report, 'event', rowOf(row), column, what)
  if (row.leafIndex !== place) says('leaf_index', `${row.leafIndex}, where ${place} is next`)
  const event = readEvent(row.canonical)
  if (!event) says('canonical', 'is not the text of an event')
  const leaf = await trueLeaf(service, row, event)
  if (!isEqual(leaf, row.leafHash)) says('leaf_hash', 'is not the hash of the entry')
  if (!event) return leaf
  if (!isEqual(leafHash(entryText(event)), leaf)) says('canonical', 'does not give the hash that the tree holds')
  if (event.region !== service.directory.region) says('region', `the event is of region ${event.region}`)
  if (event.kind !== row.kind) says('kind', `${row.kind}, but the event is ${event.kind}`)
  if (event.seq !== row.seq) says('seq', `the event is number ${event.seq}`)
  const before = heads.get(row.caseId) ?? { seq: 0, hash: null }
  if (event.prev !== before.hash || event.seq !== before.seq + 1)
    says('case_id', `the event before it is not the one it was chained to`)
  heads.set(row.caseId, { seq: event.seq, hash: Buffer.from(leaf).toString('hex') })
  return leaf
}

/** Null where the text is no event, or not in the one form that RFC 8785 gives it. */
const readEvent = (text: string): SealedEvent | null => {
  try {
    const event = JSON.parse(text) as SealedEvent
    entryText(event)
    return canonicalize(event) === text ? event : null
  } catch {
    return null
  }
}

/** Where text and hash of a row differ, the tree says which of them is right. */
const trueLeaf = async (
  { store, directory }: Service,
  { leafIndex, leafHash: kept }: AuditedEvent,
  event: SealedEvent | null,
): Promise<Uint8Array> => {
  const derived = event && leafHash(entryText(event))
  if (!derived || isEqual(derived, kept)) return kept
  const isRight = leafIndex % 2 === 1
  const sibling = { level: 0, position: isRight ? leafIndex - 1 : leafIndex + 1 }
  const parent = { level: 1, position: Math.floor(leafIndex / 2) }
  const [beside, above] = await store.ledgerNodes(directory.region, [sibling, parent])
  if (!above || !beside) return (await isSigned(store, directory.region, leafIndex, derived)) ? derived : kept
  return isEqual(isRight ? nodeHash(beside, derived) : nodeHash(derived, beside), above) ? derived : kept
}

/** True where the tree that ends with this leaf, and holds this hash there, is the one that was signed last. */
const isSigned = async (store: LedgerStore, region: number, index: number, leaf: Uint8Array): Promise<boolean> => {
  const [, size, root] = (await store.lastCheckpoint(region))?.split('\n') ?? []
  if (Number(size) !== index + 1) return false
  const pieces = wholeOf(index + 1).flatMap(piecesOf)
  const hashes = await store.ledgerNodes(region, pieces.slice(0, -1))
  const nodes = new Map(pieces.map((piece, nth) => [nameOf(piece), hashes[nth] ?? leaf]))
  return wholeOf(index + 1).some((whole) => toBase64(spanHash(whole, nodes)) === root)
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
