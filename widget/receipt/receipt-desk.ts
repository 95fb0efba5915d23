import { html, nothing, type TemplateResult } from 'lit'
import type { Submitted } from '#api-client'
import { formatQueryCode, receiptText } from '#api-client/resident.ts'
import { adopt } from '../element/adopt.ts'
import { dayWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { LianxinElement, Ready } from '../element/lianxin-element.ts'
import type { CaseWords } from '../words/case-words.ts'
import { copyText } from './clipboard.ts'
import { printReceipt } from './print.ts'
import { receiptStyles } from './receipt-styles.ts'
import { SafeDesk } from './safe-desk.ts'

/** Number and code, handed over to what follows the case. */
export type FollowUp = (receipt: { caseNumber: string; queryCode: string }) => void
export type ReceiptHost = LianxinElement

type Options = {
  submitted: Submitted
  /** Text that was typed after the try that arrived; null where nothing was. */
  later: string | null
  words: CaseWords
  ready: Ready
  follow: (receipt: Parameters<FollowUp>[0] | null) => void
}

/** What a person takes home: case number, query code (said this once), the expected date and what happens next. */
export class ReceiptDesk {
  private readonly host: ReceiptHost
  private readonly options: Options
  private readonly safe: SafeDesk
  private copied: 'no' | 'copied' | 'selected' = 'no'

  constructor(host: ReceiptHost, options: Options) {
    this.host = host
    this.options = options
    adopt(host, receiptStyles)
    this.safe = new SafeDesk(host, options.submitted)
  }

  render(): TemplateResult {
    const {
      submitted,
      later,
      words: { receipt: words },
      follow,
    } = this.options
    return html`<section class="receipt flow" part="receipt" aria-labelledby="receipt-title">
      <div class="stack">
        <h3 id="receipt-title" tabindex="-1">${words.title}</h3>
        <p>${words.keep}</p>
      </div>
      ${later === null ? nothing : html`<div class="box"><p>${words.later}</p><blockquote>${later}</blockquote></div>`}
      <dl class="codes box right" part="codes">
        <dt>${words.caseNumber}</dt>
        <dd class="code" part="case-number">${submitted.caseNumber}</dd>
        <dt>${words.queryCode}</dt>
        <dd class="code" part="query-code">${formatQueryCode(submitted.queryCode)}</dd>
        <dd class="quiet">${words.once}</dd>
      </dl>
      <div class="row">
        <button type="button" @click=${() => this.copy()}>${words.copy}</button>
        <button type="button" @click=${() => this.print()}>${words.print}</button>
        <span role="status">${this.copied === 'no' ? nothing : words[this.copied]}</span>
      </div>
      <div class="stack">
        <h4>${words.next}</h4>
        <ol class="steps">${this.steps().map((step) => html`<li>${step}</li>`)}</ol>
      </div>
      <div class="row">
        <button type="button" class="strong" @click=${() => follow(submitted)}>${words.follow}</button>
        <button type="button" class="link" @click=${() => follow(null)}>${words.another}</button>
      </div>
      ${this.safe.render(this.options.words)}
    </section>`
  }

  private steps(): readonly string[] {
    const {
      submitted,
      words: { receipt: words },
      ready: { language },
    } = this.options
    return [
      words.station(inLanguage(submitted.station, language), dayWords(submitted.turnDueOn, language)),
      words.handling,
      words.expected(dayWords(submitted.expectedOn, language), submitted.provisional),
    ]
  }

  private async copy(): Promise<void> {
    const { caseNumber, queryCode } = this.options.submitted
    this.copied = (await copyText(receiptText(caseNumber, queryCode), this.host.renderRoot)) ? 'copied' : 'selected'
    this.host.requestUpdate()
  }

  private print(): void {
    const {
      submitted,
      words: { receipt: words },
      ready: { page, language },
    } = this.options
    printReceipt(this.host.renderRoot, language, {
      title: inLanguage(page.name, language),
      lines: [
        [words.caseNumber, submitted.caseNumber],
        [words.queryCode, formatQueryCode(submitted.queryCode)],
      ],
      notes: [...this.steps(), words.keep],
    })
  }
}
