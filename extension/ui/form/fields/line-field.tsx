import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'

/** A few words on one line. */
export const LineField = ({ form, field }: FieldProps) => (
  <FieldFrame form={form} field={field}>
    <input
      {...described({ form, field })}
      type="text"
      autocomplete="off"
      value={fieldValue(form, field.name)}
      onInput={({ currentTarget }) => form.change(field.name, currentTarget.value)}
    />
  </FieldFrame>
)
