import type { ComponentChildren } from 'preact'
import { caseWords } from '../../model/language.ts'
import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'

type SelectProps = FieldProps & { options: ComponentChildren; children?: ComponentChildren }

/** One choice out of a list that unfolds; `children` stand below it. */
export const SelectField = ({ form, field, options, children }: SelectProps) => (
  <FieldFrame form={form} field={field}>
    <select
      {...described({ form, field })}
      value={fieldValue(form, field.name)}
      onChange={({ currentTarget }) => form.change(field.name, currentTarget.value)}
    >
      <option value="">{caseWords.value.form.choose}</option>
      {options}
    </select>
    {children}
  </FieldFrame>
)
