import { createHash, createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { FileType } from '#api-client/contract/attachment.ts'
import { openBytes, sealBytes } from '../seal.ts'

/** What is known of a file: name and digest, the key its bytes are sealed with, and the key that blinds it. */
export const FileDetails = z.object({
  name: z.string(),
  type: FileType,
  size: z.int(),
  /** SHA-256 of the bytes as they are kept, hexadecimal. */
  digest: z.string(),
  small: z.boolean(),
  key: z.base64(),
  blindingKey: z.base64(),
})
export type FileDetails = z.infer<typeof FileDetails>

/** Bytes of one part, so that neither database nor server ever holds a sealed file whole. */
const partBytes = 256 * 1024

export const detailsOf = (file: {
  name: string
  type: FileType
  whole: Buffer
  small: Buffer | null
}): FileDetails => ({
  name: file.name,
  type: file.type,
  size: file.whole.byteLength,
  digest: createHash('sha256').update(file.whole).digest('hex'),
  small: file.small !== null,
  key: randomBytes(32).toString('base64'),
  blindingKey: randomBytes(32).toString('base64'),
})

/**
 * What the history holds of a file: HMAC-SHA-256 over digest and name. Who has the file and the blinding key proves it;
 * once the key is destroyed nobody can guess it.
 */
export const blindedFile = ({ name, digest, blindingKey }: Pick<FileDetails, 'name' | 'digest' | 'blindingKey'>) =>
  createHmac('sha256', Buffer.from(blindingKey, 'base64')).update(`${digest}\n${name}`, 'utf8').digest('hex')

export const partsOf = (size: number): number => Math.ceil(size / partBytes)

/** One part; its place and the number of all are bound to it, so that none is left out, doubled or moved. */
export const sealPart = (id: string, { key, size }: FileDetails, whole: Buffer, part: number): Buffer =>
  sealBytes(
    whole.subarray(part * partBytes, (part + 1) * partBytes),
    Buffer.from(key, 'base64'),
    aboutPart(id, part, size),
  )

export const openPart = (id: string, { key, size }: FileDetails, sealed: Uint8Array, part: number): Buffer =>
  openBytes(sealed, Buffer.from(key, 'base64'), aboutPart(id, part, size))

const aboutPart = (id: string, part: number, size: number): string => `file:${id}:${part}/${partsOf(size)}`

export const sealSmall = (id: string, { key }: FileDetails, small: Buffer): Buffer =>
  sealBytes(small, Buffer.from(key, 'base64'), `small:${id}`)

export const openSmall = (id: string, { key }: FileDetails, sealed: Uint8Array): Buffer =>
  openBytes(sealed, Buffer.from(key, 'base64'), `small:${id}`)

/** The details under the key of the case; without it the file's own key is lost, and with it the file. */
export const sealDetails = (details: FileDetails, id: string, caseId: string, caseKey: Buffer): Buffer =>
  sealBytes(Buffer.from(JSON.stringify(details)), caseKey, `file:${caseId}:${id}`)

export const openDetails = (sealed: Uint8Array, id: string, caseId: string, caseKey: Buffer): FileDetails =>
  FileDetails.parse(JSON.parse(openBytes(sealed, caseKey, `file:${caseId}:${id}`).toString('utf8')))

/** Before there is a case: a key that only the holder of the upload's token and the server make together. */
export const uploadKey = (secret: Buffer, id: string, token: string): Buffer =>
  createHmac('sha256', secret).update(`upload\n${id}\n${token}`, 'utf8').digest()

export const sealUpload = (details: FileDetails, id: string, key: Buffer): Buffer =>
  sealBytes(Buffer.from(JSON.stringify(details)), key, `upload:${id}`)

export const openUpload = (sealed: Uint8Array, id: string, key: Buffer): FileDetails =>
  FileDetails.parse(JSON.parse(openBytes(sealed, key, `upload:${id}`).toString('utf8')))
