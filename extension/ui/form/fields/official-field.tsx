import type { Role } from '#api-client'
import { peopleFor } from '../../../core/move-choices.ts'
import { caseWords, nameOf } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { SelectField } from './select-field.tsx'

/** A colleague who holds one of these posts, or oneself. */
export const OfficialField = ({ form, field, roles }: FieldProps & { roles: readonly Role[] }) => {
  const { directory } = form.situation
  return (
    <SelectField
      form={form}
      field={field}
      options={peopleFor(roles, directory).map(({ id, name, role }) => (
        <option key={id} value={id}>
          {nameOf(name)} · {caseWords.value.contract.roles[role]}
          {id === directory.official.id ? ` (${caseWords.value.form.me})` : ''}
        </option>
      ))}
    />
  )
}
