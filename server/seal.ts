import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { apart, type KeyRing, withGeneration } from './key-ring.ts'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** A text as the history holds it (its blinded value) and as it lies beside the history (sealed). */
export type Sealed = { blinded: string; sealed: Buffer }

/** A new key for one case; all its texts are sealed with it. Destroying the key erases them. */
export const newCaseKey = (): Buffer => randomBytes(32)

/** Envelope encryption: the case key under the newest wrapping key, which stays outside the database. */
export const wrapKey = (caseKey: Buffer, wrappingKeys: KeyRing, caseId: string): Buffer => {
  const { generation, key } = wrappingKeys.current()
  return withGeneration(generation, sealBytes(caseKey, key, `key:${caseId}`))
}

export const unwrapKey = (bytes: Uint8Array, wrappingKeys: KeyRing, caseId: string): Buffer => {
  const { generation, wrapped } = apart(bytes)
  return openBytes(wrapped, wrappingKeys.of(generation), `key:${caseId}`)
}

/**
 * Seals a text under an id. The blinded value is HMAC-SHA-256 under a key of its own that is sealed with the text:
 * who holds the text can prove it, and once the text is erased nobody can guess it.
 */
export const sealText = (text: string, id: string, caseKey: Buffer): Sealed => {
  const blindingKey = randomBytes(32)
  const plain = Buffer.concat([blindingKey, Buffer.from(text, 'utf8')])
  return { blinded: blind(text, blindingKey), sealed: sealBytes(plain, caseKey, `text:${id}`) }
}

/** Opens a sealed text; throws where it does not belong to this id and key. */
export const openText = (sealed: Uint8Array, id: string, caseKey: Buffer): string => openWords(sealed, id, caseKey).text

/** The text with the key that blinds it: together they prove what the history holds. */
export const openWords = (sealed: Uint8Array, id: string, caseKey: Buffer): { key: Buffer; text: string } => {
  const plain = openBytes(sealed, caseKey, `text:${id}`)
  return { key: plain.subarray(0, 32), text: plain.subarray(32).toString('utf8') }
}

/** What stands in an event for a text. */
export const blind = (text: string, blindingKey: Buffer): string =>
  createHmac('sha256', blindingKey).update(text, 'utf8').digest('hex')

/** AES-256-GCM as `iv || ciphertext || tag`; `about` is bound to it and has to be told again to open it. */
export const sealBytes = (plain: Buffer, key: Buffer, about: string): Buffer => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(about))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `sealBytes` sealed; throws where key, content or `about` is another. */
export const openBytes = (sealed: Uint8Array, key: Buffer, about: string): Buffer => {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()])
}
