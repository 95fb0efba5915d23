import { html, nothing } from 'lit'
import { inLanguage } from '../element/in-language.ts'
import type { FormScreen } from './form-screen.ts'
import { suggest } from './suggestion.ts'

/** The category the text speaks of, with the words it went by; gone once one is chosen. */
export const suggestionView = ({ page, words, language, value, change }: FormScreen): unknown => {
  const suggestion = value.category ? null : suggest(value.opinion, page.categories)
  if (!suggestion) return nothing
  const { code, name, by } = suggestion
  return html`<p class="suggestion row" part="suggestion">
    <span>${words.category.suggested(inLanguage(name, language), by)}</span>
    <button type="button" @click=${() => change({ category: code })}>${words.category.take}</button>
  </p>`
}
