import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { tell } from '../element/events.ts'
import { headerView } from '../element/header-view.ts'
import { LianxinElement, type Ready } from '../element/lianxin-element.ts'
import { part } from '../element/part.ts'
import type { Trouble } from '../element/trouble-view.ts'
import type { FollowUp, ReceiptDesk } from '../receipt/receipt-desk.ts'
import { trackerTag } from '../tracker/tracker-tag.ts'
import type { Aide } from './aide.ts'
import type { FieldCorrection } from './corrections.ts'
import { DraftKeeper } from './draft-keeper.ts'
import type { FormScreen } from './form-screen.ts'
import { formStyles } from './form-styles.ts'
import { emptyValue, type FormValue } from './form-value.ts'
import { formView } from './form-view.ts'
import { countWords } from './matter-view.ts'

type Receipt = Parameters<FollowUp>[0]

/**
 * A form to submit an opinion, with draft, receipt and query code.
 * @fires lianxin-submitted `{caseNumber}` once the opinion was received
 * @slot a plain link that stays visible until the element works
 */
export class OpinionElement extends LianxinElement {
  static override properties: PropertyDeclarations = {
    deputy: {},
    category: {},
    followUp: { attribute: false },
    value: { state: true },
    corrections: { state: true },
    trouble: { state: true },
    sending: { state: true },
    proving: { state: true },
    spokenCount: { state: true },
    aide: { state: true },
    receipt: { state: true },
    followed: { state: true },
  }
  static override styles = [...LianxinElement.styles, formStyles]

  /** Id of the deputy the opinion is addressed to. */
  declare deputy: string | undefined
  /** Code of the category that is chosen beforehand. */
  declare category: string | undefined
  /** Takes number and code over where another element follows the case. */
  declare followUp: FollowUp | undefined
  declare private value: FormValue
  declare private corrections: readonly FieldCorrection[]
  declare private trouble: Trouble | null
  declare private sending: boolean
  /** True while sending waits for the proof of work. */
  declare private proving: boolean
  declare private spokenCount: string
  declare private aide: Aide | undefined
  declare private receipt: ReceiptDesk | undefined
  declare private followed: Receipt | undefined
  private readonly keeper = new DraftKeeper(this)
  private calling: Promise<Aide> | undefined
  private speaking: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.begin()
  }

  private begin(): void {
    this.value = emptyValue(this.category)
    this.corrections = []
    this.trouble = null
    this.sending = false
    this.proving = false
    this.spokenCount = ''
    this.receipt = undefined
    this.followed = undefined
  }

  protected override async prepare(ready: Ready): Promise<void> {
    this.aide = undefined
    this.calling = undefined
    if (this.loading === 'waiting') await this.restore()
    // Files that were kept are shown at once; the rest of the form does not wait for them.
    if (this.value.files) this.callAide(ready).catch(() => {})
  }

  private async restore(): Promise<void> {
    const restored = await this.keeper.restore(this.draftId)
    this.value = { ...emptyValue(this.category), ...restored }
  }

  private get draftId(): string {
    return `${this.serverOrigin} ${this.pageId} ${this.deputy ?? ''}`
  }

  protected override content(ready: Ready): unknown {
    const header = this.within ? nothing : html`<header>${headerView(ready)}</header>`
    return html`<div class="flow" @focusin=${() => this.callAide(ready).catch(() => {})}>${header} ${this.body(ready)}</div>`
  }

  private body(ready: Ready): TemplateResult {
    if (this.followed) return trackerTag(this, this.followed)
    return this.receipt ? this.receipt.render() : formView(this.screen(ready))
  }

  private screen(ready: Ready): FormScreen {
    const { value, corrections, trouble, sending, proving, spokenCount, aide, keeper } = this
    return {
      ...ready,
      value,
      corrections,
      trouble,
      sending,
      proving,
      spokenCount,
      aide,
      elder: this.size === 'elder',
      unconfirmed: keeper.attempt !== undefined,
      news: keeper.news,
      change: (change) => this.change(ready, change),
      submit: () => void this.submit(ready),
      focus: (field) => void this.focusOn(field),
      removeDraft: () => void this.removeDraft(),
      chooseFiles: () =>
        this.callAide(ready).then(
          ({ files }) => files?.choose(),
          () => {},
        ),
    }
  }

  private change(ready: Ready, change: Partial<FormValue>): void {
    this.value = { ...this.value, ...change }
    this.keeper.note(this.value)
    this.aide?.consider(this.value)
    clearTimeout(this.speaking)
    this.speaking = setTimeout(() => {
      this.spokenCount = countWords({ ...ready, value: this.value })
    }, 1000)
  }

  private async removeDraft(): Promise<void> {
    this.begin()
    this.aide?.files?.clear()
    await this.keeper.remove({ kind: 'removed' })
    await this.focusOn('draft-status')
  }

  private callAide(ready: Ready): Promise<Aide> {
    this.calling ??= this.openAide(ready).catch((error: unknown) => {
      this.calling = undefined
      throw error
    })
    return this.calling
  }

  private async openAide(ready: Ready): Promise<Aide> {
    const { openAide } = await part('opinion/aide', () => import('./aide.ts'))
    const aide = await openAide(this.serverOrigin, ready, {
      host: this,
      draft: this.draftId,
      changed: () => this.noteFiles(ready),
    })
    // A draft that was restored, and what was typed while the aide was on its way.
    aide.consider(this.value)
    this.aide = aide
    this.noteFiles(ready)
    return aide
  }

  /** Something came from the aide; the draft says whether there are files beside it. */
  private noteFiles(ready: Ready): void {
    const { files } = this.aide?.files ?? {}
    if (files && files.length !== this.value.files) this.change(ready, { files: files.length })
    this.requestUpdate()
  }

  private async submit(ready: Ready): Promise<void> {
    if (this.sending) return
    this.sending = true
    this.trouble = null
    this.corrections = []
    try {
      const aide = await this.callAide(ready)
      this.corrections = aide.check(this.value)
      if (this.corrections.length === 0) await this.deliver(ready, aide)
    } catch {
      this.trouble = ready.words.unreachable
    }
    this.sending = false
    await this.focusOn(this.receipt ? 'receipt-title' : this.trouble ? 'trouble' : 'summary')
  }

  private async deliver(ready: Ready, aide: Aide): Promise<void> {
    const { value, keeper } = this
    const body = await aide.body(value, this.deputy)
    if ('id' in body) {
      this.corrections = [body]
      return
    }
    const attempt = aide.nextTry(keeper.attempt, body)
    await keeper.keep(value, attempt)
    const sent = await aide.send(attempt, () => {
      this.proving = true
    })
    this.proving = false
    if (sent.kind === 'submitted') {
      const later = sent.body === body ? null : body.opinion
      this.receipt = aide.receipt(this, { submitted: sent.submitted, later, follow: (receipt) => this.follow(receipt) })
      aide.files?.clear()
      await keeper.remove()
      tell(this, 'lianxin-submitted', { caseNumber: sent.submitted.caseNumber })
    } else if (sent.kind === 'refused') {
      await keeper.keep(value, aide.afterRefusal(attempt))
      if (await aide.renewed(sent)) return this.deliver(ready, aide)
      const { corrections, trouble } = aide.explain(sent)
      this.corrections = corrections
      this.trouble = corrections.length > 0 ? null : trouble
    } else this.trouble = ready.words.unreachable
  }

  private follow(receipt: Receipt | null): void {
    if (receipt && !this.followUp) {
      this.followed = receipt
      return
    }
    if (receipt) this.followUp?.(receipt)
    this.begin()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lianxin-opinion': OpinionElement
  }
}
