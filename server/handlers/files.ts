import type { Upload } from '#api-client/contract/attachment.ts'
import { mayRead } from '../access.ts'
import { type Refusal, refuse } from '../answers.ts'
import { smallPicture, wholeFile } from '../attachments/downloads.ts'
import { takeUpload } from '../attachments/uploads.ts'
import { mostFilesOf } from '../domain/files.ts'
import { noteReading } from '../reading-log.ts'
import { sighted } from './cases.ts'
import type { Handler } from './handler.ts'

export const uploadFile: Handler<'uploadFile'> = async ({ params, file }, service): Promise<Upload | Refusal> => {
  const page = service.directory.pages.get(params.page)
  if (!page) return refuse('not-found')
  return mostFilesOf(page) === 0 ? refuse('too-many-files') : takeUpload(service, `page ${page.id}`, file)
}

/** For a move of the resident that takes files; in a case where there is none now, nothing is taken in. */
export const uploadToCase: Handler<'uploadToCase'> = async ({ params, file, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (seen?.relation !== 'resident') return refuse('not-found')
  if (seen.file.item.state === 'closed') return refuse('not-now')
  const page = service.directory.pages.get(seen.file.item.page)
  if (mostFilesOf(page) === 0) return refuse('too-many-files')
  return takeUpload(service, `case ${params.caseNumber}`, file)
}

/**
 * A file of a case for those who may read its files; of any other case it is as unknown as any. Who reads a file has
 * looked at the case, opened or not.
 */
export const getFile: Handler<'getFile'> = async ({ params, query, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen || !mayRead.attachments.includes(seen.relation)) return refuse('not-found')
  const details = seen.file.files.get(params.attachment)
  if (!details) return refuse('not-found')
  const place = { caseId: seen.file.caseId, id: params.attachment }
  await noteReading(service, identity, seen)
  const found = await (query.size === 'small' ? smallPicture : wholeFile)(service, place, details)
  return found ?? refuse('not-found')
}
