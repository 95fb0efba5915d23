import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { toBase64 } from '#api-client/ledger/bytes.ts'
import { checkpointText } from '#api-client/ledger/checkpoint.ts'
import { keyId, keyText, readKey, type VerifierKey } from '#api-client/ledger/note.ts'
import type { Tree } from '#api-client/ledger/tree.ts'

/** Signs the trees of one log (C2SP signed-note, Ed25519). */
export type Signer = {
  /** The key that verifies, as it is published. */
  keyText: string
  key: VerifierKey
  /** The checkpoint of a tree as a signed note; the same tree gives the same note. */
  signed: (tree: Tree) => string
}

/** RFC 8410, section 7: what stands before the 32 bytes of an Ed25519 seed in a PKCS #8 key. */
const beforeSeed = Buffer.from('302e020100300506032b657004220420', 'hex')

/** @param origin the log's name; @param seed 32 bytes */
export const signerOf = (origin: string, seed: Uint8Array): Signer => {
  const privateKey = createPrivateKey({ key: Buffer.concat([beforeSeed, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = rawPublicKey(privateKey)
  const text = keyText(origin, publicKey)
  const key = readKey(text)
  if (!key) throw new Error(`${origin} can't be the name of a log`)
  return {
    keyText: text,
    key,
    signed: (tree) => {
      const body = checkpointText(origin, tree)
      const signature = sign(null, Buffer.from(body, 'utf8'), privateKey)
      return `${body}\n— ${origin} ${toBase64(Uint8Array.of(...keyId(origin, publicKey), ...signature))}\n`
    },
  }
}

const rawPublicKey = (privateKey: KeyObject): Uint8Array => {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return new Uint8Array(Buffer.from(x ?? '', 'base64url'))
}
