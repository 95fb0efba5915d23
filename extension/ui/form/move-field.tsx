import { audiencesFor, modesFor, stationsFor } from '../../core/move-choices.ts'
import { caseWords, nameOf } from '../model/language.ts'
import type { FieldProps } from './field-frame.tsx'
import { CaseField } from './fields/case-field.tsx'
import { CategoryField } from './fields/category-field.tsx'
import { ChannelField } from './fields/channel-field.tsx'
import { ChoiceField } from './fields/choice-field.tsx'
import { DayField } from './fields/day-field.tsx'
import { LineField } from './fields/line-field.tsx'
import { MeasuredField } from './fields/measured-field.tsx'
import { OfficialField } from './fields/official-field.tsx'
import { PolicyField } from './fields/policy-field.tsx'
import { SelectField } from './fields/select-field.tsx'
import { SubjectField } from './fields/subject-field.tsx'
import { TextField } from './fields/text-field.tsx'
import { UnitField } from './fields/unit-field.tsx'
import { UnitsField } from './fields/units-field.tsx'

/** The control for a field, by its kind. */
export const MoveField = ({ form, field }: FieldProps) => {
  switch (field.kind) {
    case 'text':
      return <TextField form={form} field={field} max={field.max} tall={field.tall ?? false} />
    case 'line':
      return <LineField form={form} field={field} />
    case 'case':
      return <CaseField form={form} field={field} />
    case 'units':
      return <UnitsField form={form} field={field} />
    case 'unit':
      return <UnitField form={form} field={field} />
    case 'category':
      return <CategoryField form={form} field={field} />
    case 'policy':
      return <PolicyField form={form} field={field} />
    case 'official':
      return <OfficialField form={form} field={field} roles={field.roles} />
    case 'day':
      return <DayField form={form} field={field} range={field.range} />
    case 'channel':
      return <ChannelField form={form} field={field} />
    case 'subject':
      return <SubjectField form={form} field={field} />
    case 'measured':
      return <MeasuredField form={form} field={field} />
    case 'level':
      return <SelectField form={form} field={field} options={optionsOf(caseWords.value.contract.levels)} />
    case 'station':
      return <StationField form={form} field={field} />
    case 'mode':
      return <ModeField form={form} field={field} />
    default:
      return <ChoiceField form={form} field={field} choices={fewChoices(form, field.kind)} />
  }
}

type FewKind = 'audience' | 'reply-class' | 'granted' | 'kept' | 'conclusion' | 'outcome' | 'solved' | 'score'

/** How an assessment can end a case; the other outcomes have moves of their own. */
const concluding = ['solved', 'planned', 'not-now', 'noted'] as const

/** The choices of a field that has few, all of them seen. */
const fewChoices = (form: FieldProps['form'], kind: FewKind) => {
  const { contract, audiences, granted, kept, conclusions } = caseWords.value
  switch (kind) {
    case 'audience':
      return named(audiencesFor(form.situation.item), audiences)
    case 'outcome':
      return named(concluding, contract.outcomes)
    case 'reply-class':
      return choicesOf(contract.replyClasses)
    case 'solved':
      return choicesOf(contract.solved)
    case 'score':
      return choicesOf(contract.scores)
    case 'granted':
      return choicesOf(granted)
    case 'kept':
      return choicesOf(kept)
    case 'conclusion':
      return choicesOf(conclusions)
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

const StationField = ({ form, field }: FieldProps) => (
  <SelectField
    form={form}
    field={field}
    options={stationsFor(form.situation).map(({ id, name }) => (
      <option key={id} value={id}>
        {nameOf(name)}
      </option>
    ))}
  />
)

/** Only the modes in which the lead unit can be assigned. */
const ModeField = ({ form, field }: FieldProps) => {
  const lead = form.situation.directory.units.find(({ id }) => id === form.values.value.leadUnit)
  return <ChoiceField form={form} field={field} choices={named(modesFor(lead), caseWords.value.contract.modes)} />
}
