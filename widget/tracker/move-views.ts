import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { linesView } from '../element/field-view.ts'
import { summaryView } from '../element/summary-view.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import { changesView } from './changes-view.ts'
import type { Desk } from './desk.ts'
import type { MoveIssue, MoveName } from './move-form.ts'

type Text = { label: string; hint?: string; optional?: string }

/** The question that waits for an answer, with the field to answer it. */
export const answerView = (desk: Desk, words: CaseWords, { timeline }: Case): TemplateResult | typeof nothing => {
  if (!desk.moves.isShown('answer')) return nothing
  const question = [...timeline].reverse().find(({ kind }) => kind === 'asked')?.texts.question
  return html`<section class="box asks stack" part="question" aria-labelledby="question-title">
    <h3 id="question-title">${words.follow.question}</h3>
    <p class="written">${question ?? words.follow.erased}</p>
    ${textMoveView(desk, words, 'answer', words.moves.answer, sendView(desk, words, 'answer'))}
  </section>`
}

/** Anything that came to mind later. */
export const addFactsView = (desk: Desk, words: CaseWords): TemplateResult | typeof nothing =>
  desk.moves.isShown('add-facts')
    ? html`<details part="add-facts">
        <summary>${words.commands['add-facts']}</summary>
        ${textMoveView(desk, words, 'add-facts', words.moves.addFacts, sendView(desk, words, 'add-facts'))}
      </details>`
    : nothing

/** Withdrawing ends the case, so it is asked twice. */
export const withdrawView = (desk: Desk, words: CaseWords): TemplateResult | typeof nothing => {
  const { moves } = desk
  if (!moves.isShown('withdraw')) return nothing
  const { withdraw } = words.moves
  const text = { label: withdraw.ask, optional: words.optional }
  const ask = html`<button type="button" @click=${() => moves.ask('withdraw', true)}>${withdraw.label}</button>`
  const sure = html`<p id="withdraw-sure" tabindex="-1"><b>${withdraw.sure}</b></p>
    <div class="row">
      ${sendView(desk, words, 'withdraw', withdraw.confirm)}
      <button type="button" @click=${() => moves.ask('withdraw', false)}>${withdraw.cancel}</button>
    </div>`
  return html`<details part="withdraw">
    <summary>${withdraw.label}</summary>
    <p class="quiet">${withdraw.hint}</p>
    ${textMoveView(desk, words, 'withdraw', text, moves.form('withdraw').asking ? sure : ask)}
  </details>`
}

/** One field, what is wrong with it, what went wrong, and the buttons. */
const textMoveView = (desk: Desk, words: CaseWords, name: MoveName, text: Text, buttons: unknown): TemplateResult => {
  const { moves, host } = desk
  const { values, issues, trouble } = moves.form(name)
  const id = `${name}-text`
  const issue = issues.find(({ field }) => field === 'text')
  const error = issue && moveIssueWords(issue, text.label, words)
  const submit = (event: Event) => {
    event.preventDefault()
    if (name !== 'withdraw' || moves.form(name).asking) void moves.send(name)
    else moves.ask(name, true)
  }
  return html`<form class="flow" novalidate @submit=${submit}>
    ${summaryView(`${name}-summary`, words.errorsTitle, error ? [{ id, message: error }] : [], (target) => void host.focusOn(target))}
    ${troubleView(`${name}-trouble`, trouble, changesView(desk, words, name))}
    ${linesView({
      id,
      ...text,
      short: true,
      value: values.text,
      change: (typed) => moves.change(name, { text: typed }),
      error,
      errorPrefix: words.errorPrefix,
    })}
    ${moves.isOffered(name) ? buttons : html`<p class="error">${words.moves.notOffered}</p>`}
  </form>`
}

/** What is wrong, with the name of the field before it. */
export const moveIssueWords = ({ code }: MoveIssue, label: string, words: CaseWords): string =>
  `${label}：${words.issues[code] ?? ''}`

/** The button that makes the move. */
export const sendView = (
  { moves }: Desk,
  { moves: words }: CaseWords,
  name: MoveName,
  label = words.send,
): TemplateResult => {
  const { busy } = moves.form(name)
  return html`<button class="strong" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending : label}</button>`
}
