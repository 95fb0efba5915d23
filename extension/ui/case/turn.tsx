import type { ComponentChildren } from 'preact'
import type { Case } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { dueWords } from '../../core/due.ts'
import { rowOf } from '../model/inbox.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { LightMark } from '../parts/light-mark.tsx'

/** The state, whose turn it is and by when, and the two clocks side by side. */
export const Turn = ({ item }: { item: Case }) => {
  const { contract, inbox, item: text, due, labelled, joined } = caseWords.value
  const { turn } = item
  const holder = turn && (turn.holder === 'resident' ? text.resident : nameOf(turn.holder.name))
  const dueDay = turn?.dueOn ? [due.by(dayWords(turn.dueOn, language.value))] : []
  return (
    <section class="turn">
      <p class="turn-state">
        <strong>{item.outcome ? contract.outcomes[item.outcome] : contract.states[item.state]}</strong>
        {item.major && <span class="tag tag-mine">{text.major}</span>}
        {item.round > 1 && <span class="tag">{inbox.round(item.round)}</span>}
        {turn?.dueOn && <LightMark light={item.light} text={leftWords(item) ?? lightWords(item)} />}
      </p>
      <p class="turn-holder">{holder ? joined([labelled(text.whoseTurn, holder), ...dueDay]) : text.nobody}</p>
      <Clocks item={item} />
    </section>
  )
}

/** The unit's clock can be extended; what the resident was told never moves. */
const Clocks = ({ item }: { item: Case }) => {
  const { item: text } = caseWords.value
  return (
    <dl class="clocks">
      <Clock name={text.unitClock}>
        {item.unitDueOn ? dayWords(item.unitDueOn, language.value) : <span class="clock-note">{text.noUnitClock}</span>}
        <ExtensionNote item={item} />
      </Clock>
      <Clock name={text.residentClock}>
        {dayWords(item.expectedOn, language.value)}
        {item.provisional && <span class="clock-note">{text.provisional}</span>}
      </Clock>
    </dl>
  )
}

const Clock = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="clock">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const ExtensionNote = ({ item: { extension } }: { item: Case }) => {
  const { marks, joined } = caseWords.value
  if (!extension) return null
  const day = dayWords(extension.until, language.value)
  if (extension.granted === undefined)
    return <span class="clock-note">{joined([marks.until(day), marks.toSettle])}</span>
  return <span class="clock-note">{extension.granted ? marks.granted(day) : marks.refused(day)}</span>
}

/** Working days come with the row of the list; a row of another version may count another turn. */
const leftWords = ({ caseNumber, version }: Case): string | undefined => {
  const row = rowOf(caseNumber)
  return row?.version === version ? dueWords(row.workingDaysLeft, caseWords.value) : undefined
}

const lightWords = ({ light }: Case): string => (light ? caseWords.value.contract.lights[light] : '')
