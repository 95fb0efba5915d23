import { useSignal } from '@preact/signals'
import type { Unit } from '#api-client'
import { unitsFor } from '../../../core/move-choices.ts'
import { searchUnits } from '../../../core/unit-search.ts'
import { caseWords, nameOf } from '../../model/language.ts'
import { described, FieldFrame, type FieldProps } from '../field-frame.tsx'
import { fieldValue, labelOf } from '../form-state.ts'
import { FilterInput } from './filter-input.tsx'

/** More units than this get a filter above the list. */
const fewUnits = 8

/** One unit out of many: a list in groups, and a filter by name. */
export const UnitField = ({ form, field }: FieldProps) => {
  const typed = useSignal('')
  const units = unitsFor(form.command, form.situation)
  const value = fieldValue(form, field.name)
  const groups = searchUnits(units, typed.value, [value])
  return (
    <FieldFrame form={form} field={field}>
      {units.length > fewUnits && <FilterInput of={labelOf(form.command, field.name)} typed={typed} />}
      <select
        {...described({ form, field })}
        size={units.length > fewUnits ? 6 : undefined}
        value={value}
        onChange={({ currentTarget }) => form.change(field.name, currentTarget.value)}
      >
        {units.length <= fewUnits && <option value="">{caseWords.value.form.choose}</option>}
        {groups.map(({ subordination, units: found }) => (
          <optgroup key={subordination} label={caseWords.value.form.subordinations[subordination]}>
            {found.map((unit) => (
              <option key={unit.id} value={unit.id}>
                {unitWords(unit, form.situation.item.proposed?.unit)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A unit's name, with what one must know to choose it. */
export const unitWords = ({ id, name, byLetter }: Unit, proposed?: string): string => {
  const text = caseWords.value.form
  const marks = [byLetter && text.byLetter, id === proposed && text.proposed].filter(Boolean)
  return marks.length > 0 ? `${nameOf(name)} (${marks.join(', ')})` : nameOf(name)
}
