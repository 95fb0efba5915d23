import { caseWords, nameOf } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'
import { SelectField } from './select-field.tsx'

/** The term of a case, with the basis of the one that is chosen printed below it. */
export const PolicyField = ({ form, field }: FieldProps) => {
  const { policies } = form.situation.directory
  const chosen = policies.find(({ id }) => id === fieldValue(form, field.name))
  const { terms, form: text } = caseWords.value
  return (
    <SelectField
      form={form}
      field={field}
      options={policies.map(({ id, name, length, unit }) => (
        <option key={id} value={id}>
          {nameOf(name)}
          {length === null ? '' : ` · ${terms[unit](length)}`}
          {id === form.situation.item.proposed?.policy ? ` (${text.proposed})` : ''}
        </option>
      ))}
    >
      {chosen && (
        <p class="basis" lang="zh-CN">
          {text.basis}
          {chosen.basis}
        </p>
      )}
    </SelectField>
  )
}
