import { html, nothing, type TemplateResult } from 'lit'
import type { Case, Reading } from '#api-client'
import { dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { DataDesk } from './data-desk.ts'
import { consentsView, correctView, eraseView } from './data-moves.ts'

const mostShown = 20

/** What is kept, who looked, and what the person may do about it. */
export const dataView = (data: DataDesk, words: CaseWords, item: Case): TemplateResult => html`<div class="flow">
  ${troubleView('data-trouble', data.trouble)} ${heldView(data, item)} ${lookedView(data, words)}
  ${consentsView(data, words, item)} ${correctView(data, words)} ${takeView(data)} ${eraseView(data, words, item)}
</div>`

const heldView = ({ words, desk }: DataDesk, item: Case): TemplateResult => {
  const { name, contact, place, confidential, retainedUntil, visibility, erased } = item
  if (erased) return html`<p class="box">${words.erase.erased}</p>`
  const fact = (label: string, value: string | null | undefined) =>
    html`<div><dt>${label}</dt><dd>${value ?? words.nothing}</dd></div>`
  return html`<section class="stack" aria-labelledby="held-title">
    <h4 id="held-title">${words.held}</h4>
    <dl class="facts" part="held">
      ${fact(words.correct.name, name)} ${fact(words.correct.contact, contact)} ${fact(words.correct.place, place)}
    </dl>
    ${confidential ? html`<p>${words.confidential}</p>` : nothing}
    ${visibility === 'restricted' ? html`<p><b>${words.restricted}</b></p>` : nothing}
    <p class="quiet">${retainedUntil ? words.kept(dayWords(retainedUntil, desk.language)) : words.keptWhile}</p>
  </section>`
}

const lookedView = (data: DataDesk, words: CaseWords): TemplateResult => {
  const { readings } = data
  const { looked } = data.words
  const more = (readings?.length ?? 0) - mostShown
  return html`<section class="stack" aria-labelledby="looked-title">
    <h4 id="looked-title">${looked.title}</h4>
    <p class="quiet">${looked.hint}</p>
    ${readings?.length === 0 ? html`<p>${looked.none}</p>` : nothing}
    <ol class="timeline plain" part="readings">
      ${(readings ?? []).slice(0, mostShown).map((reading) => readingView(data, words, reading))}
    </ol>
    ${more > 0 ? html`<p class="quiet">${looked.more(more)}</p>` : nothing}
  </section>`
}

const readingView = ({ words, desk }: DataDesk, { roles }: CaseWords, reading: Reading): TemplateResult => {
  const { what, at, role, organisation, relation, reason } = reading
  const { language } = desk
  return html`<li part="reading">
    <p class="quiet"><time datetime=${at}>${instantWords(at, language)}</time></p>
    <p><b>${inLanguage(organisation.name, language)}</b> · ${roles[role]} · ${words.relations[relation]}</p>
    <p>${what === 'opened' ? words.looked.opened : words.looked.revealed}</p>
    ${reason ? html`<p>${words.reason(reason)}</p>` : nothing}
  </li>`
}

const takeView = (data: DataDesk): TemplateResult => {
  const { take } = data.words
  return html`<section class="stack" aria-labelledby="take-title">
    <h4 id="take-title">${take.title}</h4>
    <p class="quiet">${take.hint}</p>
    <div class="row">
      <button type="button" part="take-text" @click=${() => void data.take('text')}>${take.text}</button>
      <button type="button" part="take-json" @click=${() => void data.take('json')}>${take.json}</button>
    </div>
    <p role="status">${data.taken ? take.done : nothing}</p>
  </section>`
}
