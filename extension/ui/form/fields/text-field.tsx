import { lengthOf } from '#api-client/contract/limits.ts'
import { caseWords } from '../../model/language.ts'
import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'

/** Words that are written, with how many there are. */
export const TextField = ({ form, field, max, tall }: FieldProps & { max: number; tall: boolean }) => {
  const value = fieldValue(form, field.name)
  return (
    <FieldFrame form={form} field={field}>
      <textarea
        {...described({ form, field })}
        rows={tall ? 9 : 3}
        value={value}
        onInput={({ currentTarget }) => form.change(field.name, currentTarget.value)}
      />
      <p class="characters">{caseWords.value.form.characters(lengthOf(value), max)}</p>
    </FieldFrame>
  )
}
