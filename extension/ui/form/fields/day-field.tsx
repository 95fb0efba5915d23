import { dayOf } from '../../../core/dates.ts'
import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'

const dayLength = 86_400_000

/** A calendar day after today. */
export const DayField = ({ form, field }: FieldProps) => (
  <FieldFrame form={form} field={field}>
    <input
      {...described({ form, field })}
      type="date"
      min={dayOf(new Date(Date.now() + dayLength))}
      value={fieldValue(form, field.name)}
      onInput={({ currentTarget }) => form.change(field.name, currentTarget.value)}
    />
  </FieldFrame>
)
