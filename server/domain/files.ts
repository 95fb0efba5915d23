import type { RecordedFile } from '#api-client/contract/attachment.ts'
import { fileLimits } from '#api-client/contract/file-limits.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { World } from './decision.ts'
import type { PageConfig } from './directory.ts'
import type { CaseState } from './state.ts'

/** How many files may come with one opinion, one addition or one answer of a page. */
export const mostFilesOf = (page: Pick<PageConfig, 'maxFiles'> | undefined): number =>
  Math.min(page?.maxFiles ?? fileLimits.files, fileLimits.files)

/** The files of a move as its event records them, or why they are too many. */
export const filesOf = (
  { files = [], directory }: World,
  pageId: string,
  item?: Pick<CaseState, 'files'>,
): { files?: RecordedFile[] } | ProblemCode => {
  if (files.length === 0) return {}
  const isTooMany =
    files.length > mostFilesOf(directory.pages.get(pageId)) ||
    files.length + (item?.files ?? 0) > fileLimits.filesOfCase
  return isTooMany ? 'too-many-files' : { files: [...files] }
}
