import { type SubjectKind, subjectsOf } from '../../../core/move-choices.ts'
import { caseWords, nameOf } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { SelectField } from './select-field.tsx'

/** Who the opinion is about: a unit, a station, a body or a deputy. */
export const SubjectField = ({ form, field }: FieldProps) => {
  const groups = Object.entries(subjectsOf(form.situation.directory)) as [
    SubjectKind,
    ReturnType<typeof subjectsOf>[SubjectKind],
  ][]
  return (
    <SelectField
      form={form}
      field={field}
      options={groups.map(([kind, found]) => (
        <optgroup key={kind} label={caseWords.value.subjects[kind]}>
          {found.map(({ id, name }) => (
            <option key={id} value={id}>
              {nameOf(name)}
            </option>
          ))}
        </optgroup>
      ))}
    />
  )
}
