import * as ed25519 from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { fromBase64, fromHex, isSame, toBase64, toHex, utf8 } from './bytes.ts'

// A page on plain http has no crypto.subtle: the hash is given to it, as its documents say.
ed25519.hashes.sha512 = sha512

/** Ed25519, in the list of signature types of C2SP signed-note. */
const ed25519Type = 1
const idBytes = 4

/** A key that verifies notes: its name is the origin of the log. */
export type VerifierKey = { name: string; id: Uint8Array; publicKey: Uint8Array }

/** SHA-256 of name, line end, type and key, cut to four bytes (C2SP signed-note, Ed25519 signatures). */
export const keyId = (name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(Uint8Array.of(...utf8(`${name}\n`), ed25519Type, ...publicKey)).slice(0, idBytes)

/** A key as text: `name+id+base64(type and key)`, as Go's `sumdb/note` has it. */
export const keyText = (name: string, publicKey: Uint8Array): string =>
  `${name}+${toHex(keyId(name, publicKey))}+${toBase64(Uint8Array.of(ed25519Type, ...publicKey))}`

/** Reads a key; null where it is none, or where its id is not its own. */
export const readKey = (text: string): VerifierKey | null => {
  const [, name = '', id = '', key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = fromBase64(key)
  if (!name || bytes?.length !== 33 || bytes[0] !== ed25519Type) return null
  const publicKey = bytes.slice(1)
  const given = fromHex(id)
  return given && isSame(given, keyId(name, publicKey)) ? { name, id: given, publicKey } : null
}

const signatureLine = /^— (\S+) (\S+)$/
/** Enough for witnesses beside the log; more is refused, as the format allows. */
const mostSignatures = 32

/** The text of a note, if the key has signed it; null otherwise. Other keys' signatures are passed over. */
export const openNote = (note: string, key: VerifierKey): string | null => {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n') || hasControls(note)) return null
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > mostSignatures) return null
  const signatures = lines.map((line) => signatureLine.exec(line))
  if (signatures.some((line) => line === null)) return null
  const own = signatures.flatMap((line) => {
    const bytes = line?.[1] === key.name ? fromBase64(line[2] ?? '') : null
    return bytes && isSame(bytes.slice(0, idBytes), key.id) ? [bytes.slice(idBytes)] : []
  })
  return own.length > 0 && own.every((signature) => isSigned(text, signature, key)) ? text : null
}

const hasControls = (note: string): boolean => [...note].some((character) => character < ' ' && character !== '\n')

const isSigned = (text: string, signature: Uint8Array, { publicKey }: VerifierKey): boolean => {
  try {
    // The strict reading of RFC 8032: the one every verifier agrees on.
    return ed25519.verify(signature, utf8(text), publicKey, { zip215: false })
  } catch {
    return false
  }
}
