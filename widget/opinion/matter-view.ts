import { html, nothing, type TemplateResult } from 'lit'
import { lengthOf, limits } from '#api-client/contract/limits.ts'
import { fieldView, linesView, lineView } from '../element/field-view.ts'
import { inLanguage } from '../element/in-language.ts'
import { errorOf, type FormScreen } from './form-screen.ts'

/** What happened. People may type beyond the limit and shorten afterwards. */
export const opinionView = (screen: FormScreen): TemplateResult => {
  const { words, value, change } = screen
  return linesView({
    id: 'opinion',
    label: words.opinion.label,
    hint: words.opinion.hint,
    value: value.opinion,
    change: (opinion) => change({ opinion }),
    error: errorOf('opinion', screen),
    errorPrefix: words.errorPrefix,
    after: html`<p class=${isOver(value.opinion) ? 'count error' : 'count hint'} aria-hidden="true" part="count">
        ${countWords(screen)}
      </p>
      <p class="unseen" role="status">${screen.spokenCount}</p>`,
  })
}

const isOver = (text: string): boolean => lengthOf(text.trim()) > limits.opinion.max

/** The count as it is shown. */
export const countWords = ({ words, value }: Pick<FormScreen, 'words' | 'value'>): string => {
  const used = lengthOf(value.opinion.trim())
  const { max } = limits.opinion
  return used > max ? words.opinion.over(used - max) : words.opinion.count(used, max)
}

/** Where it happened: chosen where the page serves several areas, told where it serves one. */
export const whereView = (screen: FormScreen): TemplateResult => {
  const { page, words, language, value, change } = screen
  const area = page.areas.find(({ id }) => id === value.area) ?? page.areas[0]
  const community = area?.communities[0]
  return html`<div class="flow">
    ${page.areas.length > 1 ? areaView(screen) : nothing}
    ${
      page.areas.length === 1 && area
        ? html`<p><span class="label">${words.where}</span>${inLanguage(area.name, language)}</p>`
        : nothing
    }
    ${lineView({
      id: 'place',
      label: words.place.label,
      optional: words.optional,
      hint: community && words.place.hint(inLanguage(community, language)),
      value: value.place,
      change: (place) => change({ place }),
      error: errorOf('place', screen),
      errorPrefix: words.errorPrefix,
    })}
  </div>`
}

const areaView = (screen: FormScreen): TemplateResult => {
  const { page, words, language, value, change } = screen
  const error = errorOf('area', screen)
  return fieldView(
    {
      id: 'area',
      label: words.where,
      value: value.area,
      change: (area) => change({ area }),
      error,
      errorPrefix: words.errorPrefix,
    },
    (describedBy) => html`<select
      class="field"
      part="input"
      id="area"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy}
      @change=${(event: Event) => change({ area: (event.target as HTMLSelectElement).value })}
    >
      <option value="" .selected=${value.area === ''}>${words.area.choose}</option>
      ${page.areas.map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${value.area === id}>${inLanguage(name, language)}</option>`,
      )}
    </select>`,
  )
}
