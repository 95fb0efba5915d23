import { type Database, statement } from './database.ts'

/** An upload that waits at a place until it is presented; everything of it is sealed but its size. */
export type NewUpload = {
  /** A UUID in lower case. */
  id: string
  place: string
  tokenHash: Uint8Array
  expiresAt: string
  details: Uint8Array
  small: Uint8Array | null
  bytes: number
}

export type WaitingUpload = { id: string; tokenHash: Uint8Array; details: Uint8Array }

/** Files, in sealed parts. A case takes an upload by `append`, with a sealed text of the same id. */
export type AttachmentStore = {
  openUpload(region: number, upload: NewUpload): Promise<void>
  keepFilePart(region: number, id: string, part: number, sealed: Uint8Array): Promise<void>
  /** Bytes of the uploads that wait at a place and have not expired. */
  waitingUploadBytes(region: number, place: string, now: string): Promise<number>
  /** Those of the uploads that wait at the place and have not expired. */
  findUploads(region: number, place: string, sought: { ids: readonly string[]; now: string }): Promise<WaitingUpload[]>
  /** Part of a file that the case has taken; parts count from 0. */
  findFilePart(region: number, caseId: string, id: string, part: number): Promise<Uint8Array | null>
  findSmallPicture(region: number, caseId: string, id: string): Promise<Uint8Array | null>
  /** Deletes uploads that expired before `before`; gives how many. */
  forgetUploads(region: number, before: string): Promise<number>
}

const openUpload = statement(
  'open-upload',
  `insert into attachment (region, attachment_id, place, token_hash, expires_at, details, small, bytes)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

const keepFilePart = statement(
  'keep-file-part',
  'insert into attachment_part (region, attachment_id, part, sealed) values ($1, $2, $3, $4)',
)

const waitingUploadBytes = statement<{ bytes: number }>(
  'waiting-upload-bytes',
  `select coalesce(sum(bytes), 0)::bigint as bytes from attachment
  where region = $1 and place = $2 and case_id is null and expires_at > $3`,
)

const findUploads = statement<WaitingUpload>(
  'find-uploads',
  `select attachment_id as id, token_hash as "tokenHash", details from attachment
  where region = $1 and place = $2 and case_id is null and expires_at > $3
    and attachment_id in (select json_array_elements_text($4::json)::uuid)
  order by attachment_id`,
)

const findFilePart = statement<{ sealed: Uint8Array }>(
  'find-file-part',
  `select attachment_part.sealed from attachment
  join attachment_part using (region, attachment_id)
  where region = $1 and attachment.case_id = $2 and attachment_id = $3 and attachment_part.part = $4`,
)

const findSmallPicture = statement<{ small: Uint8Array | null }>(
  'find-small-picture',
  'select small from attachment where region = $1 and case_id = $2 and attachment_id = $3',
)

const forgetUploads = statement<{ count: number }>(
  'forget-uploads',
  `with expired as (
    delete from attachment where region = $1 and case_id is null and expires_at < $2 returning attachment_id
  ), parts as (
    delete from attachment_part using expired
    where attachment_part.region = $1 and attachment_part.attachment_id = expired.attachment_id
  )
  select count(*) as count from expired`,
)

/** The files of a migrated database. */
export const createAttachmentStore = (database: Database): AttachmentStore => ({
  async openUpload(region, { id, place, tokenHash, expiresAt, details, small, bytes }) {
    await database.query(openUpload, [region, id, place, tokenHash, expiresAt, details, small, bytes])
  },
  async keepFilePart(region, id, part, sealed) {
    await database.query(keepFilePart, [region, id, part, sealed])
  },
  async waitingUploadBytes(region, place, now) {
    const [row] = await database.query(waitingUploadBytes, [region, place, now])
    return row?.bytes ?? 0
  },
  findUploads: (region, place, { ids, now }) => database.query(findUploads, [region, place, now, JSON.stringify(ids)]),
  async findFilePart(region, caseId, id, part) {
    const [row] = await database.query(findFilePart, [region, caseId, id, part])
    return row?.sealed ?? null
  },
  async findSmallPicture(region, caseId, id) {
    const [row] = await database.query(findSmallPicture, [region, caseId, id])
    return row?.small ?? null
  },
  async forgetUploads(region, before) {
    const [row] = await database.query(forgetUploads, [region, before])
    return row?.count ?? 0
  },
})
