import { hash } from 'node:crypto'
import { LedgerBroken } from './broken.ts'
import { type Address, piecesOf, type Span } from './spans.ts'

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

/** RFC 6962, section 2.1: SHA-256 over 0x00 and the entry. */
export const leafHash = (entry: string): Buffer => sha256(leafPrefix, Buffer.from(entry, 'utf8'))

/** RFC 6962, section 2.1: SHA-256 over 0x01 and both subtrees. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodePrefix, left, right)

/** The hash of a span out of its complete subtrees; that of no leaves is the hash of nothing. */
export const spanHash = (span: Span, nodes: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const pieces = piecesOf(span).map((address) => {
    const node = nodes.get(nameOf(address))
    if (!node) throw new LedgerBroken(`the ledger has no node ${nameOf(address)}`)
    return node
  })
  return pieces.length === 0 ? sha256() : pieces.reduceRight((right, left) => nodeHash(left, right))
}

/** Level and position as one word. */
export const nameOf = ({ level, position }: Address): string => `${level}/${position}`
