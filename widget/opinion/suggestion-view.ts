import { html, nothing, type TemplateResult } from 'lit'
import { inLanguage } from '../element/in-language.ts'
import type { FormScreen } from './form-screen.ts'
import { suggest } from './suggestion.ts'

/**
 * The category the text speaks of, with the words it went by; gone once one is chosen. Where another door is likelier
 * the right one it is named, and the form stays open all the same.
 */
export const suggestionView = (screen: FormScreen): unknown =>
  html`${categoryLine(screen)}${doorLine(screen)}${similarLine(screen)}`

const categoryLine = ({ page, words, language, value, change, aide }: FormScreen): TemplateResult | typeof nothing => {
  if (value.category) return nothing
  const [advised] = aide?.advice.about(value.opinion)?.categories ?? []
  const suggestion = advised ? { ...advised, by: advised.words } : suggest(value.opinion, page.categories)
  if (!suggestion) return nothing
  const { code, name, by } = suggestion
  return html`<p class="suggestion row" part="suggestion">
    <span>${words.category.suggested(inLanguage(name, language), by)}</span>
    <button type="button" @click=${() => change({ category: code })}>${words.category.take}</button>
  </p>`
}

/** Others who said the same make one's own opinion weigh more; it is sent all the same. */
const similarLine = ({ value, aide }: FormScreen): TemplateResult | typeof nothing => {
  const count = aide?.advice.similarTo(value.opinion) ?? 0
  if (!aide || count === 0) return nothing
  return html`<p class="suggestion" part="similar">${aide.words.similar(count)}</p>`
}

const doorLine = ({ language, value, aide }: FormScreen): TemplateResult | typeof nothing => {
  const referral = aide?.advice.about(value.opinion)?.referral
  if (!aide || !referral) return nothing
  const { name, shortCode, when } = referral.channel
  const door = [inLanguage(name, language), shortCode].filter(Boolean).join(' ')
  return html`<p class="suggestion" part="door">
    ${aide.words.otherDoor(door, referral.words)} ${inLanguage(when, language)}
  </p>`
}
