import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { dayWords, instantWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import { ownFilesView } from './own-files-view.ts'

/** When, by whom and until when; the person's own words in a fold. */
export const factsView = (desk: Desk, allWords: CaseWords, item: Case): TemplateResult => {
  const { language } = desk
  const { follow: words } = allWords
  const { state, submittedAt, expectedOn, provisional, station, leadUnit, assignment, opinion, place } = item
  const day = (on: string) => dayWords(on, language)
  const fact = (label: string, value: unknown) =>
    value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing
  const assisting = assignment?.assisting.map(({ unit }) => inLanguage(unit.name, language)).join(' · ')
  return html`<dl class="facts" part="facts">
      ${fact(words.submitted, instantWords(submittedAt, language))}
      ${fact(words.expected, state !== 'closed' && words.expectedOn(day(expectedOn), provisional))}
      ${fact(words.station, inLanguage(station.name, language))}
      ${fact(words.assignedBy, assignment && `${inLanguage(assignment.by.name, language)} · ${day(assignment.assignedOn)}`)}
      ${fact(words.unit, leadUnit && inLanguage(leadUnit.name, language))}
      ${fact(assignment?.mode === 'separate' ? words.separate : words.assisting, assisting)}
      ${fact(words.extension.label, extensionWords(item, words, day))}
      ${fact(words.promise.label, promiseWords(item, words, day))}
    </dl>
    ${ownFilesView(desk, allWords, item)}
    <details>
      <summary>${words.yourOpinion}</summary>
      <p class="written">${opinion ?? words.erased}</p>
      ${place ? html`<p class="quiet">${words.place} · ${place}</p>` : nothing}
    </details>`
}

type Days = (on: string) => string

/** What became of the unit's wish for more time, with the unit's reason. */
const extensionWords = ({ extension, timeline }: Case, { extension: words }: CaseWords['follow'], day: Days) => {
  if (!extension) return undefined
  const { until, granted } = extension
  const reason = [...timeline].reverse().find(({ kind }) => kind === 'extension-asked')?.texts.reason
  const said = granted === undefined ? words.asked(day(until)) : granted ? words.granted(day(until)) : words.refused
  return html`${said}${reason ? html`<span class="quiet"> ${words.reason(reason)}</span>` : nothing}`
}

/** A promise that was not kept is handled again, and is then no promise any more. */
const promiseWords = ({ promise, state, outcome }: Case, { promise: words }: CaseWords['follow'], day: Days) => {
  if (!promise || state !== 'closed' || !(promise.kept || outcome === 'planned')) return undefined
  const { dueOn, checked, proved, kept } = promise
  const came = kept ? words.kept : proved ? words.proved : checked ? words.checked : ''
  return [words.by(day(dueOn)), came].filter(Boolean).join(' · ')
}
