import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { PresentedUpload, RecordedFile, Upload } from '#api-client/contract/attachment.ts'
import { isRefusal, type Refusal, refuse } from '../answers.ts'
import { hashToken } from '../identity.ts'
import type { Service } from '../service.ts'
import type { SealedText } from '../store/store.ts'
import { contentOf } from './content.ts'
import { fileNameOf, isMarkedSecret } from './file-name.ts'
import {
  blindedFile,
  detailsOf,
  type FileDetails,
  openUpload,
  partsOf,
  sealDetails,
  sealPart,
  sealSmall,
  sealUpload,
  uploadKey,
} from './file-seal.ts'
import { type IncomingFile, receiving } from './receiving.ts'

/** Where an upload may be presented: with an opinion on this page, or with a move in this case. */
export type Place = `page ${string}` | `case ${string}`

const lifeMs = 2 * 3_600_000
/** What may wait at one place before it is presented, so that nobody fills the disk by uploading alone. */
const mostWaiting = { page: 2 ** 30, case: 160 * 2 ** 20 }
const againAfterSeconds = 600

/** Takes a file in, seals it under a key that only its sender can make again, and gives the means to present it. */
export const takeUpload = async (service: Service, place: Place, file: IncomingFile): Promise<Upload | Refusal> => {
  const { store, directory, now } = service
  const at = now()
  if (isMarkedSecret(fileNameOf(file.name, 'application/pdf'))) return refuse('file-marked-secret')
  const waiting = await store.waitingUploadBytes(directory.region, place, at.toISOString())
  if (waiting > mostWaiting[place.startsWith('page') ? 'page' : 'case'])
    return refuse('unavailable', { retryAfterSeconds: againAfterSeconds })
  return receiving(file, async (bytes) => {
    const content = await contentOf(bytes)
    if (isRefusal(content)) return content
    const details = detailsOf({ ...content, name: fileNameOf(file.name, content.type) })
    const upload: Upload = {
      id: randomUUID(),
      token: randomBytes(32).toString('base64url'),
      name: details.name,
      type: details.type,
      size: details.size,
      expiresAt: new Date(at.getTime() + lifeMs).toISOString(),
    }
    await keep(service, place, upload, details, content)
    return upload
  })
}

const keep = async (
  { store, secrets, directory }: Service,
  place: Place,
  { id, token, expiresAt }: Upload,
  details: FileDetails,
  { whole, small }: { whole: Buffer; small: Buffer | null },
): Promise<void> => {
  const { region } = directory
  await store.openUpload(region, {
    id,
    place,
    tokenHash: hashToken(token),
    expiresAt,
    details: sealUpload(details, id, uploadKey(secrets.codeSecret, id, token)),
    small: small && sealSmall(id, details, small),
    bytes: details.size,
  })
  for (let part = 0; part < partsOf(details.size); part += 1)
    await store.keepFilePart(region, id, part, sealPart(id, details, whole, part))
}

/** Files that were presented and may be taken. */
export type OpenedFiles = ReadonlyMap<string, FileDetails>

/** Opens what is presented at a place, in the order it is; one that is another's, used, expired or made up is unknown. */
export const openPresented = async (
  { store, secrets, directory, now }: Service,
  place: Place,
  presented: readonly PresentedUpload[] = [],
): Promise<OpenedFiles | Refusal> => {
  if (presented.length === 0) return new Map()
  const opened = new Map<string, FileDetails>()
  const waiting = await store.findUploads(directory.region, place, {
    ids: presented.map(({ id }) => id),
    now: now().toISOString(),
  })
  for (const { id, token } of presented) {
    const kept = waiting.find((one) => one.id === id)
    if (!kept || !timingSafeEqual(hashToken(token), kept.tokenHash)) continue
    opened.set(id, openUpload(kept.details, id, uploadKey(secrets.codeSecret, id, token)))
  }
  return opened.size === presented.length ? opened : refuse('unknown-upload')
}

/** What the event holds of each. */
export const recorded = (files: OpenedFiles): RecordedFile[] =>
  [...files].map(([id, details]) => ({ id, type: details.type, size: details.size, blinded: blindedFile(details) }))

/** Each file's details under the key of its case; the store takes an upload with the sealed text of the same id. */
export const sealedFiles = (
  files: OpenedFiles,
  { caseId, caseKey }: { caseId: string; caseKey: Buffer },
): SealedText[] => [...files].map(([id, details]) => ({ id, sealed: sealDetails(details, id, caseId, caseKey) }))
