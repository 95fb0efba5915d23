import * as z from 'zod/mini'
import { fileLimits } from './file-limits.ts'
import { Instant, prose } from './primitives.ts'

/** Every picture is kept as JPEG, whatever it came as; a PDF is kept as it came. */
export const FileType = z.enum(['image/jpeg', 'application/pdf'])
export type FileType = z.infer<typeof FileType>

export const FileId = z.uuid({ error: 'not-an-id' })

/** The name of a file as its owner knows it. */
export const FileName = prose(fileLimits.name)

/**
 * A file that was sent and belongs to no case yet. Whoever presents `token` with a submission to the same page, or with
 * an addition to the same case, makes it part of that case, once; nobody else can. It is deleted at `expiresAt`.
 */
export const Upload = z.object({
  id: FileId,
  token: z.string(),
  name: z.string(),
  type: FileType,
  /** Bytes as they are kept. */
  size: z.int(),
  expiresAt: Instant,
})
export type Upload = z.infer<typeof Upload>

/** An upload as its sender presents it. */
export const PresentedUpload = z.strictObject({
  id: FileId,
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, { error: 'invalid' })),
})
export type PresentedUpload = z.infer<typeof PresentedUpload>

export const PresentedUploads = z.optional(z.array(PresentedUpload).check(z.maxLength(fileLimits.files)))

/**
 * A file as the history of its case holds it: `blinded` is an HMAC-SHA-256 over name and digest under a key that is
 * sealed with the case, so that the ledger proves the file and tells nothing of it.
 */
export const RecordedFile = z.object({ id: FileId, type: FileType, size: z.int(), blinded: z.string() })
export type RecordedFile = z.infer<typeof RecordedFile>

/** A file as a reader of its case sees it. */
export const Attachment = z.object({
  id: FileId,
  /** Null where it is erased. */
  name: z.nullable(z.string()),
  type: FileType,
  size: z.int(),
  /** The event that it came with. */
  seq: z.int(),
  /** True where there is a small picture of it. */
  small: z.boolean(),
})
export type Attachment = z.infer<typeof Attachment>

/** The file itself, or a small picture of it (WebP, at most 320 pixels a side). */
export const FileSize = z._default(z.enum(['whole', 'small']), 'whole')
