import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { RecordedFile } from '#api-client/contract/attachment.ts'
import {
  blindedFile,
  type FileDetails,
  openDetails,
  openPart,
  openSmall,
  partsOf,
} from '../../attachments/file-seal.ts'
import type { Service } from '../../service.ts'
import type { SealedEvent } from '../canonical.ts'
import { find, type Report } from './report.ts'

/** The files that an event names. */
export const filesOf = ({ facts }: SealedEvent): RecordedFile[] => {
  const files = z.safeParse(z.array(RecordedFile), facts.files)
  return files.success ? files.data : []
}

type Kept = { recorded: RecordedFile; kept: Uint8Array; caseId: string; caseKey: Buffer }

/** A file's details must be what its event blinds, and its bytes those of the details. */
export const auditFile = async (
  service: Service,
  report: Report,
  { recorded: { id, blinded }, kept, caseId, caseKey }: Kept,
): Promise<void> => {
  const says = (table: string, row: string, column: string, what: string): void =>
    find(report, table, row, column, what)
  const details = opened(() => openDetails(kept, id, caseId, caseKey))
  if (!details || blindedFile(details) !== blinded)
    return says('sealed_text', `text_id ${id}`, 'sealed', 'is not what its event holds')
  await auditBytes(service, { caseId, id, details }, (part, column, what) =>
    says('attachment_part', `attachment_id ${id}, part ${part}`, column, what),
  )
  if (!details.small) return
  const small = await service.store.findSmallPicture(service.directory.region, caseId, id)
  if (!small || !opened(() => openSmall(id, details, small)))
    says('attachment', `attachment_id ${id}`, 'small', 'does not open')
}

const auditBytes = async (
  { store, directory }: Service,
  { caseId, id, details }: { caseId: string; id: string; details: FileDetails },
  says: (part: number, column: string, what: string) => void,
): Promise<void> => {
  const digest = createHash('sha256')
  for (let part = 0; part < partsOf(details.size); part += 1) {
    const sealed = await store.findFilePart(directory.region, caseId, id, part)
    if (!sealed) return says(part, 'attachment_id, part', 'the row is missing')
    const bytes = opened(() => openPart(id, details, sealed, part))
    if (!bytes) return says(part, 'sealed', 'does not open')
    digest.update(bytes)
  }
  if (digest.digest('hex') !== details.digest) says(0, 'sealed', 'is not the file of its event')
}

/** Null where a key does not open what it should. */
const opened = <Opened>(open: () => Opened): Opened | null => {
  try {
    return open()
  } catch {
    return null
  }
}
