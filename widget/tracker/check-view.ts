import { html, nothing, type TemplateResult } from 'lit'
import { instantWords } from '../element/dates.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'

/** Whether the records that are shown are those that were kept, as this device found out by itself. */
export const checkView = (desk: Desk, { check: words }: CaseWords): TemplateResult => {
  const { state } = desk.checking
  const failed = state.kind === 'failed'
  return html`<section class="stack" part="check" aria-labelledby="check-title">
    <h3 id="check-title">${words.title}</h3>
    <div class="box ${failed ? 'wrong' : state.kind === 'passed' ? 'right' : ''}" role=${failed ? 'alert' : 'status'}>${result(desk, words)}</div>
    <p class="row">
      ${
        failed
          ? html`<button type="button" class="strong" @click=${() => void desk.checking.save()}>${words.save}</button>`
          : nothing
      }
      <button type="button" class="link" ?disabled=${state.kind === 'busy'} @click=${() => void desk.checking.run()}>
        ${words.again}
      </button>
      <a href="${desk.host.serverOrigin}/verify?lang=${desk.language}" target="_blank" rel="noopener">${words.how}</a>
    </p>
  </section>`
}

const result = ({ checking: { state }, language }: Desk, words: CaseWords['check']): TemplateResult => {
  switch (state.kind) {
    case 'passed':
      return html`<p><b>${words.passed(state.count)}</b></p>
        <p class="quiet">${state.since === null ? words.first : words.since(instantWords(state.since, language))}</p>`
    case 'failed':
      return html`<p><b>${words.failed}</b></p><p>${words.action}</p>`
    case 'unavailable':
    case 'unreachable':
      return html`<p>${words[state.kind]}</p>`
    default:
      return html`<p>${words.busy}</p>`
  }
}
