import { createHmac, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor } from '../domain/actor.ts'

/** An event as it is kept. Texts are blinded; `prev` chains it to the case's event before. */
export type SealedEvent = {
  /** 1: the canonical text is the ledger's entry. 2: the entry holds its parts blinded. */
  v: 1 | 2
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
  /** The keys of the parts derive from it, 32 bytes in hexadecimal; missing in version 1. */
  salt?: string
}

export const newSalt = (): string => randomBytes(32).toString('hex')

/** The text that is kept: RFC 8785, fixed for ever. */
export const canonicalText = (event: SealedEvent): string => canonical(event)

/** Something of an event that a reader may know or not: `text` is the RFC 8785 text of its name and value. */
export type Part = { name: string; key: Buffer; text: string }

/**
 * The text that the ledger hashes. Who did it, every fact and every blinded text are in it as HMAC-SHA-256 under keys
 * of their own, in the order of their values, so that each reader can be shown just the parts that are for them.
 */
export const entryText = (event: SealedEvent): string => {
  if (event.v === 1) return canonicalText(event)
  const { v, region, case: caseNumber, seq, at, kind, prev } = event
  const parts = partsOf(event).map(({ key, text }) => createHmac('sha256', key).update(text, 'utf8').digest('hex'))
  return canonical({ v, region, case: caseNumber, seq, at, kind, prev, parts: parts.sort() })
}

/** The parts of an event: `by.…`, `facts.…` and `texts.…`. */
export const partsOf = ({ by, facts, texts, salt }: SealedEvent): Part[] => {
  const key = Buffer.from(salt ?? '', 'hex')
  return Object.entries({ by, facts, texts }).flatMap(([group, values]) =>
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => part(key, `${group}.${name}`, value)),
  )
}

const part = (salt: Buffer, name: string, value: unknown): Part => ({
  name,
  key: createHmac('sha256', salt).update(name, 'utf8').digest(),
  text: canonical([name, value]),
})

const canonical = (value: object): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('what is sealed must be an object')
  return text
}
