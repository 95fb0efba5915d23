import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { dayWords } from '../element/dates.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'

/** The released reply, with what it came to in plain words. */
export const replyView = (
  { reply }: Case,
  { follow: words }: CaseWords,
  language: Language,
): TemplateResult | typeof nothing => {
  if (!reply?.released) return nothing
  const written = (label: string, text: string | null | undefined) =>
    text === undefined
      ? nothing
      : html`<div class="stack"><h4>${label}</h4><p class="written">${text ?? words.erased}</p></div>`
  return html`<section class="reply stack" part="reply" aria-labelledby="reply-title">
    <h3 id="reply-title">${words.reply}</h3>
    <p class="tag">${words.replyClasses[reply.replyClass]}</p>
    <p class="written">${reply.reply ?? words.erased}</p>
    ${written(words.evidence, reply.evidence)} ${written(words.ground, reply.ground)}
    ${reply.dueOn ? html`<p><b>${words.dueOn}</b> ${dayWords(reply.dueOn, language)}</p>` : nothing}
  </section>`
}
