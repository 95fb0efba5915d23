import { isSame } from '#api-client/ledger/bytes.ts'
import { openCheckpoint } from '#api-client/ledger/checkpoint.ts'
import { readKey, type VerifierKey } from '#api-client/ledger/note.ts'
import type { Service } from '../../service.ts'
import { nameOf, nodeHash, spanHash } from '../hashing.ts'
import type { Address } from '../spans.ts'
import { find, type Report } from './report.ts'

const pageSize = 1_000

/** Checks every node against the leaves, and every signed checkpoint against the nodes. */
export const auditTree = async (service: Service, report: Report, leaves: readonly Uint8Array[]): Promise<void> => {
  const nodes = completeSubtrees(leaves)
  await auditNodes(service, report, nodes)
  for (const [nth, leaf] of leaves.entries()) nodes.set(nameOf({ level: 0, position: nth }), leaf)
  const beyond = await service.store.nodesBeyond(service.directory.region, leaves.length)
  for (const address of beyond)
    find(report, 'ledger_node', rowOf(address), 'level, position', 'the tree has no such node')
  await auditCheckpoints(service, report, { nodes, size: leaves.length })
}

const rowOf = ({ level, position }: Address): string => `level ${level}, position ${position}`

/** Every node above the leaves, by its name. */
const completeSubtrees = (leaves: readonly Uint8Array[]): Map<string, Uint8Array> => {
  const nodes = new Map<string, Uint8Array>()
  let below = leaves
  for (let level = 1; below.length > 1; level += 1) {
    const row: Uint8Array[] = []
    for (let left = 0; left + 1 < below.length; left += 2) {
      const [one, other] = [below[left], below[left + 1]]
      if (one && other) row.push(nodeHash(one, other))
    }
    for (const [position, hash] of row.entries()) nodes.set(nameOf({ level, position }), hash)
    below = row
  }
  return nodes
}

const auditNodes = async (
  { store, directory }: Service,
  report: Report,
  nodes: ReadonlyMap<string, Uint8Array>,
): Promise<void> => {
  const entries = [...nodes]
  for (let from = 0; from < entries.length; from += pageSize) {
    const page = entries.slice(from, from + pageSize).map(([name, hash]) => ({ ...addressOf(name), hash }))
    const kept = await store.ledgerNodes(directory.region, page)
    for (const [nth, { hash, ...address }] of page.entries()) {
      const stored = kept[nth]
      if (!stored) find(report, 'ledger_node', rowOf(address), 'level, position', 'the row is missing')
      else if (!isSame(stored, hash)) find(report, 'ledger_node', rowOf(address), 'hash', 'is not that of its subtree')
    }
  }
  report.nodes = entries.length
}

const addressOf = (name: string): Address => {
  const [level = 0, position = 0] = name.split('/').map(Number)
  return { level, position }
}

type Kept = { nodes: ReadonlyMap<string, Uint8Array>; size: number }

const auditCheckpoints = async (service: Service, report: Report, kept: Kept): Promise<void> => {
  const { store, directory, ledger } = service
  const key = readKey(await ledger.verifierKey())
  if (!key) throw new Error('the key of this service is none')
  let last = -1
  for (;;) {
    const page = await store.checkpointsAfter(directory.region, last, pageSize)
    const [end] = page.slice(-1)
    if (!end) return
    for (const row of page) auditCheckpoint(report, row, { ...kept, key })
    report.checkpoints += page.length
    last = end.size
  }
}

type Row = { size: number; note: string }

const auditCheckpoint = (report: Report, row: Row, { nodes, size, key }: Kept & { key: VerifierKey }): void => {
  const says = (column: string, what: string): void =>
    find(report, 'ledger_checkpoint', `tree_size ${row.size}`, column, what)
  const tree = openCheckpoint(row.note, key)
  if (!tree) says('note', 'is not signed by this service')
  else if (tree.size !== row.size) says('tree_size', `the note is of size ${tree.size}`)
  else if (tree.size > size) says('note', `more was signed than the ${size} events that are kept`)
  else if (!isSame(spanHash({ from: 0, to: tree.size }, nodes), tree.root))
    says('note', 'another tree was signed than the one that is kept')
}
