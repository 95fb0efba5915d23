import { html, type TemplateResult } from 'lit'
import { choicesView, lineView } from '../element/field-view.ts'
import { errorOf, type FormScreen } from './form-screen.ts'
import { boxes } from './form-value.ts'

/** Who speaks, and how to reach them: all of it optional. */
export const personView = (screen: FormScreen): TemplateResult => {
  const { words, value, change } = screen
  return html`
  ${choicesView(
    'submitter-kind',
    words.submitterKind.label,
    [
      ['person', words.submitterKind.person],
      ['enterprise', words.submitterKind.enterprise],
      ['organisation', words.submitterKind.organisation],
    ] as const,
    value.submitterKind,
    (submitterKind) => change({ submitterKind }),
  )}
  ${lineView({
    id: 'name',
    label: words.name.label,
    optional: words.optional,
    hint: words.name.hint,
    autocomplete: 'name',
    value: value.name,
    change: (name) => change({ name }),
    error: errorOf('name', screen),
    errorPrefix: words.errorPrefix,
  })}
  ${lineView({
    id: 'contact',
    label: words.contact.label,
    optional: words.optional,
    hint: words.contact.hint,
    autocomplete: 'tel',
    value: value.contact,
    change: (contact) => change({ contact }),
    error: errorOf('contact', screen),
    errorPrefix: words.errorPrefix,
  })}
`
}

/** Each consent is a box of its own, and none is needed for the handling; so is the wish to stay confidential. */
export const consentView = ({ words, value, change }: FormScreen): TemplateResult => html`<div part="consent">
  ${boxes.map(
    (box) => html`<label class="choice">
        <input
          type="checkbox"
          id=${box}
          aria-describedby="${box}-hint"
          .checked=${value[box]}
          @change=${(event: Event) => change({ [box]: (event.target as HTMLInputElement).checked })}
        /><span>${words.boxes[box].label}</span>
      </label>
      <p class="hint" id="${box}-hint">${words.boxes[box].hint}</p>`,
  )}
</div>`
