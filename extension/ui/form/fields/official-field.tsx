import { nameOf, words } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { SelectField } from './select-field.tsx'

/** A colleague, or oneself. */
export const OfficialField = ({ form, field }: FieldProps) => {
  const { official: me, colleagues } = form.directory
  const people = [me, ...colleagues.filter(({ id }) => id !== me.id)]
  return (
    <SelectField
      form={form}
      field={field}
      options={people.map(({ id, name, role }) => (
        <option key={id} value={id}>
          {nameOf(name)} · {words.value.contract.roles[role]}
          {id === me.id ? ` (${words.value.form.me})` : ''}
        </option>
      ))}
    />
  )
}
