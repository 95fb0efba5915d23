import type { InboxRow } from '#api-client'
import { dayWords } from '../../core/dates.ts'
import { dueWords } from '../../core/due.ts'
import { language, nameOf, words } from '../model/language.ts'
import { outboxOf } from '../model/outbox.ts'
import { LightMark } from '../parts/light-mark.tsx'

/** What a row says: by when, in which state, what it is about, where it lies. */
export const RowContent = ({ row }: { row: InboxRow }) => {
  const { inbox } = words.value
  const unit = row.leadUnit ?? row.station
  return (
    <>
      <span class="row-top">
        <Due row={row} />
        <Tags row={row} />
      </span>
      <span class="row-matter">{row.matter ?? inbox.withoutMatter}</span>
      <span class="row-foot">
        {row.category && <span>{nameOf(row.category.name)}</span>}
        <span class="row-unit">{nameOf(unit.name)}</span>
        <span class="number">{row.caseNumber}</span>
      </span>
    </>
  )
}

const Due = ({ row }: { row: InboxRow }) => {
  const { contract } = words.value
  if (row.state === 'closed') return <span class="light">{row.outcome ? contract.outcomes[row.outcome] : ''}</span>
  const day = row.turnDueOn ? dayWords(row.turnDueOn, language.value) : ''
  return (
    <>
      <LightMark light={row.light} text={dueWords(row.workingDaysLeft, words.value)} />
      <span class="row-day">{day}</span>
    </>
  )
}

const Tags = ({ row }: { row: InboxRow }) => {
  const { inbox, contract } = words.value
  const pending = outboxOf(row.caseNumber)
  return (
    <span class="row-tags">
      {row.round > 1 && <span class="tag">{inbox.round(row.round)}</span>}
      {pending && <span class="tag tag-strong">{pending.state === 'refused' ? inbox.refused : inbox.pending}</span>}
      <span class={row.waitsForMe ? 'tag tag-mine' : 'tag'}>{contract.states[row.state]}</span>
    </span>
  )
}
