import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor } from '../domain/actor.ts'

/** An event as the ledger seals it. Texts are blinded; `prev` chains it to the case's event before. */
export type SealedEvent = {
  v: 1
  region: number
  case: string
  seq: number
  at: string
  kind: string
  by: Actor
  facts: Record<string, unknown>
  /** By the text's name: where it lies sealed, and its blinded value. */
  texts: Record<string, { id: string; blinded: string }>
  /** Leaf hash of the case's event before, hexadecimal; null for the first. */
  prev: string | null
}

/** The bytes that are hashed: RFC 8785, fixed for ever. */
export const canonicalText = (event: SealedEvent): string => {
  const text = canonicalize(event)
  if (text === undefined) throw new Error('an event must be an object')
  return text
}

/** RFC 6962 section 2.1: SHA-256 over 0x00 and the entry. */
export const leafHash = (canonical: string): Buffer =>
  createHash('sha256').update(Buffer.of(0)).update(canonical, 'utf8').digest()
