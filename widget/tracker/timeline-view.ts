import { html, nothing, type TemplateResult } from 'lit'
import type { Case, TimelineEntry } from '#api-client'
import { dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'

/** What happened, newest first. */
export const timelineView = ({ timeline }: Case, words: CaseWords, language: Language): TemplateResult => html`
  <section class="stack" part="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${words.follow.timeline}</h3>
    <ol class="timeline plain">
      ${[...timeline].reverse().map((entry) => entryView(entry, words, language))}
    </ol>
  </section>
`

const entryView = (entry: TimelineEntry, words: CaseWords, language: Language): TemplateResult => {
  const { kind, at, by, units, solved, dueOn } = entry
  const who =
    by.role === 'resident'
      ? words.follow.you
      : by.organisation
        ? inLanguage(by.organisation.name, language)
        : words.roles[by.role]
  return html`<li part="entry">
    <p class="quiet"><time datetime=${at}>${instantWords(at, language)}</time></p>
    <p><b>${who}</b> · ${kind === 'answered' && by.role === 'system' ? words.unanswered : words.events[kind]}${solved ? html` · ${words.solved[solved]}` : nothing}</p>
    ${units?.length ? html`<p>${words.follow.to(units.map(({ name }) => inLanguage(name, language)).join(' · '))}</p>` : nothing}
    ${dueOn ? html`<p>${words.follow.by(dayWords(dueOn, language))}</p>` : nothing}
    ${textsOf(entry).map((text) => html`<blockquote>${text ?? words.follow.erased}</blockquote>`)}
  </li>`
}

/** The submission's text stands in a fold of its own. */
const textsOf = ({ kind, texts }: TimelineEntry): readonly (string | null)[] =>
  kind === 'submitted' ? [] : Object.values(texts)
