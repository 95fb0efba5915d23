import { html, nothing, type TemplateResult } from 'lit'
import { lineView } from '../element/field-view.ts'
import { summaryView } from '../element/summary-view.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import type { Numbers } from './numbers.ts'

const ids: Record<keyof Numbers, string> = { caseNumber: 'case-number', queryCode: 'query-code' }

/** Number and code; both may be pasted together into either field. */
export const signInView = (desk: Desk, { signIn: words, errorPrefix, errorsTitle }: CaseWords): TemplateResult => {
  const { numbers, issues, busy, ended, trouble } = desk
  const corrections = issues.map(({ field, code }) => ({ id: ids[field], message: words[code][field] }))
  const errorOf = (field: keyof Numbers) => corrections.find(({ id }) => id === ids[field])?.message
  const submit = (event: Event) => {
    event.preventDefault()
    void desk.open()
  }
  return html`<section class="flow" part="sign-in" aria-labelledby="sign-in-title">
    <div class="stack">
      <h3 id="sign-in-title" tabindex="-1">${words.title}</h3>
      <p class="quiet">${words.hint}</p>
    </div>
    ${ended ? html`<p class="box" role="status">${words.ended}</p>` : nothing}
    ${summaryView('summary', errorsTitle, corrections, (id) => void desk.host.focusOn(id))}
    <form class="flow" novalidate @submit=${submit}>
      ${lineView({
        id: ids.caseNumber,
        label: words.caseNumber,
        hint: words.caseNumberHint,
        value: numbers.caseNumber,
        change: (caseNumber) => desk.type({ caseNumber }),
        error: errorOf('caseNumber'),
        errorPrefix,
      })}
      ${lineView({
        id: ids.queryCode,
        label: words.queryCode,
        hint: words.queryCodeHint,
        value: numbers.queryCode,
        change: (queryCode) => desk.type({ queryCode }),
        error: errorOf('queryCode'),
        errorPrefix,
        inputMode: 'numeric',
      })}
      ${troubleView('trouble', trouble)}
      <button class="strong" part="submit" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.opening : words.open}</button>
    </form>
  </section>`
}
