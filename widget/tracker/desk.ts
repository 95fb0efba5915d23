import type { ReactiveController, TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { createResidentClient, isProblem, type ResidentClient } from '#api-client/resident.ts'
import type { DataDesk } from '../data/data-desk.ts'
import { adopt } from '../element/adopt.ts'
import { tell } from '../element/events.ts'
import type { LianxinElement, Ready } from '../element/lianxin-element.ts'
import type { Language } from '../element/settings.ts'
import type { Trouble } from '../element/trouble-view.ts'
import { caseWords } from '../element/words-source.ts'
import { solveLater } from '../opinion/solve-later.ts'
import { receiptStyles } from '../receipt/receipt-styles.ts'
import type { CaseWords } from '../words/case-words.ts'
import { CaseFiles } from './case-files.ts'
import { CaseStream } from './case-stream.ts'
import { troubleIn } from './case-trouble.ts'
import { caseView } from './case-view.ts'
import { CheckDesk } from './check-desk.ts'
import { MoveDesk } from './move-desk.ts'
import { newsOf } from './news.ts'
import { type Numbers, type NumbersIssue, readNumbers, typedInto } from './numbers.ts'
import { signInView } from './sign-in-view.ts'
import { trackerStyles } from './tracker-styles.ts'

const pollEvery = 30_000
/** The life of a bearer; counted here from its issue, since clocks of devices differ. */
const sessionFor = 30 * 60_000

/** Where one case is followed. The bearer is kept in this object alone, so that a reload asks for the code again. */
export class Desk implements ReactiveController {
  readonly host: LianxinElement
  readonly moves = new MoveDesk(this)
  readonly files = new CaseFiles(this, () => this.token)
  readonly checking = new CheckDesk(this)
  words: CaseWords | undefined
  language: Language = 'zh-CN'
  client: ResidentClient | undefined
  numbers: Numbers
  issues: readonly NumbersIssue[] = []
  trouble: Trouble | null = null
  busy = false
  ended = false
  stale = false
  readAt = 0
  item: Case | null = null
  /** What is held about the person, once somebody has asked for it. */
  data: DataDesk | undefined
  /** What others did while the case was shown. */
  news = ''
  private readonly stream = new CaseStream(this)
  private token: string | undefined
  /** Opens the person's other cases while the session lasts. */
  private queryCode: string | undefined
  private polling: ReturnType<typeof setTimeout> | undefined
  private ending: ReturnType<typeof setTimeout> | undefined

  constructor(host: LianxinElement, caseNumber = '') {
    this.host = host
    this.numbers = { caseNumber, queryCode: '' }
    host.addController(this)
    host.addController(this.checking)
    adopt(host, receiptStyles, trackerStyles)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.onVisible)
    this.watch()
    this.schedule()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.onVisible)
    clearTimeout(this.polling)
    this.stream.stop()
  }

  /** Takes the service and the language to speak. */
  async speak(server: string, { language, page }: Ready): Promise<void> {
    this.words = await caseWords(language)
    this.language = language
    await this.files.open(server, page.maxFiles)
    this.client = createResidentClient({ server, language, credentials: () => this.token, solve: solveLater })
  }

  render(): TemplateResult | undefined {
    if (!this.words) return undefined
    return this.item ? caseView(this, this.words, this.item) : signInView(this, this.words)
  }

  type(change: Partial<Numbers>): void {
    this.numbers = typedInto(this.numbers, change)
    this.host.requestUpdate()
  }

  /** Exchanges number and code for a bearer and shows the case. */
  async open(typed: Numbers = this.numbers): Promise<void> {
    const { client } = this
    if (this.busy || !client) return
    const { numbers, issues } = readNumbers(typed)
    this.show({ numbers: typed, issues, trouble: null })
    if (issues.length > 0) return this.host.focusOn('summary')
    await this.enter(client, numbers, false)
  }

  /** Opens another case of the same person; the one that is shown stays where that fails. */
  async openOther(caseNumber: string): Promise<void> {
    const { client, queryCode } = this
    if (this.busy || !client || queryCode === undefined) return
    this.show({ trouble: null })
    await this.enter(client, { caseNumber, queryCode }, true)
  }

  private async enter(
    client: ResidentClient,
    { caseNumber, queryCode }: Numbers,
    isSamePerson: boolean,
  ): Promise<void> {
    this.show({ busy: true })
    try {
      const { token } = await client.exchangeCode({ params: { caseNumber }, body: { queryCode } })
      const before = this.token
      this.token = token
      const item = await client.getCase({ params: { caseNumber } }).catch((error: unknown) => {
        this.token = before
        throw error
      })
      this.close()
      Object.assign(this, { token, queryCode })
      this.moves.startOn(caseNumber, isSamePerson)
      this.accept(item)
      this.watch()
      this.show({ numbers: { caseNumber, queryCode: '' }, ended: false })
      this.ending = setTimeout(() => this.end(), sessionFor)
    } catch (error) {
      this.show({ trouble: this.troubleOf(error) })
      this.schedule()
    }
    this.show({ busy: false })
    await this.host.focusOn(this.trouble ? 'trouble' : 'case-title')
  }

  /** Reads the case again; what is typed and where the focus is stay as they are. */
  async refresh(): Promise<void> {
    const { client, item, token, busy } = this
    // While another case is being opened, the bearer may already be the other's.
    if (!client || !item || busy) return
    try {
      const read = await client.getCase({ params: { caseNumber: item.caseNumber } })
      // The session may have ended meanwhile; what it was about is not shown again.
      if (token === this.token) this.accept(read)
    } catch (error) {
      if (token !== this.token) return
      if (isProblem(error, 'not-signed-in') || isProblem(error, 'not-found')) return this.end()
      this.show({ stale: true })
    }
    this.schedule()
  }

  /** Reads the case again where it is newer than the one shown. */
  async changedTo(version: number): Promise<void> {
    if (this.item && version > this.item.version) await this.refresh()
  }

  /** Hears of changes as they come, while somebody is looking. */
  watch(): void {
    if (this.item && this.isLookedAt()) this.stream.start()
    else this.stream.stop()
  }

  /** The session is over; the code is asked for again, what was typed stays. */
  end(): void {
    const hadFocus = this.host.shadowRoot?.activeElement !== null
    this.close()
    this.show({ ended: true })
    if (hadFocus) void this.host.focusOn('sign-in-title')
  }

  /** The person is done: ends the session at the service too. */
  async leave(): Promise<void> {
    const { client } = this
    void client?.signOut().catch(() => {})
    this.moves.clear()
    this.close()
    this.show({ ended: false, numbers: { caseNumber: '', queryCode: '' } })
    await this.host.focusOn('sign-in-title')
  }

  /** What an error means to the person. */
  troubleOf(error: unknown): Trouble | null {
    return this.words ? troubleIn(error, this.words, this.language) : null
  }

  /** Shows what changed. */
  show(change: Partial<Pick<Desk, 'numbers' | 'issues' | 'trouble' | 'busy' | 'ended' | 'stale'>>): void {
    Object.assign(this, change)
    this.host.requestUpdate()
  }

  private accept(item: Case): void {
    const before = this.item
    if (before && before.version > item.version) return
    const news = this.words && before ? newsOf(before, item, this.words, this.language) : ''
    if (news || (before && before.version < item.version)) this.news = news
    this.item = item
    this.readAt = Date.now()
    this.show({ stale: false })
    if (before && before.state !== item.state) {
      tell(this.host, 'lianxin-case-changed', { caseNumber: item.caseNumber, state: item.state })
    }
    this.schedule()
  }

  private close(): void {
    clearTimeout(this.polling)
    clearTimeout(this.ending)
    this.stream.stop()
    Object.assign(this, { token: undefined, queryCode: undefined, item: null, data: undefined, news: '' })
  }

  private schedule(): void {
    clearTimeout(this.polling)
    if (this.item) this.polling = setTimeout(() => this.poll(), pollEvery)
  }

  /** Asks at the usual pace where the stream is silent; while it is heard of, the case is as it is shown. */
  private poll(): void {
    this.watch()
    // A case that joined another is moved by what happens there, of which this one's stream does not tell.
    const heardAt = this.item?.joined ? 0 : this.stream.heardAt
    if (this.isLookedAt() && Date.now() - heardAt >= pollEvery) return void this.refresh()
    if (heardAt > this.readAt && !this.stale) {
      this.readAt = heardAt
      this.host.requestUpdate()
    }
    this.schedule()
  }

  private isLookedAt(): boolean {
    return document.visibilityState === 'visible' && this.host.getClientRects().length > 0
  }

  private readonly onVisible = (): void => {
    if (Date.now() - this.readAt >= pollEvery) this.poll()
    else this.watch()
  }
}
