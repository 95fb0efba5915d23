import { html, nothing, type TemplateResult } from 'lit'
import { troubleView } from '../element/trouble-view.ts'
import { categoryView } from './category-view.ts'
import { channelsView } from './channels-view.ts'
import { draftNoticeView, draftStatusView } from './draft-view.ts'
import type { FormScreen } from './form-screen.ts'
import { opinionView, whereView } from './matter-view.ts'
import { noticeView } from './notice-view.ts'
import { consentView, personView } from './person-view.ts'

/** The form, top to bottom, all in one shadow root so that labels and errors reach their fields. */
export const formView = (screen: FormScreen): TemplateResult => {
  const { words, sending, proving, trouble, aide } = screen
  const submit = (event: Event) => {
    event.preventDefault()
    screen.submit()
  }
  return html`${channelsView(screen)} ${draftNoticeView(screen)}
    ${aide?.summary(screen)}
    <form class="flow" part="form" novalidate @submit=${submit}>
      <fieldset class="flow" ?disabled=${sending}>
        ${opinionView(screen)} ${whereView(screen)} ${optionalView(screen)} ${noticeView(screen)} ${consentView(screen)}
      </fieldset>
      ${troubleView('trouble', trouble)}
      <button class="strong" part="submit" aria-disabled=${sending ? 'true' : nothing}>
        ${sending ? words.sending : trouble ? words.retry : words.submit}
      </button>
      ${proving ? html`<p role="status">${aide?.words.proving}</p>` : nothing} ${draftStatusView(screen)}
    </form>`
}

/** Where files are chosen; what it takes is loaded once a person begins. */
const filesPlace = ({ page, words, aide, chooseFiles }: FormScreen): unknown =>
  page.maxFiles
    ? (aide?.files?.render(words.optional) ??
      html`<div part="files">
        <p class="label">${words.files.label} <span class="optional">${words.optional}</span></p>
        <button type="button" id="files" @click=${chooseFiles}>${words.files.choose}</button>
      </div>`)
    : nothing

/** In elder mode only what must be answered is open; the rest waits behind a fold. */
const optionalView = (screen: FormScreen): TemplateResult => {
  const fields = html`${filesPlace(screen)} ${categoryView(screen)} ${personView(screen)}`
  if (!screen.elder) return fields
  return html`<details>
    <summary>${screen.words.more}</summary>
    <div class="flow">${fields}</div>
  </details>`
}
