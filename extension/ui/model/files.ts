import { signal } from '@preact/signals'
import type { Attachment, Case } from '#api-client'
import type { Failure } from '../../core/failure.ts'
import { fromMessage } from '../../core/file-bytes.ts'
import { ask } from '../../core/messages.ts'

/** Small pictures of the open case's files by their ids: addresses in this window's memory, nowhere else. */
export const smallPictures = signal<ReadonlyMap<string, string>>(new Map())
/** The picture that is looked at, large. */
export const openPicture = signal<{ name: string; address: string } | undefined>(undefined)
/** The file that is being fetched. */
export const fetching = signal<string | undefined>(undefined)
export const fileFailure = signal<Failure | undefined>(undefined)

type Place = { caseNumber: string; attachment: string }

/** Fetches the small pictures that are not there yet, one after the other; one that cannot be had stays a name. */
export const showSmall = async ({ caseNumber, attachments = [] }: Case): Promise<void> => {
  for (const { id, small, name } of attachments) {
    if (!small || name === null || smallPictures.peek().has(id)) continue
    const outcome = await ask('read-file', { caseNumber, attachment: id, size: 'small' })
    if (!outcome.ok || smallPictures.peek().has(id)) continue
    const address = URL.createObjectURL(fromMessage(outcome.value))
    smallPictures.value = new Map([...smallPictures.peek(), [id, address]])
  }
}

/** Shows a picture large, in this window. */
export const lookAt = async (caseNumber: string, { id, name }: Attachment): Promise<void> => {
  const file = await fetchWhole({ caseNumber, attachment: id })
  if (!file) return
  closePicture()
  openPicture.value = { name: name ?? '', address: URL.createObjectURL(file) }
}

export const closePicture = (): void => {
  if (openPicture.peek()) URL.revokeObjectURL(openPicture.peek()?.address ?? '')
  openPicture.value = undefined
}

/** Saves a file to this machine under its own name; nothing opens it. */
export const saveFile = async (caseNumber: string, { id, name }: Attachment): Promise<void> => {
  const file = await fetchWhole({ caseNumber, attachment: id })
  if (!file) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${caseNumber} ${name ?? id}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const fetchWhole = async ({ caseNumber, attachment }: Place): Promise<Blob | undefined> => {
  if (fetching.peek()) return undefined
  fetching.value = attachment
  fileFailure.value = undefined
  const outcome = await ask('read-file', { caseNumber, attachment, size: 'whole' })
  fetching.value = undefined
  if (outcome.ok) return fromMessage(outcome.value)
  fileFailure.value = outcome.failure
  return undefined
}

/** Forgets every picture of the case that is left. */
export const forgetFiles = (): void => {
  for (const address of smallPictures.peek().values()) URL.revokeObjectURL(address)
  smallPictures.value = new Map()
  fileFailure.value = undefined
  closePicture()
}
