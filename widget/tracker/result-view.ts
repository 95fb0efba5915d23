import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { choicesView } from '../element/field-view.ts'
import { inLanguage } from '../element/in-language.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import { correctionsOf, moveFrame, sendView, wordsView } from './move-frame.ts'

type Measured = NonNullable<Case['timeline'][number]['measured']>

/** What the unit says came of its promise, and whether the person finds it so. */
export const resultView = (
  desk: Desk,
  words: CaseWords,
  { timeline, leadUnit }: Case,
): TemplateResult | typeof nothing => {
  const { moves, language } = desk
  const name = 'confirm-result'
  if (!moves.isShown(name)) return nothing
  const { confirm } = words.moves
  const proved = [...timeline].reverse().find(({ kind }) => kind === 'result-proved')
  const corrections = correctionsOf(desk, words, name, { kept: confirm.title, text: confirm.comment })
  const errorOf = (id: string) => corrections.find(({ field }) => field === id)?.message
  const fields = html`${choicesView(
    `${name}-kept`,
    confirm.ask,
    (['yes', 'no'] as const).map((one) => [one, confirm[one]] as const),
    moves.form(name).values.kept,
    (kept) => moves.change(name, { kept }),
    errorOf('kept'),
    words.errorPrefix,
  )}
  ${wordsView(desk, words, name, { label: confirm.comment, optional: words.optional }, errorOf('text'))}`
  return html`<section class="box asks stack" part="result" aria-labelledby="result-title">
    <h3 id="result-title">${confirm.title}</h3>
    ${leadUnit ? html`<p>${confirm.said(inLanguage(leadUnit.name, language))}</p>` : nothing}
    ${proved ? html`<p class="written">${proved.texts.proof ?? words.follow.erased}</p>` : nothing}
    ${proved?.measured ? measuredView(proved.measured, words) : nothing}
    <p class="quiet">${confirm.next}</p>
    ${moveFrame(desk, words, name, { corrections, fields, buttons: sendView(desk, words, name) })}
  </section>`
}

/** What was measured: before, now, and what was aimed at. */
export const measuredView = ({ what, unit, before, target, actual }: Measured, { follow: words }: CaseWords) =>
  html`<p part="measured"><b>${what}</b> ${words.measured(`${before}`, `${actual}`, `${target}`, unit)}</p>`
