import { html, nothing, type TemplateResult } from 'lit'
import { fieldView } from '../element/field-view.ts'
import { inLanguage } from '../element/in-language.ts'
import { errorOf, type FormScreen } from './form-screen.ts'

/** What kind of matter: chosen, taken from the suggestion, or left open. */
export const categoryView = (screen: FormScreen): TemplateResult => {
  const { page, words, language, value, change, aide } = screen
  const error = errorOf('category', screen)
  const option = (code: string, name: string) =>
    html`<option value=${code} .selected=${value.category === code}>${name}</option>`
  return fieldView(
    {
      id: 'category',
      label: words.category.label,
      optional: words.optional,
      hint: words.category.hint,
      value: value.category,
      change: (category) => change({ category }),
      error,
      errorPrefix: words.errorPrefix,
      after: html`<div role="status">${aide?.suggestion(screen)}</div>`,
    },
    (describedBy) => html`<select
      class="field"
      part="input"
      id="category"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy}
      @change=${(event: Event) => change({ category: (event.target as HTMLSelectElement).value })}
    >
      ${option('', words.category.open)}
      ${page.categories.map(({ code, name, children }) =>
        children.length > 0
          ? html`<optgroup label=${inLanguage(name, language)}>
              ${children.map((child) => option(child.code, inLanguage(child.name, language)))}
            </optgroup>`
          : option(code, inLanguage(name, language)),
      )}
    </select>`,
  )
}
