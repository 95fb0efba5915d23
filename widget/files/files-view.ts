import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { sizeWords } from '#api-client/size-words.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { ChosenFile } from './chosen-file.ts'
import type { FilesDesk } from './files-desk.ts'

/** What a device offers to choose from; phones turn their own kinds of photo into these. */
const accepted = 'image/jpeg,image/png,image/webp,application/pdf'
const hasCamera = (): boolean => matchMedia('(pointer: coarse)').matches

/** The field for files: what was chosen, how far it is, and the ways to choose more. */
export const filesView = (desk: FilesDesk, optional: string): TemplateResult => {
  const { files, call, tooMany, unkept } = desk
  const { id, most } = call
  const { files: words, errorPrefix } = call.words
  const chose = ({ target }: Event): void => {
    const input = target as HTMLInputElement
    desk.add([...(input.files ?? [])])
    input.value = ''
  }
  const error = (text: string) => html`<p class="error"><span class="unseen">${errorPrefix}</span>${text}</p>`
  return html`<div part="files" class="files stack" role="group" aria-labelledby="${id}-label">
    <p class="label" id="${id}-label">${words.label} <span class="optional">${optional}</span></p>
    <p class="hint" id="${id}-hint">${words.hint(most)}</p>
    <ul class="plain" ?hidden=${files.length === 0}>
      ${repeat(
        files,
        ({ key }) => key,
        (file) => fileView(desk, file),
      )}
    </ul>
    ${tooMany > 0 ? error(words.tooMany(most, tooMany)) : nothing}
    ${unkept && files.length > 0 ? html`<p class="box">${words.unkept}</p>` : nothing}
    <div class="row">
      <button type="button" id=${id} aria-describedby="${id}-hint" @click=${() => desk.choose()}>
        ${files.length > 0 ? words.more : words.choose}
      </button>
      ${hasCamera() ? html`<button type="button" @click=${() => desk.choose(true)}>${words.camera}</button>` : nothing}
    </div>
    <input type="file" id="${id}-input" accept=${accepted} multiple hidden @change=${chose} />
    <input type="file" id="${id}-camera" accept="image/*" capture="environment" hidden @change=${chose} />
    <p class="unseen" role="status">${desk.said}</p>
  </div>`
}

const fileView = (desk: FilesDesk, file: ChosenFile): TemplateResult => {
  const { key, name, thumb, state, share, upload, blob } = file
  const { words } = desk.call
  const { files, errorPrefix } = words
  const size = sizeWords(upload?.size ?? blob.size)
  const trouble = state === 'failed' ? troubleOf(file, words) : undefined
  const isAgain = file.trouble === 'unreachable' || file.trouble === 'unavailable'
  return html`<li part="file" data-state=${state}>
    <span class="thumb" aria-hidden="true">${thumb ?? files.noPicture}</span>
    <div class="about">
      <p><b>${name}</b> <span class="quiet">${size}</span></p>
      ${
        trouble
          ? html`<p class="error"><span class="unseen">${errorPrefix}</span>${trouble.title}</p>
              <p>${trouble.action}</p>`
          : html`<p class="quiet">${files[state === 'failed' ? 'preparing' : state]}</p>`
      }
      ${state === 'sending' ? html`<progress max="1" .value=${share} aria-label=${files.sending}></progress>` : nothing}
      <div class="row">
        ${
          trouble && isAgain
            ? html`<button type="button" class="link" @click=${() => desk.retry(key)}>
                ${files.retry}<span class="unseen"> ${name}</span>
              </button>`
            : nothing
        }
        <button type="button" class="link" @click=${() => desk.remove(key)}>
          ${files.remove}<span class="unseen"> ${name}</span>
        </button>
      </div>
    </div>
  </li>`
}

/** Why a file is not there, and what to do. */
const troubleOf = ({ trouble }: ChosenFile, { problems, files }: CaseWords): { title: string; action: string } =>
  (trouble && trouble !== 'unreachable' ? problems[trouble] : undefined) ?? files.unreachable
