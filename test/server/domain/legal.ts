import { State } from '#api-client/contract/vocabulary.ts'
import { type CaseState, turnOf } from '../../../server/domain/state.ts'
import { directory } from './town.ts'

type Faults = Record<string, boolean>

/** What is not legal about a case that has seen so many events. */
export const faultsOf = (item: CaseState, events: number): string[] =>
  Object.entries({
    'a version that does not count its events': item.version !== events,
    ...faultsOfItself(item),
    ...faultsOfTurn(item),
    ...faultsOfWork(item),
    ...faultsOfTies(item),
  })
    .filter(([, isTrue]) => isTrue)
    .map(([fault]) => fault)

const isAt = ({ state }: CaseState, ...states: State[]): boolean => states.includes(state)

const faultsOfItself = (item: CaseState): Faults => {
  const isClosed = item.state === 'closed'
  return {
    'an unknown state': !(item.state in State.def.entries),
    'a round out of one and two': ![1, 2].includes(item.round),
    'an outcome before it is closed, or none after': isClosed !== (item.outcome !== undefined),
    'a last day before it is closed, or none after': isClosed !== (item.closedOn !== undefined),
    'a public view of what is urgent': item.major && ['public', 'redacted'].includes(item.visibility),
  }
}

const faultsOfTurn = (item: CaseState): Faults => {
  const isClosed = item.state === 'closed'
  const isSomebodys = turnOf(item, directory) !== null
  const isPromised = item.promise !== undefined && item.promise.kept === undefined
  return {
    "an open case that is nobody's turn": !isClosed && !isSomebodys,
    "a closed one that is somebody's without a promise": isClosed && isSomebodys && !isPromised,
    'an open case without a due date': !isClosed && item.turnDueOn === undefined,
    'a case that was forwarded to whom it is about': isAt(item, 'forwarded') && item.excluded.includes(item.assigner),
  }
}

const faultsOfWork = (item: CaseState): Faults => {
  const { assignment, draft, reply, unitClock } = item
  return {
    'a unit at work without assignment or clock':
      isAt(item, 'assigned', 'handling', 'replied') && !(assignment && unitClock),
    'a reply to check that nobody drafted': isAt(item, 'replied') && !draft,
    'a draft that nobody works on': isAt(item, 'submitted', 'forwarded', 'assigned', 'answered') && draft !== undefined,
    'an answer that nobody gave': isAt(item, 'answered', 'assessing') && !reply && !item.answeredOnSpot,
    'a clock that runs while its reply is checked': isAt(item, 'replied') && unitClock?.stoppedOn === undefined,
    'a clock that stands while the unit works': isAt(item, 'handling') && unitClock?.stoppedOn !== undefined,
    'a due date before its start': unitClock !== undefined && unitClock.dueOn < unitClock.startedOn,
  }
}

const faultsOfTies = (item: CaseState): Faults => {
  const { question, returnAsked, merge, handOver } = item
  return {
    'a return without a unit that asks': isAt(item, 'return-asked') && returnAsked === undefined,
    'a return that is asked nowhere': !isAt(item, 'return-asked') && !merge && returnAsked !== undefined,
    'a question to the resident that nobody asked': isAt(item, 'needs-info') && question?.awaitsConsent !== false,
    'a question that was asked and never answered':
      isAt(item, 'handling', 'submitted') && question?.awaitsConsent === false,
    'a joined case without the one it joined': (item.outcome === 'merged') !== (merge !== undefined),
    'a station that may still take what has gone on':
      handOver?.station !== undefined && !isAt(item, 'submitted', 'needs-info'),
  }
}
