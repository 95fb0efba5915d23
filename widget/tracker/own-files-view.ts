import { html, nothing, type TemplateResult } from 'lit'
import type { Case } from '#api-client'
import { sizeWords } from '#api-client/size-words.ts'
import { instantWords } from '../element/dates.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'

type Attachment = NonNullable<Case['attachments']>[number]

/** The person's own files, to be saved again. */
export const ownFilesView = (desk: Desk, words: CaseWords, item: Case): TemplateResult | typeof nothing => {
  const { attachments = [], timeline } = item
  if (attachments.length === 0) return nothing
  const sentAt = ({ seq }: Attachment) => timeline.find((entry) => entry.seq === seq)?.at
  return html`<section part="own-files" class="stack" aria-labelledby="own-files-title">
    <h4 id="own-files-title">${words.files.own}</h4>
    <ul class="plain">
      ${attachments.map((one) => {
        const at = sentAt(one)
        return html`<li class="row">
          <span>${one.name ?? words.files.gone}</span>
          <span class="quiet">${sizeWords(one.size)}${at ? html` · ${instantWords(at, desk.language)}` : nothing}</span>
          ${one.name === null ? nothing : saveView(desk, words, one)}
        </li>`
      })}
    </ul>
  </section>`
}

const saveView = (desk: Desk, { files }: CaseWords, one: Attachment): TemplateResult =>
  html`<button
    type="button"
    class="link"
    aria-disabled=${desk.files.saving === one.id ? 'true' : nothing}
    @click=${() => void desk.files.save(one)}
  >
    ${desk.files.saving === one.id ? files.saving : files.save}<span class="unseen"> ${one.name}</span>
  </button>`

/** Hands bytes to the device under a name; nothing of them is shown in the page. */
export const handOver = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
