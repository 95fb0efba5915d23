import type { PresentedUpload, Upload } from '#api-client/contract/attachment.ts'
import { isProblem } from '#api-client/resident.ts'
import { adopt } from '../element/adopt.ts'
import type { LianxinElement } from '../element/lianxin-element.ts'
import type { CaseWords } from '../words/case-words.ts'
import { type ChosenFile, chosen, isWaiting } from './chosen-file.ts'
import { FileKeeper } from './file-keeper.ts'
import { filesStyles } from './files-styles.ts'
import { filesView } from './files-view.ts'
import { canvasOf, prepared } from './prepared.ts'
import { progressFetch } from './progress-fetch.ts'

/** Sends one file by a transport that tells how much of it has gone. */
export type SendFile = (file: Blob, name: string, fetch: typeof globalThis.fetch) => Promise<Upload>

export type FilesCall = {
  /** Id of the button that chooses files; unique in the element. */
  id: string
  words: CaseWords
  most: number
  send: SendFile
  changed: () => void
  /** Id of the draft that the files are kept beside; without it they are kept nowhere. */
  draft?: string
}

const thumbSide = 144

/** The files of one form: chosen, made ready, sent one after the other, and presented with what the form sends. */
export class FilesDesk {
  readonly call: FilesCall
  files: readonly ChosenFile[] = []
  /** What the last choice came to, for those who do not see the list. */
  said = ''
  /** True where chosen files are lost when the page closes. */
  unkept = false
  /** How many could not be added, since there are enough. */
  tooMany = 0
  private readonly host: LianxinElement
  private readonly keeper: FileKeeper | undefined
  private working: Promise<void> = Promise.resolve()
  private renewed = false

  constructor(host: LianxinElement, call: FilesCall) {
    this.host = host
    this.call = call
    this.keeper = call.draft === undefined ? undefined : new FileKeeper(call.draft)
    adopt(host, filesStyles)
  }

  render(optional: string): unknown {
    return filesView(this, optional)
  }

  /** Opens the device's own choice of files. */
  choose(camera = false): void {
    this.host.renderRoot.querySelector<HTMLInputElement>(`#${this.call.id}-${camera ? 'camera' : 'input'}`)?.click()
  }

  /** Takes over the files that were kept on this device. */
  async restore(): Promise<void> {
    const kept = await this.keeper?.read().catch(() => this.loseSight())
    this.files = (kept ?? []).map((one): ChosenFile => ({ ...one, state: 'preparing', share: 0 }))
    for (const file of this.files) this.work(() => this.bring(file.key))
  }

  add(added: readonly File[]): void {
    const { most, words } = this.call
    const free = Math.max(0, most - this.files.length)
    this.tooMany = Math.max(0, added.length - free)
    const taken = added.slice(0, free).map(chosen)
    this.files = [...this.files, ...taken]
    this.said = taken.length > 0 ? words.files.added(taken.length) : ''
    for (const file of taken) this.work(() => this.bring(file.key))
    this.tell()
  }

  remove(key: string): void {
    const { id, words } = this.call
    const name = this.find(key)?.name ?? ''
    this.files = this.files.filter((file) => file.key !== key)
    this.tooMany = 0
    this.said = words.files.removed(name)
    void this.keep()
    this.tell()
    void this.host.focusOn(id)
  }

  retry(key: string): void {
    this.work(() => this.bring(key))
  }

  /** Forgets all files, on this device too. */
  clear(): void {
    Object.assign(this, { files: [], tooMany: 0, said: '', renewed: false })
    void this.keep()
  }

  /**
   * Waits until every file is sent, and sends again what was not reached or has expired.
   * @returns what to present, or null where a file cannot go
   */
  async present(): Promise<PresentedUpload[] | null> {
    this.renewed = false
    for (const { key } of this.files) this.work(() => this.bring(key))
    await this.working
    return this.presented()
  }

  /** Sends all files anew, once, after the service no longer knew one of them; false where that does not help. */
  async renew(): Promise<boolean> {
    if (this.renewed) return false
    for (const { key } of this.files) this.set(key, { upload: undefined })
    for (const { key } of this.files) this.work(() => this.bring(key))
    await this.working
    this.renewed = true
    return this.presented() !== null
  }

  presented(): PresentedUpload[] | null {
    const uploads = this.files.map((file) => (file.state === 'ready' ? file.upload : undefined))
    const known = uploads.flatMap((upload) => (upload ? [{ id: upload.id, token: upload.token }] : []))
    return known.length === uploads.length ? known : null
  }

  /** One file after the other, so that a slow line and a small device do one thing at a time. */
  private work(task: () => Promise<void>): void {
    this.working = this.working.then(task)
  }

  /** Brings a file as far as it gets: made ready, then sent. */
  private async bring(key: string): Promise<void> {
    const file = this.find(key)
    const { words } = this.call
    const isOver = file && (file.state === 'ready' ? isWaiting(file) : isFinal(file))
    if (!file || isOver) return
    if (isWaiting(file)) {
      this.set(key, { state: 'ready', thumb: file.thumb ?? (await thumbOf(file.blob)) })
      return
    }
    this.set(key, { state: 'preparing', trouble: undefined, share: 0 })
    const ready = await prepared(file.blob)
    if (typeof ready === 'string') return this.set(key, { state: 'failed', trouble: ready })
    const { blob, picture } = ready
    this.set(key, { state: 'sending', blob, thumb: picture ? canvasOf(picture, thumbSide) : file.thumb })
    await this.keep()
    try {
      const upload = await this.call.send(
        blob,
        file.name,
        progressFetch((share) => this.set(key, { share })),
      )
      this.set(key, { state: 'ready', upload })
      this.said = words.files.sent(file.name)
    } catch (error) {
      this.set(key, { state: 'failed', trouble: isProblem(error) ? error.problem.code : 'unreachable' })
    }
    await this.keep()
  }

  private find(key: string): ChosenFile | undefined {
    return this.files.find((file) => file.key === key)
  }

  private set(key: string, change: Partial<ChosenFile>): void {
    this.files = this.files.map((file) => (file.key === key ? { ...file, ...change } : file))
    this.tell()
  }

  private async keep(): Promise<void> {
    const kept = this.files.map(({ key, name, blob, upload }) => ({ key, name, blob, upload }))
    await this.keeper?.write(kept).catch(() => this.loseSight())
  }

  private loseSight(): undefined {
    this.unkept = true
    this.tell()
  }

  private tell(): void {
    this.call.changed()
  }

  /** Files that are pasted into the form; where there is text too, the text is meant. */
  readonly onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    this.add(files)
  }

  readonly onDragOver = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }

  readonly onDrop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    this.add(files)
  }
}

/** A refusal of the file itself stays what it is; anything else may go better the next time. */
const isFinal = ({ state, trouble }: ChosenFile): boolean =>
  state === 'failed' && trouble !== 'unreachable' && trouble !== 'unavailable' && trouble !== 'unknown-upload'

const thumbOf = (blob: Blob): Promise<HTMLCanvasElement | undefined> =>
  createImageBitmap(blob).then(
    (picture) => canvasOf(picture, thumbSide),
    () => undefined,
  )
