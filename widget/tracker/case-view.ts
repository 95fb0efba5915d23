import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { clockWords, dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import { addFactsView, answerView, withdrawView } from './move-views.ts'
import { rateView } from './rate-view.ts'
import { replyView } from './reply-view.ts'
import { stateWords, turnWords } from './state-words.ts'
import { timelineView } from './timeline-view.ts'

/** One case, top to bottom: where it stands, what is asked of the person, the reply, the facts, what happened. */
export const caseView = (desk: Desk, words: CaseWords, item: Case): TemplateResult => html`
  <section class="flow" part="case" aria-labelledby="case-title">
    ${statusView(desk, words, item)} ${doneView(desk, words)} ${answerView(desk, words, item)}
    ${replyView(item, words, desk.language)} ${rateView(desk, words)} ${factsView(desk, words, item)}
    ${timelineView(item, words, desk.language)}
    <div class="folds">${addFactsView(desk, words)} ${withdrawView(desk, words)}</div>
  </section>
`

const statusView = (desk: Desk, words: CaseWords, item: Case): TemplateResult => html`
  <div class="stack">
    <p class="row quiet">
      <span>${words.follow.caseNumber} <b>${item.caseNumber}</b></span>
      <span>${words.follow.refreshed(clockWords(desk.readAt, desk.language))}</span>
      <button type="button" class="link" @click=${() => void desk.leave()}>${words.follow.leave}</button>
    </p>
    <div class="box status" part="status">
      <h3 id="case-title" tabindex="-1">${stateWords(item, words, desk.language)}</h3>
      <p>${turnWords(item, words, desk.language)}</p>
      <p part="news" role="status">${desk.news}</p>
    </div>
    ${desk.stale ? html`<p class="box" role="status">${words.follow.stale}</p>` : nothing}
  </div>
`

const doneView = ({ moves }: Desk, words: CaseWords): TemplateResult => {
  const isDone = (['answer', 'add-facts', 'rate', 'withdraw'] as const).some((name) => moves.form(name).done)
  return html`<p class="box right" id="move-done" tabindex="-1" role="status" ?hidden=${!isDone}>${isDone ? words.moves.done : nothing}</p>`
}

const factsView = ({ language }: Desk, { follow: words }: CaseWords, item: Case): TemplateResult => {
  const { submittedAt, expectedOn, provisional, station, leadUnit, opinion, place } = item
  const fact = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`
  return html`<dl class="facts" part="facts">
      ${fact(words.submitted, instantWords(submittedAt, language))}
      ${fact(words.expected, words.expectedOn(dayWords(expectedOn, language), provisional))}
      ${fact(words.station, inLanguage(station.name, language))}
      ${leadUnit ? fact(words.unit, inLanguage(leadUnit.name, language)) : nothing}
    </dl>
    <details>
      <summary>${words.yourOpinion}</summary>
      <p class="written">${opinion ?? words.erased}</p>
      ${place ? html`<p class="quiet">${words.place} · ${place}</p>` : nothing}
    </details>`
}
