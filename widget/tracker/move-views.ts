import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import type { MoveName } from './move-form.ts'
import { correctionsOf, moveFrame, sendView, type Text, wordsView } from './move-frame.ts'
import { correctRatingView } from './rate-view.ts'

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

/** Everything else the person may do, each in a fold of its own. */
export const furtherMovesView = (desk: Desk, words: CaseWords, item: Case): TemplateResult | typeof nothing => {
  const { moves } = desk
  const { addFacts, correct, reopen, object, consent, withdrawConsent } = words.moves
  const written = (name: MoveName, { label, hint, ask }: { label: string; hint: string; ask: string }) =>
    foldView(desk, name, label, hint, () =>
      textMoveView(desk, words, name, { label: ask }, sendView(desk, words, name)),
    )
  const isPublic = item.consents?.includes('publish') ?? false
  /** The other consents stand with the person's data. */
  const pressed = (
    name: 'consent' | 'withdraw-consent',
    { label, hint, press }: { label: string; hint: string; press: string },
  ) =>
    isPublic === (name === 'withdraw-consent')
      ? foldView(desk, name, label, hint, () =>
          moveFrame(desk, words, name, {
            buttons: sendView(desk, words, name, press),
            submit: () => {
              moves.change(name, { purpose: 'publish' })
              void moves.send(name)
            },
          }),
        )
      : nothing
  // Each has its place, shown or not, so that a fold that comes or goes does not open or close another.
  const folds = [
    written('object', object[item.outcome === 'merged' ? 'merged' : 'referred']),
    written('reopen', reopen),
    foldView(desk, 'correct-rating', correct.label, correct.hint, () => correctRatingView(desk, words, item)),
    written('add-facts', addFacts),
    pressed('consent', consent),
    pressed('withdraw-consent', withdrawConsent),
    withdrawView(desk, words),
  ]
  if (folds.every((fold) => fold === nothing)) return nothing
  const title = moves.isAsked() ? words.moves.also : words.moves.can
  return html`<section part="further" aria-labelledby="further-title">
    <h3 id="further-title">${title}</h3>
    <div class="folds">${folds}</div>
  </section>`
}

const foldView = (
  { moves }: Desk,
  name: MoveName,
  label: string,
  hint: string,
  content: () => unknown,
): TemplateResult | typeof nothing =>
  moves.isShown(name)
    ? html`<details part=${name}>
        <summary>${label}</summary>
        <div class="flow">
          <p class="quiet">${hint}</p>
          ${content()}
        </div>
      </details>`
    : nothing

/** Withdrawing ends the case, so it is asked twice. */
const withdrawView = (desk: Desk, words: CaseWords): TemplateResult | typeof nothing => {
  const { moves } = desk
  const { withdraw } = words.moves
  const text = { label: withdraw.ask, optional: words.optional }
  const ask = html`<button type="button" @click=${() => moves.ask('withdraw', true)}>${withdraw.label}</button>`
  const sure = html`<p id="withdraw-sure" tabindex="-1"><b>${withdraw.sure}</b></p>
    <div class="row">
      ${sendView(desk, words, 'withdraw', withdraw.confirm)}
      <button type="button" @click=${() => moves.ask('withdraw', false)}>${withdraw.cancel}</button>
    </div>`
  return foldView(desk, 'withdraw', withdraw.label, withdraw.hint, () =>
    textMoveView(desk, words, 'withdraw', text, moves.form('withdraw').asking ? sure : ask),
  )
}

/** A move of one field. */
const textMoveView = (desk: Desk, words: CaseWords, name: MoveName, text: Text, buttons: unknown): TemplateResult => {
  const { moves } = desk
  const corrections = correctionsOf(desk, words, name, { text: text.label })
  return moveFrame(desk, words, name, {
    corrections,
    fields: wordsView(desk, words, name, text, corrections[0]?.message),
    buttons,
    submit: () => (name === 'withdraw' && !moves.form(name).asking ? moves.ask(name, true) : void moves.send(name)),
  })
}
