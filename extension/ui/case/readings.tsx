import type { Case, Reading } from '#api-client'
import { instantWords } from '../../core/dates.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { readings, readReadings } from '../model/seen.ts'

/** The congress side reads who looked. */
const supervises: readonly Case['relation'][] = ['station', 'body', 'committee']

/** Who looked at the case, by name, for those who supervise; asked for when it is opened. */
export const Readings = ({ item: { caseNumber, relation } }: { item: Case }) => {
  if (!supervises.includes(relation)) return null
  const { looked: text } = caseWords.value
  const list = readings.value?.caseNumber === caseNumber ? readings.value.list : undefined
  const toggled = (event: Event) => {
    if ((event.currentTarget as HTMLDetailsElement).open) void readReadings(caseNumber)
  }
  return (
    <details class="facts" onToggle={toggled}>
      <summary>{text.title}</summary>
      {list?.length === 0 && <p class="hint">{text.none}</p>}
      <ol class="rungs">
        {(list ?? []).map((reading) => (
          <li key={`${reading.at} ${reading.what} ${reading.official?.zh}`}>{lineOf(reading)}</li>
        ))}
      </ol>
    </details>
  )
}

const lineOf = ({ what, at, role, organisation, official, reason }: Reading) => {
  const { looked: text, contract, joined } = caseWords.value
  const who = [nameOf(organisation.name), contract.roles[role], ...(official ? [nameOf(official)] : [])]
  return (
    <>
      <strong>{text[what]}</strong> <span class="hint">{instantWords(at, language.value)}</span>
      <p class="hint">{joined(who)}</p>
      {reason && <p class="hint">{reason}</p>}
    </>
  )
}
