import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Submitted } from '#api-client'
import type { CheckedReceipt } from '../check/checks.ts'
import type { Code } from '../check/code.ts'
import { saveText } from '../check/save.ts'
import type { LianxinElement } from '../element/lianxin-element.ts'
import { part } from '../element/part.ts'
import type { CaseWords } from '../words/case-words.ts'

/** What a person keeps beside number and code: a file and a code by which anyone can check what was submitted. */
export class SafeDesk {
  private readonly host: LianxinElement
  private readonly submitted: Submitted
  private checked: CheckedReceipt | { kind: 'busy' } = { kind: 'busy' }
  private code: Code | null = null

  constructor(host: LianxinElement, submitted: Submitted) {
    this.host = host
    this.submitted = submitted
    void this.check()
  }

  render({ receipt: { safe: words }, check }: CaseWords): TemplateResult {
    const { checked, code } = this
    return html`<div class="stack" part="safe">
      <h4>${words.title}</h4>
      <p>${words.text}</p>
      ${checked.kind === 'failed' ? html`<p class="box wrong" role="alert"><b>${check.failed}</b> ${check.action}</p>` : nothing}
      ${checked.kind === 'unavailable' ? html`<p class="box" role="status">${words.missing}</p>` : nothing}
      <div class="row">
        ${
          checked.kind === 'failed'
            ? html`<button type="button" @click=${() => this.save(checked.evidence)}>${check.save}</button>`
            : nothing
        }
        ${
          checked.kind === 'passed'
            ? html`<button type="button" @click=${() => this.save(checked.file)}>${words.save}</button>
              <button type="button" aria-expanded=${code !== null} @click=${() => void this.toggle(checked.proof)}>
                ${code ? words.hide : words.show}
              </button>`
            : nothing
        }
        <a href="${this.host.serverOrigin}/verify?lang=${this.host.language}" target="_blank" rel="noopener">${words.how}</a>
      </div>
      ${code ? html`<figure class="proof">${drawn(code, words.code)}<figcaption class="quiet">${words.code}</figcaption></figure>` : nothing}
    </div>`
  }

  private async check(): Promise<void> {
    try {
      const { checkReceipt } = await part('check/checks', () => import('../check/checks.ts'))
      this.checked = await checkReceipt(this.host.serverOrigin, this.submitted)
    } catch {
      this.checked = { kind: 'unavailable' }
    }
    this.host.requestUpdate()
  }

  private save(kept: unknown): void {
    const text = typeof kept === 'string' ? kept : JSON.stringify(kept, null, 2)
    saveText(this.host.renderRoot as ShadowRoot, `${this.submitted.caseNumber}.json`, text)
  }

  private async toggle(proof: string): Promise<void> {
    this.code = this.code ? null : (await part('check/code', () => import('../check/code.ts'))).codeOf(proof)
    this.host.requestUpdate()
  }
}

/** Dark on white in every theme, with the quiet zone that readers need (ISO/IEC 18004, four modules). */
const drawn = ({ side, path }: Code, label: string): TemplateResult =>
  html`<svg role="img" aria-label=${label} viewBox="-4 -4 ${side + 8} ${side + 8}" shape-rendering="crispEdges">
    ${svg`<path class="light" d="M-4-4h${side + 8}v${side + 8}h-${side + 8}z"></path><path class="dark" d=${path}></path>`}
  </svg>`
