import { html, nothing, type TemplateResult } from 'lit'
import { clockWords, instantWords } from '../element/dates.ts'
import type { FormScreen } from './form-screen.ts'

/** Above the form: what was restored, what was not confirmed, or that nothing can be kept here. */
export const draftNoticeView = ({ news, words, language, unconfirmed, trouble }: FormScreen): TemplateResult => {
  const text =
    news.kind === 'restored'
      ? words.draft.restored(instantWords(news.at, language))
      : news.kind === 'unavailable'
        ? words.draft.unavailable
        : ''
  const asked = unconfirmed && !trouble ? words.draft.unconfirmed : ''
  return text || asked ? html`<p class="box" part="draft-notice" role="status">${text} ${asked}</p>` : html``
}

/** Below the form: when the draft was saved, and a way to delete it. */
export const draftStatusView = ({ news, words, language, removeDraft }: FormScreen): TemplateResult => {
  const kept = news.kind === 'saved' || news.kind === 'restored'
  const said =
    news.kind === 'saved'
      ? words.draft.saved(clockWords(news.at, language))
      : news.kind === 'removed'
        ? words.draft.removed
        : ''
  return html`<div part="draft">
    <p class="row hint">
      <span role="status" id="draft-status" tabindex="-1">${said}</span>
      ${kept ? html`<button type="button" class="link" @click=${removeDraft}>${words.draft.remove}</button>` : nothing}
    </p>
    ${kept ? html`<p class="hint">${words.draft.about}</p>` : nothing}
  </div>`
}
