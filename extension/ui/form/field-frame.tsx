import type { ComponentChildren } from 'preact'
import type { Field } from '../../core/forms/form.ts'
import { type FormField, isOptional } from '../../core/move-forms.ts'
import { caseWords } from '../model/language.ts'
import { type FormState, fieldId, hintOf, issueWords, labelOf } from './form-state.ts'

export type FieldProps = { form: FormState; field: Field<FormField> }

/** What a control has to carry so that its hint and what is wrong with it are read with it. */
export const described = ({ form, field }: FieldProps) => {
  const id = fieldId(field.name)
  const wrong = form.issues.value.has(field.name)
  return {
    id,
    'aria-describedby': [wrong && `${id}-issue`, `${id}-hint`].filter(Boolean).join(' '),
    'aria-invalid': wrong,
    'aria-required': !isOptional(field, form.values.value, form.situation),
  }
}

/** The words of the opinion that a suggested value went by; nothing where it was not suggested. */
const basisOf = ({ situation }: FormState, { kind }: Field<FormField>): string => {
  const by = kind === 'category' || kind === 'level' ? situation.item.proposed?.words?.[kind] : undefined
  return by && by.length > 0 ? caseWords.value.form.wentBy(by.join('、')) : ''
}

/** A field with its name, its hint and what is wrong with it. `group` where it holds more than one control. */
export const FieldFrame = ({
  form,
  field,
  group,
  children,
}: FieldProps & { group?: true; children: ComponentChildren }) => {
  const id = fieldId(field.name)
  const issue = form.issues.value.get(field.name)
  const label = (
    <>
      {labelOf(form.command, field.name)}
      {isOptional(field, form.values.value, form.situation) && (
        <span class="optional"> ({caseWords.value.form.optional})</span>
      )}
    </>
  )
  const rest = (
    <>
      {issue && (
        <p class="issue" id={`${id}-issue`}>
          {issueWords(issue)}
        </p>
      )}
      {children}
      <p class="hint" id={`${id}-hint`}>
        {hintOf(form.command, field.name)} {basisOf(form, field)}
      </p>
    </>
  )
  if (!group) {
    return (
      <div class="field">
        <label class="field-name" for={id}>
          {label}
        </label>
        {rest}
      </div>
    )
  }
  return (
    <fieldset class="field" id={id} tabIndex={-1} aria-describedby={issue ? `${id}-issue` : undefined}>
      <legend class="field-name">{label}</legend>
      {rest}
    </fieldset>
  )
}
