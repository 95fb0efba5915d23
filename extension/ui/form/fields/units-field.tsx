import { useSignal } from '@preact/signals'
import { unitsFor } from '../../../core/move-choices.ts'
import { searchUnits } from '../../../core/unit-search.ts'
import { caseWords } from '../../model/language.ts'
import { FieldFrame, type FieldProps } from '../field-frame.tsx'
import { labelOf } from '../form-state.ts'
import { FilterInput } from './filter-input.tsx'
import { unitWords } from './unit-field.tsx'

/** Several units out of many; the lead unit is not among them. */
export const UnitsField = ({ form, field }: FieldProps) => {
  const typed = useSignal('')
  const values = form.values.value
  const chosen = [values[field.name] ?? []].flat()
  const others = unitsFor(form.command, form.situation).filter(({ id }) => id !== values.leadUnit)
  const found = searchUnits(others, typed.value, chosen).flatMap(({ units }) => units)
  const toggle = (id: string, checked: boolean): void =>
    form.change(field.name, checked ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <FieldFrame form={form} field={field} group>
      <FilterInput of={labelOf(form.command, field.name)} typed={typed} />
      <div class="checks">
        {found.length === 0 && <p class="hint">{caseWords.value.form.noMatch}</p>}
        {found.map((unit) => (
          <label class="choice" key={unit.id}>
            <input
              type="checkbox"
              checked={chosen.includes(unit.id)}
              onChange={({ currentTarget }) => toggle(unit.id, currentTarget.checked)}
            />
            <span>{unitWords(unit)}</span>
          </label>
        ))}
      </div>
      <p class="characters">{caseWords.value.form.chosen(chosen.length)}</p>
    </FieldFrame>
  )
}
