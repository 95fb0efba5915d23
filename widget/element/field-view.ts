import { html, nothing, type TemplateResult } from 'lit'

/** A field with its label, hint and what is wrong with it. */
export type Field = {
  id: string
  label: string
  value: string
  change: (value: string) => void
  /** Said after the label; every field without it must be filled in. */
  optional?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  errorPrefix: string
  /** More lines under the field, such as a count. */
  after?: unknown
  describedBy?: string | undefined
}

type Line = Field & { autocomplete?: string; inputMode?: string }
type Lines = Field & { short?: boolean }

/** Label, hint and error around a control. `control` gets the ids that describe it. */
export const fieldView = (field: Field, control: (describedBy: string | typeof nothing) => unknown): TemplateResult => {
  const { id, label, optional, hint, error, errorPrefix, after, describedBy } = field
  const ids = [hint && `${id}-hint`, error && `${id}-error`, describedBy].filter(Boolean).join(' ')
  return html`<div part="field">
    <label for=${id}>${label}${optional ? html` <span class="optional">${optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">${errorPrefix}</span>${error}</p>` : nothing}
    ${control(ids || nothing)} ${after ?? nothing}
  </div>`
}

const typed = (event: Event): string => (event.target as HTMLInputElement).value

/** A field of one line. */
export const lineView = (field: Line): TemplateResult =>
  fieldView(
    field,
    (describedBy) =>
      html`<input
        class="field"
        part="input"
        id=${field.id}
        name=${field.id}
        autocomplete=${field.autocomplete ?? 'off'}
        inputmode=${field.inputMode ?? nothing}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-describedby=${describedBy}
        .value=${field.value}
        @input=${(event: Event) => field.change(typed(event))}
      />`,
  )

/** A field of several lines. */
export const linesView = (field: Lines): TemplateResult =>
  fieldView(
    field,
    (describedBy) =>
      html`<textarea
        class=${field.short ? 'field short' : 'field'}
        part="input"
        id=${field.id}
        name=${field.id}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-describedby=${describedBy}
        .value=${field.value}
        @input=${(event: Event) => field.change(typed(event))}
      ></textarea>`,
  )

/** Radio buttons under one question; the first carries the group's id, so that a summary can lead to it. */
export const choicesView = <T extends string | number>(
  id: string,
  legend: unknown,
  options: readonly (readonly [T, string])[],
  chosen: T | undefined,
  choose: (value: T) => void,
  error?: string,
  errorPrefix = '',
): TemplateResult =>
  html`<fieldset part="field" aria-describedby=${error ? `${id}-error` : nothing}>
    <legend>${legend}</legend>
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">${errorPrefix}</span>${error}</p>` : nothing}
    <div class="choices">
      ${options.map(
        ([value, label], index) =>
          html`<label class="choice">
            <input
              type="radio"
              id=${index === 0 ? id : `${id}-${value}`}
              name=${id}
              value=${value}
              .checked=${value === chosen}
              @change=${() => choose(value)}
            />${label}
          </label>`,
      )}
    </div>
  </fieldset>`
