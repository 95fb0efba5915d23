import type { Upload } from '#api-client/contract/attachment.ts'
import { randomKey } from '../element/random-key.ts'
import type { FileTrouble } from './prepared.ts'

/** A file that a person chose, from the choosing to the submission. */
export type ChosenFile = {
  key: string
  name: string
  /** As it is sent; as it was chosen, where it could not be made ready. */
  blob: Blob
  state: 'preparing' | 'sending' | 'ready' | 'failed'
  /** Share of it that has been sent, from 0 to 1. */
  share: number
  upload?: Upload | undefined
  trouble?: FileTrouble | undefined
  /** A small picture to know it by. */
  thumb?: HTMLCanvasElement | undefined
}

/** What of it is kept on the device. */
export type KeptFile = Pick<ChosenFile, 'key' | 'name' | 'blob' | 'upload'>

export const chosen = (file: File): ChosenFile => ({
  key: randomKey(),
  name: file.name,
  blob: file,
  state: 'preparing',
  share: 0,
})

/** A minute before its end an upload counts as gone, so that it does not end on the way. */
const margin = 60_000

export const isWaiting = ({ upload }: ChosenFile): boolean =>
  upload !== undefined && Date.parse(upload.expiresAt) - margin > Date.now()
