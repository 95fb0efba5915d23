import type { Command } from '#api-client/contract/command.ts'
import type { Day } from '#api-client/contract/primitives.ts'
import { addDays } from '#api-client/working-days.ts'
import type { World } from './decision.ts'
import { systemRungs } from './ladder.ts'
import { escalates } from './moves/clock.ts'
import { isReleasable } from './moves/congress.ts'
import { undecidedOn } from './moves/extension.ts'
import { fallsBackAfter } from './moves/first-contact.ts'
import { checksOn } from './moves/promise.ts'
import type { CaseState } from './state.ts'

/** Something the clock does by itself, from this day on. */
export type Appointment = { on: Day; command: Command }

/** Everything the clock has to do for a case, in the order of time; after a standstill it is done in this order. */
export const agendaOf = (item: CaseState, world: World): Appointment[] =>
  item.erased
    ? []
    : [
        ...whenLate(item, world),
        ...at(nextDay(fallsBackAfter(item, world)), { command: 'fall-back' }),
        ...at(undecidedOn(item), { command: 'settle-extension', granted: false, reason: '' }),
        ...at(checksOn(item), { command: 'check-promise' }),
        ...systemRungs(item, world),
      ].sort((one, other) => one.on.localeCompare(other.on))

/** The first thing to do for a case on this day, if any. */
export const dueNow = (item: CaseState, world: World): Command | undefined =>
  agendaOf(item, world).find(({ on }) => on <= world.today)?.command

/** The day on which the clock next has something to do for a case, if any. */
export const wakesOn = (item: CaseState, world: World): Day | null => agendaOf(item, world)[0]?.on ?? null

const at = (on: Day | null, command: Command): Appointment[] => (on === null ? [] : [{ on, command }])
const nextDay = (day: Day | null): Day | null => (day === null ? null : addDays(day, 1))

/** What lateness itself brings, the day after a turn was due. */
const whenLate = (item: CaseState, world: World): Appointment[] => {
  const { state, turnDueOn } = item
  if (turnDueOn === undefined) return []
  const late = addDays(turnDueOn, 1)
  switch (state) {
    case 'submitted':
      return escalates(item, world) ? at(late, { command: 'escalate' }) : []
    case 'needs-info':
      return at(late, { command: 'answer', answer: '' })
    case 'answered':
      return at(late, { command: 'lapse' })
    case 'replied':
      return whenUnreviewed(item, late, world)
    default:
      return []
  }
}

/** A reply nobody reviewed: released by the clock where the check is clean, else it goes up (row 20). */
const whenUnreviewed = (item: CaseState, late: Day, world: World): Appointment[] => {
  if (isReleasable(item, world)) return at(late, { command: 'release' })
  return escalates(item, world) ? at(late, { command: 'escalate' }) : []
}
