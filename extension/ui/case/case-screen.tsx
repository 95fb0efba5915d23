import { useEffect, useRef } from 'preact/hooks'
import type { Case } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { dueWords } from '../../core/due.ts'
import { caseFailure, item as openItem } from '../model/case.ts'
import { rowOf } from '../model/inbox.ts'
import { language, nameOf, words } from '../model/language.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { FailureWords } from '../parts/failure-words.tsx'
import { LightMark } from '../parts/light-mark.tsx'
import { ScreenTop } from '../parts/screen-top.tsx'
import { CaseFacts } from './case-facts.tsx'
import { MoveNotice } from './move-notice.tsx'
import { Moves } from './moves.tsx'
import { ReplyPanel } from './reply-panel.tsx'
import { Timeline } from './timeline.tsx'

/** One case: what it is about, whose turn it is, what this official may do, and how it came here. */
export const CaseScreen = ({ caseNumber }: { caseNumber: string }) => {
  const screen = useRef<HTMLElement>(null)
  const item = openItem.value
  useEffect(() => screen.current?.focus(), [])
  const text = words.value.item
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={caseNumber} number label={words.value.header.back} back={goBack} />
      {caseFailure.value && (
        <div class="notice notice-problem" role="alert">
          <FailureWords failure={caseFailure.value} />
        </div>
      )}
      {item ? <Content item={item} /> : <p class="empty">{caseFailure.value ? text.notHere : text.loading}</p>}
    </main>
  )
}

const Content = ({ item }: { item: Case }) => (
  <>
    <MoveNotice item={item} />
    <Turn item={item} />
    <p class="opinion">{item.opinion ?? words.value.item.erased}</p>
    <Moves item={item} />
    {item.reply && <ReplyPanel reply={item.reply} />}
    <CaseFacts item={item} />
    <Timeline item={item} />
  </>
)

/** The state, whose turn it is and by when. */
const Turn = ({ item }: { item: Case }) => {
  const { contract, inbox, item: text, due, labelled, joined } = words.value
  const { turn } = item
  const holder = turn && (turn.holder === 'resident' ? text.resident : nameOf(turn.holder.name))
  const dueDay = turn?.dueOn ? [due.by(dayWords(turn.dueOn, language.value))] : []
  return (
    <section class="turn">
      <p class="turn-state">
        <strong>{item.outcome ? contract.outcomes[item.outcome] : contract.states[item.state]}</strong>
        {item.round > 1 && <span class="tag">{inbox.round(item.round)}</span>}
        {turn?.dueOn && <LightMark light={item.light} text={leftWords(item) ?? contractLight(item)} />}
      </p>
      <p class="turn-holder">{holder ? joined([labelled(text.whoseTurn, holder), ...dueDay]) : text.nobody}</p>
    </section>
  )
}

/** Working days come with the row of the list; a row of another version may count another turn. */
const leftWords = ({ caseNumber, version }: Case): string | undefined => {
  const row = rowOf(caseNumber)
  return row?.version === version ? dueWords(row.workingDaysLeft, words.value) : undefined
}

const contractLight = ({ light }: Case): string => (light ? words.value.contract.lights[light] : '')
