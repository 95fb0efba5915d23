import type { Command } from '#api-client/contract/command.ts'
import type { Day } from '#api-client/contract/primitives.ts'
import { addDays, addWorkingDays, daysBetween, workingDaysBetween } from '#api-client/working-days.ts'
import type { World } from './decision.ts'
import type { ClockPolicy, Rung } from './directory.ts'
import { type CaseState, turnOf } from './state.ts'

/** One running clock of a case: whose it is, by which policy, since when and until when. */
export type Clock = {
  clock: 'turn' | 'unit' | 'assist' | 'inquiry'
  holder: string
  policy: string
  startedOn: Day
  dueOn: Day
}

/** A rung that the system takes by itself, and the day it is due. */
export type DueRung = { on: Day; command: Command<'remind' | 'urge' | 'push-rectification'> }

/** Every clock that runs for a case now, our own side's too. A letter's clock is advisory; it is among them all the same. */
export const clocksOf = (item: CaseState, world: Pick<World, 'directory'>): Clock[] => [
  ...turnClock(item, world),
  ...unitClock(item),
  ...assistClocks(item),
  ...inquiryClock(item),
]

/** The policy of the present turn. */
const turnPolicyOf = ({ state, referral, assignment, promise }: CaseState): string => {
  if (referral && (state === 'submitted' || state === 'forwarded')) return 'referral-turn'
  if (state === 'assigned') return assignment?.awaitsDispatch ? 'dispatch-turn' : 'sign-in'
  if (state === 'closed') return promise?.proved ? 'promise-check' : 'ordinary'
  const policies = {
    submitted: 'station-turn',
    'needs-info': 'needs-info',
    forwarded: 'body-turn',
    'return-asked': 'return-turn',
    handling: 'ordinary',
    replied: 'review-turn',
    answered: 'rating',
    assessing: 'assessment',
  }
  return policies[state]
}

const turnClock = (item: CaseState, { directory }: Pick<World, 'directory'>): Clock[] => {
  const { state, turnDueOn: dueOn, turnStartedOn: startedOn } = item
  const holder = turnOf(item, directory)
  if (holder === null || dueOn === undefined || state === 'handling') return []
  return [{ clock: 'turn', holder, policy: turnPolicyOf(item), startedOn, dueOn }]
}

/** The unit's clock runs from assignment to the signed reply; a question to the resident holds it. */
const unitClock = ({ state, unitClock: clock, assignment }: CaseState): Clock[] => {
  const runs = ['assigned', 'return-asked', 'handling'].includes(state) && clock && clock.stoppedOn === undefined
  if (!runs || !assignment) return []
  const { policy, startedOn, dueOn } = clock
  return [{ clock: 'unit', holder: assignment.leadUnit, policy, startedOn, dueOn }]
}

const assistClocks = ({ state, assists }: CaseState): Clock[] => {
  if (state !== 'assigned' && state !== 'handling') return []
  return assists
    .filter(({ given }) => !given)
    .map(({ unit, startedOn, dueOn }) => ({ clock: 'assist', holder: unit, policy: 'assist', startedOn, dueOn }))
}

const inquiryClock = ({ state, inquiry, assignment }: CaseState): Clock[] =>
  inquiry && assignment && state !== 'closed'
    ? [
        {
          clock: 'inquiry',
          holder: assignment.leadUnit,
          policy: 'deputy-inquiry',
          startedOn: inquiry.askedOn,
          dueOn: inquiry.dueOn,
        },
      ]
    : []

/** The day on which a rung is due; null for one that a decision takes, or that a term is too short for. */
export const rungOn = (
  { at }: Rung,
  { unit }: Pick<ClockPolicy, 'unit'>,
  { startedOn, dueOn }: Pick<Clock, 'startedOn' | 'dueOn'>,
  { calendar }: Pick<World, 'calendar'>,
): Day | null => {
  if ('afterDue' in at) return addWorkingDays(dueOn, at.afterDue.n, calendar).on
  if (!('percentOfTerm' in at)) return null
  const share = at.percentOfTerm / 100
  if (unit === 'day') return addDays(startedOn, Math.floor(daysBetween(startedOn, dueOn) * share))
  const term = workingDaysBetween(startedOn, dueOn, calendar)
  if (term <= 1) return null
  return addWorkingDays(startedOn, Math.min(Math.floor(term * share), term - 1), calendar).on
}

/** A rung of one clock, once per due date. */
export const rungKey = ({ clock, holder, dueOn }: Clock, rung: number): string => `${clock}:${holder}:${dueOn}:${rung}`

const commandOf = { notice: 'remind', remind: 'remind', urge: 'urge', rectification: 'push-rectification' } as const

/** Rungs that the system has not taken yet, by day; a notice that comes after the due date says nothing any more. */
export const systemRungs = (item: CaseState, world: World): DueRung[] =>
  clocksOf(item, world)
    .flatMap((clock) => rungsOf(clock, item, world))
    .sort((one, other) => one.on.localeCompare(other.on))

const rungsOf = (clock: Clock, item: CaseState, world: World): DueRung[] => {
  const policy = world.directory.terms.policies.get(clock.policy)
  return (policy?.rungs ?? []).flatMap((rung, index) => {
    if (!policy || rung.kind === 'supervision-letter' || rung.kind === 'naming') return []
    const on = rungOn(rung, policy, clock, world)
    if (on === null || item.rungs.includes(rungKey(clock, index))) return []
    if ('percentOfTerm' in rung.at && world.today > clock.dueOn) return []
    return [{ on, command: { command: commandOf[rung.kind], rung: index, ...named(clock) } }]
  })
}

const named = ({ clock, holder, policy, dueOn }: Clock) => ({ clock, holder, policy, dueOn })

/** True once some clock of the case is so late that a person of the body may sign a supervision letter. */
export const letterIsDue = (item: CaseState, world: World): boolean =>
  clocksOf(item, world).some((clock) => {
    const policy = world.directory.terms.policies.get(clock.policy)
    const rung = policy?.rungs.find(({ kind }) => kind === 'supervision-letter')
    const on = policy && rung && rungOn(rung, policy, clock, world)
    return on ? world.today >= on : false
  })

/** True where the ladder of a running clock has a supervision letter at all; a letter's clock has none. */
export const hasLetterRung = (item: CaseState, world: World): boolean =>
  clocksOf(item, world).some(({ policy, dueOn }) =>
    world.directory.terms.policies
      .get(policy)
      ?.rungs.some(({ kind }) => kind === 'supervision-letter' && dueOn !== undefined),
  )
