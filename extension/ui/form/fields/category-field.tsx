import { nameOf } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { SelectField } from './select-field.tsx'

/** A category, or one of its parts. */
export const CategoryField = ({ form, field }: FieldProps) => (
  <SelectField
    form={form}
    field={field}
    options={form.situation.directory.categories.map(({ code, name, children }) => (
      <optgroup key={code} label={nameOf(name)}>
        {[{ code, name }, ...children].map((part) => (
          <option key={part.code} value={part.code}>
            {part.code} {nameOf(part.name)}
          </option>
        ))}
      </optgroup>
    ))}
  />
)
