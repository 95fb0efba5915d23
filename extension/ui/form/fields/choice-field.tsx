import { FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldId, fieldValue } from '../form-state.ts'

type Choice = { value: string; text: string }

/** One choice out of a few, all of them seen. */
export const ChoiceField = ({ form, field, choices }: FieldProps & { choices: readonly Choice[] }) => (
  <FieldFrame form={form} field={field} group>
    <div class="choices">
      {choices.map(({ value, text }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={fieldId(field.name)}
            value={value}
            checked={fieldValue(form, field.name) === value}
            onChange={() => form.change(field.name, value)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  </FieldFrame>
)
