import { fileTypeFromBuffer } from 'file-type'
import type { FileType } from '#api-client/contract/attachment.ts'
import { type Refusal, refuse } from '../answers.ts'
import { redraw } from './picture.ts'

/** A file as it is kept: its bytes, and a small picture where it is one. */
export type Content = { type: FileType; whole: Buffer; small: Buffer | null }

const pictures = ['image/jpeg', 'image/png', 'image/webp']
/** A whole PDF says so in its last kilobyte (ISO 32000, annex H 3). */
const pdfTail = 1024

/** What a file is by its bytes, whatever it calls itself; everything but pictures and PDF is refused. */
export const contentOf = async (bytes: Buffer): Promise<Content | Refusal> => {
  if (bytes.byteLength === 0) return refuse('file-empty')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found?.mime === 'application/pdf') {
    const isWhole = bytes.subarray(-pdfTail).includes('%%EOF')
    return isWhole ? { type: 'application/pdf', whole: bytes, small: null } : refuse('file-unreadable')
  }
  if (!found || !pictures.includes(found.mime)) return refuse('file-not-accepted')
  const picture = await redraw(bytes)
  return 'refused' in picture ? picture : { type: 'image/jpeg', ...picture }
}
