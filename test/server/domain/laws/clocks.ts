import { addWorkingDays, dayAt, workingDaysBetween } from '#api-client/working-days.ts'
import { dueNow, wakesOn } from '../../../../server/domain/agenda.ts'
import { decide } from '../../../../server/domain/decide.ts'
import type { CaseEvent } from '../../../../server/domain/event.ts'
import { halfTerm } from '../../../../server/domain/terms.ts'
import { ifKind, type Law } from '../lives.ts'
import { clock, directory, on } from '../town.ts'

/** Events that may start a unit's clock, and those that may only move its end. */
const startsClock: readonly string[] = [
  ...['assigned', 'dispatched', 'rated', 'rating-corrected', 'concluded', 'result-confirmed', 'reopened'],
]
const movesEnd: readonly string[] = ['answered', 'extension-settled', 'dates-recomputed']

const daysHeld = (events: readonly CaseEvent[]): number =>
  events.reduce((sum, event) => sum + (ifKind('answered', event)?.facts.heldDays ?? 0), 0)

const carries = (event: CaseEvent, name: string, day: string | undefined): boolean =>
  (event.facts as Record<string, unknown>)[name] === day

const rungs: readonly string[] = ['reminded', 'urged', 'rectification-pushed']

/** What must hold about days and clocks. */
export const clockLaws: Record<string, Law> = {
  "a unit's due date moves only by an event that says so, to the day that it carries": ({ before, event, after }) => {
    if (before.unitClock?.dueOn === after.unitClock?.dueOn) return true
    const mayMove = [...startsClock, ...movesEnd].includes(event.kind)
    return mayMove && carries(event, 'unitDueOn', after.unitClock?.dueOn)
  },
  'a turn has a new due date only by an event that carries it, and none once the case has ended': ({
    before,
    event,
    after,
  }) => {
    if (before.turnDueOn === after.turnDueOn) return true
    return after.turnDueOn === undefined ? after.state === 'closed' : carries(event, 'turnDueOn', after.turnDueOn)
  },
  'a due date that an event carries is the one that holds': ({ event, after }) => {
    const told = (event.facts as Record<string, unknown>).unitDueOn
    return told === undefined || after.unitClock?.dueOn === told || after.state === 'closed'
  },
  "a unit's clock starts on the day of the event that starts it": ({ before, event, after }) =>
    before.unitClock?.startedOn === after.unitClock?.startedOn ||
    (startsClock.includes(event.kind) && after.unitClock?.startedOn === dayAt(event.at)),
  'while a unit works its turn is its clock': ({ after: { state, unitClock, turnDueOn, turnStartedOn } }) =>
    state !== 'handling' || (turnDueOn === unitClock?.dueOn && turnStartedOn === unitClock?.startedOn),
  "the resident's date moves only when dates are reckoned anew, and the day of submission never": ({
    before,
    event,
    after,
  }) =>
    after.submittedAt === before.submittedAt &&
    after.expectedDays === before.expectedDays &&
    (event.kind === 'dates-recomputed' ||
      (after.expectedOn === before.expectedOn && after.provisional === before.provisional)),
  'dates are reckoned anew only where they were provisional': ({ before, event }) =>
    event.kind !== 'dates-recomputed' || before.provisional || before.unitClock?.provisional === true,
  'the days held are the sum of the holds': ({ event, after, earlier }) =>
    after.heldDays === daysHeld([...earlier, event]),
  'an answer moves the due date by the working days held': ({ before, event, after, world }) => {
    const answer = ifKind('answered', event)
    if (answer?.facts.to !== 'handling' || !before.unitClock) return true
    return after.unitClock?.dueOn === addWorkingDays(before.unitClock.dueOn, answer.facts.heldDays, world.calendar).on
  },
  'no hold is longer than the wait for its answer, nor all of them longer than half the term': ({
    before,
    event,
    after,
    world,
  }) => {
    const held = ifKind('answered', event)?.facts.heldDays ?? 0
    if (held === 0) return true
    const policy = directory.terms.policies.get(before.assignment?.policy ?? '')
    const waited = workingDaysBetween(before.question?.askedOn ?? '', dayAt(event.at), world.calendar)
    return held <= waited && policy !== undefined && after.heldDays <= halfTerm(policy)
  },
  'more time is asked for before the due date, and given once for each clock': ({ before, event }) => {
    if (event.kind === 'extension-asked') return dayAt(event.at) < (before.unitClock?.dueOn ?? '')
    return event.kind !== 'extension-settled' || before.extension?.granted === undefined
  },
  'a rung of the ladder is taken once for each clock and due date': ({ event, earlier }) =>
    !rungs.includes(event.kind) || !earlier.some(({ facts }) => JSON.stringify(facts) === JSON.stringify(event.facts)),
  'the ladder names a clock that is late or soon due': ({ event, world }) => {
    const rung = ifKind('urged', event) ?? ifKind('rectification-pushed', event)
    return rung === undefined || rung.facts.dueOn < world.today
  },
}

/** The clock does what its agenda says, and nothing on the days before. Takes longer than the others. */
export const agendaLaws: Record<string, Law> = {
  'what the agenda names is not refused on its day': ({ after, world }) => {
    const wake = wakesOn(after, world)
    if (wake === null) return true
    const there = { ...world, ...on([wake, world.today].sort()[1] ?? wake), calendar: world.calendar }
    const command = dueNow(after, there)
    return command !== undefined && decide(after, command, clock, there).kind === 'decided'
  },
}
