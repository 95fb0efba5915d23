import { audiencesFor, modesFor } from '../../core/move-values.ts'
import { words } from '../model/language.ts'
import type { FieldProps } from './field-frame.tsx'
import { CategoryField } from './fields/category-field.tsx'
import { ChoiceField } from './fields/choice-field.tsx'
import { DayField } from './fields/day-field.tsx'
import { OfficialField } from './fields/official-field.tsx'
import { PolicyField } from './fields/policy-field.tsx'
import { SelectField } from './fields/select-field.tsx'
import { TextField } from './fields/text-field.tsx'
import { UnitField } from './fields/unit-field.tsx'
import { UnitsField } from './fields/units-field.tsx'

/** The control for a field, by its kind. */
export const MoveField = ({ form, field }: FieldProps) => {
  const { contract, audiences } = words.value
  switch (field.kind) {
    case 'text':
      return <TextField form={form} field={field} max={field.max} tall={field.tall ?? false} />
    case 'units':
      return <UnitsField form={form} field={field} />
    case 'unit':
      return <UnitField form={form} field={field} />
    case 'category':
      return <CategoryField form={form} field={field} />
    case 'policy':
      return <PolicyField form={form} field={field} />
    case 'official':
      return <OfficialField form={form} field={field} />
    case 'day':
      return <DayField form={form} field={field} />
    case 'level':
      return <SelectField form={form} field={field} options={optionsOf(contract.levels)} />
    case 'mode':
      return <ModeField form={form} field={field} />
    case 'audience':
      return <ChoiceField form={form} field={field} choices={named(audiencesFor(form.item), audiences)} />
    case 'reply-class':
      return <ChoiceField form={form} field={field} choices={choicesOf(contract.replyClasses)} />
  }
}

const named = <Value extends string>(values: readonly Value[], texts: Record<Value, string>) =>
  values.map((value) => ({ value, text: texts[value] }))

const choicesOf = (texts: Record<string, string>) => Object.entries(texts).map(([value, text]) => ({ value, text }))

const optionsOf = (texts: Record<string, string>) =>
  choicesOf(texts).map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))

/** Only the modes in which the lead unit can be assigned. */
const ModeField = ({ form, field }: FieldProps) => {
  const lead = form.directory.units.find(({ id }) => id === form.values.value.leadUnit)
  const { modes } = words.value.contract
  return <ChoiceField form={form} field={field} choices={named(modesFor(lead), modes)} />
}
