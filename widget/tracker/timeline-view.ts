import { html, nothing, type TemplateResult } from 'lit'
import type { Case, TimelineEntry } from '#api-client'
import { dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import { otherCaseView } from './progress-view.ts'
import { ratingWords } from './rate-view.ts'
import { measuredView } from './result-view.ts'

/** What happened, newest first. */
export const timelineView = (desk: Desk, words: CaseWords, { timeline }: Case): TemplateResult => html`
  <section class="stack" part="timeline" aria-labelledby="timeline-title">
    <h3 id="timeline-title">${words.follow.timeline}</h3>
    <ol class="timeline plain">
      ${[...timeline].reverse().map((entry) => entryView(desk, words, entry))}
    </ol>
  </section>
`

const entryView = (desk: Desk, words: CaseWords, entry: TimelineEntry): TemplateResult => {
  const { language } = desk
  const { kind, at, by, part, measured } = entry
  const { follow } = words
  const who =
    by.role === 'resident'
      ? follow.you
      : by.organisation
        ? inLanguage(by.organisation.name, language)
        : words.roles[by.role]
  return html`<li part="entry">
    <p class="quiet"><time datetime=${at}>${instantWords(at, language)}</time></p>
    <p><b>${who}</b> · ${kind === 'answered' && by.role === 'system' ? words.unanswered : words.events[kind]}</p>
    ${lines(entry, words, language).map((line) => html`<p>${line}</p>`)}
    ${measured ? measuredView(measured, words) : nothing}
    ${textsOf(entry).map(
      ([name, text]) =>
        html`${follow.texts[name] ? html`<p>${follow.texts[name]}</p>` : nothing}
          <blockquote>${text ?? follow.erased}</blockquote>`,
    )}
    ${part ? html`<p>${otherCaseView(desk, words, part)}</p>` : nothing}
  </li>`
}

const settledOf: Partial<Record<TimelineEntry['kind'], 'return' | 'reveal'>> = {
  'return-settled': 'return',
  'reveal-settled': 'reveal',
}

/** What an event came to, one fact a line. */
const lines = (entry: TimelineEntry, words: CaseWords, language: Language): string[] => {
  const { kind, units, granted, kept, channel, station, dueOn } = entry
  const { follow } = words
  const settled = granted === undefined ? undefined : follow.settled[settledOf[kind] ?? 'extension']
  const dated = kind === 'extension-asked' ? follow.until : kind === 'convened' ? follow.meetingOn : follow.by
  return [
    ratingWords(entry, words),
    settled?.[granted ? 'granted' : 'refused'],
    kept === undefined ? undefined : words.moves.confirm[kept ? 'yes' : 'no'],
    units?.length ? follow.to(units.map(({ name }) => inLanguage(name, language)).join(' · ')) : undefined,
    channel && inLanguage(channel.name, language),
    station && follow.passedTo(inLanguage(station.name, language)),
    dueOn && dated(dayWords(dueOn, language)),
  ].flatMap((line) => line || [])
}

/** The submission's text stands in a fold of its own. */
const textsOf = ({ kind, texts }: TimelineEntry): readonly (readonly [string, string | null])[] =>
  kind === 'submitted' ? [] : Object.entries(texts)
