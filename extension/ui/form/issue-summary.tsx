import type { RefObject } from 'preact'
import { fieldsOf } from '../../core/move-forms.ts'
import { caseWords } from '../model/language.ts'
import { type FormState, fieldId, issueWords, labelOf } from './form-state.ts'

/** What has to be mended, with a way to each field; takes the focus when a form is not given for it. */
export const IssueSummary = ({ box, form }: { box: RefObject<HTMLDivElement | null>; form: FormState }) => {
  const { command, issues, values, situation } = form
  const wrong = fieldsOf(command, values.value, situation).filter(({ name }) => issues.value.has(name))
  return (
    <div ref={box} tabIndex={-1} role="alert" class={wrong.length > 0 ? 'notice notice-problem' : 'unseen'}>
      {wrong.length > 0 && (
        <>
          <strong>{caseWords.value.form.summary(wrong.length)}</strong>
          <ul>
            {wrong.map(({ name }) => (
              <li key={name}>
                <button type="button" class="link" onClick={() => document.getElementById(fieldId(name))?.focus()}>
                  {caseWords.value.labelled(labelOf(command, name), issueWords(issues.value.get(name) ?? ''))}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
