import { html, nothing, type TemplateResult } from 'lit'
import { instantWords } from '../element/dates.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import type { MoveName } from './move-form.ts'

/** What happened between the person's last look and the try. */
export const changesView = (
  { moves, language }: Desk,
  words: CaseWords,
  name: MoveName,
): TemplateResult | typeof nothing => {
  const { since } = moves.form(name)
  if (since.length === 0) return nothing
  return html`<p>${words.moves.changed}</p>
    <ul>
      ${since.map(({ kind, at, role }) => html`<li>${instantWords(at, language)} ${words.roles[role]} · ${words.events[kind]}</li>`)}
    </ul>`
}
