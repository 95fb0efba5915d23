import * as z from 'zod/mini'
import { CaseNumber } from './primitives.ts'

/** Bytes in lower-case hexadecimal. */
const Hex = z.string().check(z.regex(/^([0-9a-f]{2})+$/))

/** A SHA-256 in base 64, as the formats of the ledger write it. */
const Hash = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/))

/** The key that the checkpoints of this service are signed with, as `name+id+key` (C2SP signed-note). */
export const LedgerKey = z.object({ key: z.string() })
export type LedgerKey = z.infer<typeof LedgerKey>

/** The tree as it is now, signed (C2SP tlog-checkpoint). */
export const LedgerCheckpoint = z.object({ checkpoint: z.string() })
export type LedgerCheckpoint = z.infer<typeof LedgerCheckpoint>

/** The hashes that show that the tree of size `from` is the beginning of the tree of size `to` (RFC 6962, 2.1.2). */
export const Consistency = z.object({ from: z.int(), to: z.int(), path: z.array(Hash) })
export type Consistency = z.infer<typeof Consistency>

/**
 * A part of an event that its reader may know. HMAC-SHA-256 of `part` under `key` stands in the entry's list of parts.
 * `part` is the RFC 8785 text of `[name, value]`; of a text it names the blinded value, which is HMAC-SHA-256 of
 * `words.text` under `words.key`. Without `words` the text is erased, or not for this reader.
 */
export const OpenedPart = z.object({
  key: Hex,
  part: z.string(),
  words: z.optional(z.object({ key: Hex, text: z.string() })),
})
export type OpenedPart = z.infer<typeof OpenedPart>

/** What shows that an event of a case stands in the ledger as its reader sees it. */
export const EventProof = z.object({
  caseNumber: CaseNumber,
  seq: z.int(),
  leafIndex: z.int(),
  /** RFC 6962 leaf hash of `entry`. */
  leafHash: Hex,
  /** The entry that was hashed, its parts blinded; null for an event kept before entries had parts. */
  entry: z.nullable(z.string()),
  opened: z.array(OpenedPart),
  /** Where the entry stands, to be checked offline (C2SP tlog-proof); null while the ledger can't be signed. */
  proof: z.nullable(z.string()),
})
export type EventProof = z.infer<typeof EventProof>

export const CaseProofs = z.object({ proofs: z.array(EventProof) })
export type CaseProofs = z.infer<typeof CaseProofs>

/** A proof as a person keeps it: with the key that verifies it, and where it came from. */
export const ReceiptFile = z.extend(EventProof, {
  format: z.literal('lianxin-receipt@1'),
  server: z.string(),
  key: z.string(),
})
export type ReceiptFile = z.infer<typeof ReceiptFile>
