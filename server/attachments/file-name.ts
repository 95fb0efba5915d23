import type { FileType } from '#api-client/contract/attachment.ts'
import { fileLimits } from '#api-client/contract/file-limits.ts'
import { stateSecretMark } from '../reply-check/secret-marks.ts'

const endings: Record<FileType, string> = { 'image/jpeg': '.jpg', 'application/pdf': '.pdf' }
const plain: Record<FileType, string> = { 'image/jpeg': '照片', 'application/pdf': '文件' }

/** Folders before the name, what no name shows, and signs that turn the direction of writing to hide an ending. */
const folders = /^.*[/\\]/s
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
const ending = /\.[A-Za-z0-9]{1,8}$/

/**
 * The name a file is kept under: what its owner called it, with the ending of what it is now. Anything can be a name,
 * so nothing is refused; what cannot be kept is left out.
 * @param sent the header as it came, percent-encoded UTF-8
 */
export const fileNameOf = (sent: string | null, type: FileType): string => {
  const name = decoded(sent).replace(folders, '').replace(unseen, '').replace(ending, '').trim()
  const most = fileLimits.name.max - endings[type].length
  return ([...name].slice(0, most).join('').trim() || plain[type]) + endings[type]
}

const decoded = (sent: string | null): string => {
  try {
    return decodeURIComponent(sent ?? '')
  } catch {
    return ''
  }
}

/**
 * True where the name carries a mark of state secrets or of internal papers, on its own between separators or as it
 * stands on papers. 内部 in an ordinary name, such as 小区内部道路, is none.
 */
export const isMarkedSecret = (name: string): boolean =>
  /绝密|机密/.test(name) || stateSecretMark(name.replace(ending, '').replace(/[\s\-_—·.,，、+]+/g, '\n')).length > 0
