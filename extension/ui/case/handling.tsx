import type { Case } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { caseWords, language, nameOf } from '../model/language.ts'
import { Fact } from './fact.tsx'

/** To whom it is assigned, by whom and how; each assisting unit with its own date and whether it has given its part. */
export const Handling = ({ item: { assignment, leadUnit } }: { item: Case }) => {
  if (!assignment) return null
  const { handling: text, contract, joined } = caseWords.value
  const { by, assignedOn, mode, policy, assisting } = assignment
  return (
    <section class="facts">
      <h2>{text.title}</h2>
      <dl>
        <Fact name={text.by}>{joined([nameOf(by.name), text.assignedOn(dayWords(assignedOn, language.value))])}</Fact>
        <Fact name={text.leadUnit}>{leadUnit && nameOf(leadUnit.name)}</Fact>
        <Fact name={text.mode}>{contract.modes[mode]}</Fact>
        <Fact name={text.policy}>{nameOf(policy)}</Fact>
        {assisting.length > 0 && (
          <Fact name={text.assistingUnits}>
            <ul class="assisting">
              {assisting.map(({ unit, dueOn, given }) => (
                <li key={unit.id}>
                  {nameOf(unit.name)}
                  <span class={given ? 'tag' : 'tag tag-strong'}>{given ? text.given : text.notGiven}</span>
                  {dueOn && !given && <span class="hint">{text.until(dayWords(dueOn, language.value))}</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </section>
  )
}
