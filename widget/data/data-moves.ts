import { html, nothing, type TemplateResult } from 'lit'
import type { Case, ConsentPurpose } from '#api-client'
import { linesView, lineView } from '../element/field-view.ts'
import { particulars } from '../tracker/move-form.ts'
import { correctionsOf, moveFrame, sendView } from '../tracker/move-frame.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { DataDesk } from './data-desk.ts'

const purposes = ['publish', 'sensitive', 'under-14'] as const

/** Each consent with whether it is given, and a button that gives it or takes it back: the one as easy as the other. */
export const consentsView = (data: DataDesk, words: CaseWords, item: Case): TemplateResult | typeof nothing => {
  const { consents } = data.words
  if (item.erased || !item.consents) return nothing
  return html`<section class="stack" aria-labelledby="consents-title">
    <h4 id="consents-title">${consents.title}</h4>
    <p class="quiet">${consents.hint}</p>
    ${purposes.map((purpose) => consentView(data, words, purpose, item.consents?.includes(purpose) ?? false))}
  </section>`
}

const consentView = (data: DataDesk, words: CaseWords, purpose: ConsentPurpose, given: boolean): TemplateResult => {
  const { desk } = data
  const { consents } = data.words
  const { label, hint } = consents.purposes[purpose]
  const name = given ? 'withdraw-consent' : 'consent'
  const pressed = () => {
    desk.moves.change(name, { purpose })
    void desk.moves.send(name)
  }
  const { busy, trouble, values } = desk.moves.form(name)
  const isMine = values.purpose === purpose
  return html`<div class="stack apart" part="consent-${purpose}">
    <p>${label} <b>${given ? consents.given : consents.notGiven}</b></p>
    <p class="quiet" id="consent-${purpose}-hint">${hint}</p>
    ${isMine && trouble ? html`<p class="error" role="alert">${trouble.title} ${trouble.action}</p>` : nothing}
    <button
      type="button"
      aria-describedby="consent-${purpose}-hint"
      aria-label="${given ? consents.takeBack : consents.give}：${label}"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${pressed}
    >
      ${busy && isMine ? words.moves.sending : given ? consents.takeBack : consents.give}
    </button>
  </div>`
}

/** Name, contact and place as they should be. */
export const correctView = (data: DataDesk, words: CaseWords): TemplateResult | typeof nothing => {
  const { desk } = data
  const { correct } = data.words
  if (!desk.moves.isShown('correct-contact')) return nothing
  const { values, issues } = desk.moves.form('correct-contact')
  const corrections = correctionsOf(desk, words, 'correct-contact', correct).map((one, index) =>
    issues[index]?.code === 'missing' ? { ...one, message: correct.missing } : one,
  )
  const fields = particulars.map((field) =>
    lineView({
      id: `correct-contact-${field}`,
      label: correct[field],
      value: values[field] ?? '',
      change: (text) => desk.moves.change('correct-contact', { [field]: text }),
      error: corrections.find((one) => one.field === field)?.message,
      errorPrefix: words.errorPrefix,
      autocomplete: field === 'name' ? 'name' : field === 'contact' ? 'tel' : 'off',
    }),
  )
  return html`<section class="stack" part="correct-contact" aria-labelledby="correct-title">
    <h4 id="correct-title">${correct.title}</h4>
    <p class="quiet">${correct.hint}</p>
    ${moveFrame(desk, words, 'correct-contact', {
      corrections,
      fields,
      buttons: sendView(desk, words, 'correct-contact', correct.send),
    })}
  </section>`
}

/** Asks for erasure; the committee decides. */
export const eraseView = (data: DataDesk, words: CaseWords, item: Case): TemplateResult | typeof nothing => {
  const { desk } = data
  const { erase } = data.words
  if (item.erased) return nothing
  const { moves } = desk
  const corrections = correctionsOf(desk, words, 'ask-erasure', { text: erase.ask })
  const form = moveFrame(desk, words, 'ask-erasure', {
    corrections,
    fields: linesView({
      id: 'ask-erasure-text',
      label: erase.ask,
      optional: words.optional,
      short: true,
      value: moves.form('ask-erasure').values.text,
      change: (text) => moves.change('ask-erasure', { text }),
      error: corrections[0]?.message,
      errorPrefix: words.errorPrefix,
    }),
    buttons: sendView(desk, words, 'ask-erasure', erase.send),
  })
  return html`<section class="stack" part="ask-erasure" aria-labelledby="erase-title">
    <h4 id="erase-title">${erase.title}</h4>
    <p class="quiet">${erase.hint}</p>
    ${item.erasureAsked ? html`<p class="box">${erase.asked}</p>` : moves.isShown('ask-erasure') ? form : nothing}
  </section>`
}
