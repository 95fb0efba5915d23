import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Attempt } from './attempt.ts'
import { Drafts } from './drafts.ts'
import { type FormValue, isUntouched } from './form-value.ts'

const pause = 400

/** What the person is told about the draft. */
export type DraftNews = { kind: 'none' | 'unavailable' | 'removed' } | { kind: 'saved' | 'restored'; at: number }

/** Keeps the form on this device while it is typed, and with it what was sent without an answer. */
export class DraftKeeper implements ReactiveController {
  news: DraftNews = { kind: 'none' }
  attempt: Attempt | undefined
  private readonly drafts = new Drafts()
  private readonly host: ReactiveControllerHost
  private id = ''
  private unsaved: FormValue | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('pagehide', this.leave)
    document.addEventListener('visibilitychange', this.flush)
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.leave)
    document.removeEventListener('visibilitychange', this.flush)
    this.flush()
  }

  /** The draft under this id, if one was left; from now on this id is kept. */
  async restore(id: string): Promise<FormValue | undefined> {
    this.id = id
    try {
      const draft = await this.drafts.read(id, Date.now())
      if (!draft) return undefined
      this.tell({ kind: 'restored', at: draft.savedAt })
      this.attempt = draft.attempt
      return draft.value
    } catch {
      this.tell({ kind: 'unavailable' })
      return undefined
    }
  }

  /** Keeps the form at the next pause in typing. */
  note(value: FormValue): void {
    this.unsaved = value
    clearTimeout(this.timer)
    this.timer = setTimeout(this.flush, pause)
  }

  /** Keeps the form at once, with what is being sent. */
  async keep(value: FormValue, attempt: Attempt | undefined): Promise<void> {
    this.attempt = attempt
    await this.save(value)
  }

  /** Forgets the draft and the attempt. */
  async remove(news: DraftNews = { kind: 'none' }): Promise<void> {
    clearTimeout(this.timer)
    this.unsaved = undefined
    this.attempt = undefined
    if (this.news.kind === 'unavailable') return
    await this.drafts.remove(this.id).then(
      () => this.tell(news),
      () => this.tell({ kind: 'unavailable' }),
    )
  }

  private readonly leave = (): void => {
    const { unsaved: value, attempt } = this
    if (value && !isUntouched(value)) this.drafts.leave(this.id, { savedAt: Date.now(), value, attempt })
    this.flush()
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer)
    if (this.unsaved) void this.save(this.unsaved)
  }

  private async save(value: FormValue): Promise<void> {
    clearTimeout(this.timer)
    this.unsaved = undefined
    if (isUntouched(value) && !this.attempt) return this.remove()
    const savedAt = Date.now()
    await this.drafts.write(this.id, { savedAt, value, attempt: this.attempt }).then(
      () => this.tell({ kind: 'saved', at: savedAt }),
      () => this.tell({ kind: 'unavailable' }),
    )
  }

  private tell(news: DraftNews): void {
    this.news = news
    this.host.requestUpdate()
  }
}
