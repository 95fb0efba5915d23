import { dayOf } from '../../../core/dates.ts'
import type { DayRange } from '../../../core/forms/form.ts'
import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'

const dayLength = 86_400_000

/** A calendar day within the range that the move allows. */
export const DayField = ({ form, field, range }: FieldProps & { range: DayRange }) => {
  const { unitDueOn } = form.situation.item
  const today = dayOf(new Date())
  const tomorrow = dayOf(new Date(Date.now() + dayLength))
  const limits = {
    'after-today': { min: tomorrow },
    'from-today': { min: today },
    'until-today': { max: today },
    'after-due': { min: unitDueOn ?? tomorrow },
  }
  return (
    <FieldFrame form={form} field={field}>
      <input
        {...described({ form, field })}
        {...limits[range]}
        type="date"
        value={fieldValue(form, field.name)}
        onInput={({ currentTarget }) => form.change(field.name, currentTarget.value)}
      />
    </FieldFrame>
  )
}
