import { type Signal, useSignal } from '@preact/signals'
import type { Official } from '#api-client'
import { groupOfficials } from '../../core/official-search.ts'
import { caseWords, nameOf } from '../model/language.ts'

/** The posts one can sign in with, by organisation, with a filter. */
export const OfficialPicker = ({ officials, chosen }: { officials: readonly Official[]; chosen: Signal<string> }) => {
  const typed = useSignal('')
  const { signIn, contract } = caseWords.value
  return (
    <div class="field">
      <label class="field-name" for="official">
        {signIn.official}
      </label>
      <input
        class="filter"
        type="search"
        aria-label={signIn.filter}
        placeholder={signIn.filter}
        value={typed.value}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <select
        id="official"
        size={8}
        value={chosen.value}
        onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
      >
        {groupOfficials(officials, typed.value).map(({ organisation, people }) => (
          <optgroup key={organisation.id} label={nameOf(organisation.name)}>
            {people.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {nameOf(name)} · {contract.roles[role]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
