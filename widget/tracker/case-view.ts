import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { clockWords } from '../element/dates.ts'
import { part } from '../element/part.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import { checkView } from './check-view.ts'
import type { Desk } from './desk.ts'
import { factsView } from './facts-view.ts'
import { moveNames } from './move-form.ts'
import { answerView, furtherMovesView } from './move-views.ts'
import { progressView } from './progress-view.ts'
import { rateView } from './rate-view.ts'
import { replyView } from './reply-view.ts'
import { resultView } from './result-view.ts'
import { stateWords, turnWords } from './state-words.ts'
import { timelineView } from './timeline-view.ts'

/** One case, top to bottom: where it stands, what is asked of the person, the reply, what else may be done, what happened. */
export const caseView = (desk: Desk, words: CaseWords, item: Case): TemplateResult => html`
  <section class="flow" part="case" aria-labelledby="case-title">
    ${statusView(desk, words, item)} ${doneView(desk, words)} ${answerView(desk, words, item)}
    ${resultView(desk, words, item)} ${progressView(desk, words, item)} ${replyView(item, words, desk.language)}
    ${rateView(desk, words, item)} ${furtherMovesView(desk, words, item)} ${dataView(desk, words)} ${factsView(desk, words, item)}
    ${timelineView(desk, words, item)} ${checkView(desk, words)}
  </section>
`

const statusView = (desk: Desk, words: CaseWords, item: Case): TemplateResult => html`
  <div class="stack">
    <p class="row quiet">
      <span>${words.follow.caseNumber} <b>${item.caseNumber}</b></span>
      <span>${words.follow.refreshed(clockWords(desk.readAt, desk.language))}</span>
      <button type="button" class="link" part="leave" @click=${() => void desk.leave()}>${words.follow.leave}</button>
    </p>
    ${troubleView('trouble', desk.trouble)}
    <div class="box status" part="status">
      <h3 id="case-title" tabindex="-1">${stateWords(item, words, desk.language)}</h3>
      <p>${turnWords(item, words, desk.language)}</p>
      <p part="news" role="status">${desk.news}</p>
    </div>
    ${desk.stale ? html`<p class="box" role="status">${words.follow.stale}</p>` : nothing}
  </div>
`

/** What is held about the person: looked up once somebody wants to know. */
const dataView = (desk: Desk, { follow }: CaseWords): TemplateResult => {
  const toggled = async (event: Event): Promise<void> => {
    if (!(event.target as HTMLDetailsElement).open) return
    try {
      const { openData } = await part('data/data-desk', () => import('../data/data-desk.ts'))
      await openData(desk)
    } catch (error) {
      // Said where the case is; opening it again tries anew.
      desk.show({ trouble: desk.troubleOf(error) })
    }
  }
  return html`<details part="data" @toggle=${toggled}>
    <summary>${follow.data}</summary>
    ${desk.data?.render() ?? nothing}
  </details>`
}

const doneView = ({ moves }: Desk, words: CaseWords): TemplateResult => {
  const isDone = moveNames.some((name) => moves.form(name).done)
  return html`<p class="box right" id="move-done" tabindex="-1" role="status" ?hidden=${!isDone}>${isDone ? words.moves.done : nothing}</p>`
}
