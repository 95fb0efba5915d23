import type { Signal } from '@preact/signals'
import { caseWords } from '../../model/language.ts'

/** Narrows a list while one types; Enter does not give the move. */
export const FilterInput = ({ of, typed }: { of: string; typed: Signal<string> }) => {
  const label = caseWords.value.form.filter(of)
  return (
    <input
      class="filter"
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed.value}
      onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) event.preventDefault()
      }}
    />
  )
}
