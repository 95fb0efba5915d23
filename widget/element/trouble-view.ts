import { html, nothing, type TemplateResult } from 'lit'

/** What happened and what to do, where something did not go through. */
export type Trouble = { title: string; action: string }

/** Why it did not go through, and what to do; takes the focus. */
export const troubleView = (id: string, trouble: Trouble | null, more?: unknown): TemplateResult | typeof nothing =>
  trouble
    ? html`<div class="box wrong" id=${id} part="trouble" tabindex="-1" role="alert">
        <p><b>${trouble.title}</b></p>
        ${trouble.action ? html`<p>${trouble.action}</p>` : nothing} ${more ?? nothing}
      </div>`
    : nothing
