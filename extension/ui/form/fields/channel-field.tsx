import { channelOf } from '../../../core/move-choices.ts'
import { caseWords, nameOf } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'
import { SelectField } from './select-field.tsx'

/** Another door, with when it is the right one, how it is reached, and what a referral there means. */
export const ChannelField = ({ form, field }: FieldProps) => {
  const { directory } = form.situation
  const { channelModes, form: text } = caseWords.value
  const chosen = channelOf(fieldValue(form, field.name), directory)
  return (
    <SelectField
      form={form}
      field={field}
      options={directory.channels.map(({ id, name }) => (
        <option key={id} value={id}>
          {nameOf(name)}
        </option>
      ))}
    >
      {chosen && (
        <p class="basis">
          {nameOf(chosen.when)} {chosen.shortCode && text.call(chosen.shortCode)} {channelModes[chosen.mode]}{' '}
          {chosen.sealed && text.sealed}
        </p>
      )}
    </SelectField>
  )
}
