import { measuredParts } from '../../../core/move-values.ts'
import { caseWords } from '../../model/language.ts'
import { FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldId } from '../form-state.ts'

/** A result that can be measured again: what, its unit, before, the aim, and now. */
export const MeasuredField = ({ form, field }: FieldProps) => {
  const values = [form.values.value[field.name] ?? []].flat()
  const change = (index: number, value: string): void =>
    form.change(
      field.name,
      measuredParts.map((_, part) => (part === index ? value : (values[part] ?? ''))),
    )
  return (
    <FieldFrame form={form} field={field} group>
      {measuredParts.map((part, index) => (
        <p key={part} class="measured-part">
          <label for={`${fieldId(field.name)}-${part}`}>{caseWords.value.measured[part]}</label>
          <input
            id={`${fieldId(field.name)}-${part}`}
            type="text"
            inputMode={index > 1 ? 'decimal' : 'text'}
            autocomplete="off"
            value={values[index] ?? ''}
            onInput={({ currentTarget }) => change(index, currentTarget.value)}
          />
        </p>
      ))}
    </FieldFrame>
  )
}
