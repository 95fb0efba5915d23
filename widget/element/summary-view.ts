import { html, nothing, type TemplateResult } from 'lit'

/** One thing to correct: the id of its field and what is wrong, in the same words as beside the field. */
export type Correction = { id: string; message: string }

/** The list of corrections above a form; it takes the focus, and each line leads to its field. */
export const summaryView = (
  id: string,
  title: string,
  corrections: readonly Correction[],
  focus: (id: string) => void,
): TemplateResult | typeof nothing => {
  if (corrections.length === 0) return nothing
  const lead = (event: Event, target: string) => {
    event.preventDefault()
    focus(target)
  }
  return html`<div class="box wrong stack" id=${id} part="summary" tabindex="-1" aria-labelledby="${id}-title">
    <div role="alert" class="stack">
      <h3 id="${id}-title">${title}</h3>
      <ul class="plain stack">
        ${corrections.map(
          (one) =>
            html`<li><a href="#${one.id}" @click=${(event: Event) => lead(event, one.id)}>${one.message}</a></li>`,
        )}
      </ul>
    </div>
  </div>`
}
