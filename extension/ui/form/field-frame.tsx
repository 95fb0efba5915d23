import type { ComponentChildren } from 'preact'
import type { Field, FormField } from '../../core/move-forms.ts'
import { words } from '../model/language.ts'
import { type FormState, fieldId, issueWords, labelOf } from './form-state.ts'

export type FieldProps = { form: FormState; field: Field<FormField> }

/** What a control has to carry so that its hint and what is wrong with it are read with it. */
export const described = ({ form, field }: FieldProps) => {
  const id = fieldId(field.name)
  const wrong = form.issues.value.has(field.name)
  return {
    id,
    'aria-describedby': [wrong && `${id}-issue`, `${id}-hint`].filter(Boolean).join(' '),
    'aria-invalid': wrong,
    'aria-required': !field.optional,
  }
}

/** The words of the opinion that a suggested value went by; nothing where it was not suggested. */
const basisOf = ({ item }: FormState, { kind }: Field<FormField>): string => {
  const by = kind === 'category' || kind === 'level' ? item.proposed?.words?.[kind] : undefined
  return by && by.length > 0 ? `${words.value.form.basis}${by.join('、')}` : ''
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
      {field.optional && <span class="optional"> ({words.value.form.optional})</span>}
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
        {words.value.fieldHints[field.name]} {basisOf(form, field)}
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
