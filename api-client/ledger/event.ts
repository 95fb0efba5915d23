import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { EventProof, OpenedPart } from '../contract/ledger.ts'
import { fromHex, toHex, utf8 } from './bytes.ts'
import { openCheckpoint } from './checkpoint.ts'
import { readInclusion, treeOf } from './inclusion.ts'
import type { VerifierKey } from './note.ts'
import { leafHash, type Tree } from './tree.ts'

/**
 * Why a proof does not hold: there is none; it is not in the format; its tree is not signed by this key; the entry does
 * not stand in that tree; the entry is of another event; something that is shown is not what the entry holds.
 */
export type Flaw = 'missing' | 'unreadable' | 'not-signed' | 'not-in-tree' | 'another-entry' | 'another-part'

/** What an entry says in clear, of whose event it is. */
export type Entry = { case: string; seq: number; at: string; kind: string; prev: string | null; parts: string[] }

/** What is proven: the tree, the entry in it (null where the event was kept before there were any), and its parts. */
export type CheckedEvent = {
  tree: Tree
  /** The signed note of that tree. */
  checkpoint: string
  entry: Entry | null
  /** By name (`by.role`, `facts.station`): the values the entry holds. */
  values: ReadonlyMap<string, unknown>
  /** By name (`opinion`): the texts the entry holds. */
  texts: ReadonlyMap<string, string>
}

export const isFlaw = (checked: CheckedEvent | Flaw): checked is Flaw => typeof checked === 'string'

/** Checks all that a proof claims, with nothing but the key. */
export const checkEvent = (proof: EventProof, key: VerifierKey): CheckedEvent | Flaw => {
  if (proof.proof === null) return 'missing'
  const inclusion = readInclusion(proof.proof)
  if (!inclusion) return 'unreadable'
  if (!openCheckpoint(inclusion.checkpoint, key)) return 'not-signed'
  const tree = treeOf(inclusion, key)
  if (!tree) return 'not-in-tree'
  const { checkpoint } = inclusion
  if (toHex(inclusion.leaf) !== proof.leafHash || inclusion.index !== proof.leafIndex) return 'another-entry'
  if (proof.entry === null) return { tree, checkpoint, entry: null, values: new Map(), texts: new Map() }
  if (toHex(leafHash(proof.entry)) !== proof.leafHash) return 'another-entry'
  const entry = readEntry(proof.entry)
  if (entry?.case !== proof.caseNumber || entry.seq !== proof.seq) return 'another-entry'
  const opened = openParts(proof.opened, entry)
  return opened ? { tree, checkpoint, entry, ...opened } : 'another-part'
}

const readEntry = (text: string): Entry | null => {
  const entry = readJson(text) as Partial<Entry> | null
  const isEntry = typeof entry === 'object' && entry !== null && Array.isArray(entry.parts)
  return isEntry ? (entry as Entry) : null
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Opened = Pick<CheckedEvent, 'values' | 'texts'>

/** Null where a part is not in the entry, or words are not what the part holds. */
const openParts = (opened: readonly OpenedPart[], { parts }: Entry): Opened | null => {
  const values = new Map<string, unknown>()
  const texts = new Map<string, string>()
  for (const { key, part, words } of opened) {
    const read = readJson(part)
    if (!parts.includes(blinded(key, part)) || !Array.isArray(read) || typeof read[0] !== 'string') return null
    const [name, value] = read as [string, unknown]
    values.set(name, value)
    if (!words) continue
    if (blinded(words.key, words.text) !== (value as { blinded?: string } | null)?.blinded) return null
    texts.set(name.replace(/^texts\./, ''), words.text)
  }
  return { values, texts }
}

/** HMAC-SHA-256, as entries hold parts and parts hold texts. */
const blinded = (key: string, text: string): string => {
  const bytes = fromHex(key)
  return bytes ? toHex(hmac(sha256, bytes, utf8(text))) : ''
}
