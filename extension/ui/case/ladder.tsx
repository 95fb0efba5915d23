import type { Case, TimelineEntry } from '#api-client'
import { dayWords, instantWords } from '../../core/dates.ts'
import { caseWords, language, nameOf } from '../model/language.ts'

const byPeople: readonly TimelineEntry['kind'][] = ['supervision-issued', 'rung-skipped', 'unit-named']

/** The rungs of supervision taken so far, each with the rule it goes by and its evidence. */
export const Ladder = ({ item }: { item: Case }) => {
  const { ladder: text, contract, entry: words } = caseWords.value
  const rungs = item.timeline.filter(({ kind, rung }) => rung || byPeople.includes(kind))
  if (rungs.length === 0) return null
  return (
    <section class="facts">
      <h2>{text.title}</h2>
      <ol class="rungs">
        {rungs.map(({ seq, kind, at, rung, letterNumber, texts }) => (
          <li key={seq}>
            <strong>{rung ? nameOf(rung.name) : contract.events[kind]}</strong>
            {letterNumber && ` · ${words.letter(letterNumber)}`}{' '}
            <span class="hint">{instantWords(at, language.value)}</span>
            {rung && <p class="hint">{evidenceOf(rung)}</p>}
            {kind === 'rung-skipped' && texts.reason && <p class="hint">{texts.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

const evidenceOf = ({ policy, holder, dueOn }: NonNullable<TimelineEntry['rung']>): string => {
  const { ladder: text, labelled, item } = caseWords.value
  const who = holder === 'resident' ? item.resident : nameOf(holder.name)
  return `${labelled(text.rule, nameOf(policy))} · ${text.evidence(who, dayWords(dueOn, language.value))}`
}
