import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from './actor.ts'
import { organisationOf } from './actor.ts'
import { outcomeOf } from './decisions/resident.ts'
import type { CaseEvent } from './event.ts'
import type { Assignment, CaseState } from './state.ts'

/** Folds one event into a case. Only events change a case, and the same events always give the same case. */
export const evolve = (item: CaseState | null, event: CaseEvent): CaseState => {
  if (event.kind === 'submitted') return opened(event)
  if (!item) throw new Error(`a case begins with submitted, not with ${event.kind}`)
  const changed = changes(item, event)
  const turn = changed.turnDueOn === undefined ? {} : { turnStartedOn: dayAt(event.at) }
  return { ...item, ...turn, ...changed, version: event.seq }
}

/** The case that a history tells of. */
export const fold = (events: readonly CaseEvent[]): CaseState | null => events.reduce<CaseState | null>(evolve, null)

const opened = ({ facts, at, seq }: Extract<CaseEvent, { kind: 'submitted' }>): CaseState => ({
  state: 'submitted',
  version: seq,
  page: facts.page,
  station: facts.station,
  body: facts.body,
  area: facts.area,
  deputy: facts.deputy,
  submitterKind: facts.submitterKind,
  category: facts.category,
  consentToPublish: facts.consentToPublish,
  submittedAt: at,
  expectedOn: facts.expectedOn,
  provisional: facts.provisional,
  assigner: facts.body,
  round: 1,
  questionsAsked: 0,
  heldDays: 0,
  turnStartedOn: dayAt(at),
  turnDueOn: facts.turnDueOn,
  reminded: false,
  escalated: false,
})

const changes = (item: CaseState, event: CaseEvent): Partial<CaseState> => {
  switch (event.kind) {
    case 'withdrawn':
      return { state: 'closed', outcome: 'withdrawn', turnDueOn: undefined }
    case 'asked':
      return asked(item, event)
    case 'consented-to-ask':
      return consented(item, event)
    case 'answered':
      return answered(item, event)
    case 'forwarded':
      return {
        state: 'forwarded',
        level: event.facts.level,
        category: event.facts.category,
        proposedUnit: event.facts.proposedUnit,
        turnDueOn: event.facts.turnDueOn,
      }
    case 'reported-up':
      return { assigner: event.facts.committee, turnDueOn: event.facts.turnDueOn }
    case 'assigned':
      return assigned(event)
    case 'dispatched':
      return {
        ...(item.assignment ? { assignment: dispatched(item.assignment, event) } : {}),
        turnDueOn: event.facts.turnDueOn,
      }
    case 'signed-in':
      return { state: 'handling', handler: event.facts.handler, turnDueOn: event.facts.turnDueOn, ...unitsTurn(item) }
    case 'reply-drafted':
      return { draft: { seq: event.seq, replyClass: event.facts.replyClass, dueOn: event.facts.dueOn, signed: 0 } }
    case 'reply-signed':
      return signed(item, event)
    case 'draft-sent-back':
      return { draft: undefined }
    case 'reply-returned':
      return {
        state: 'handling',
        draft: undefined,
        ...runningClock(item),
        turnDueOn: event.facts.turnDueOn,
        ...unitsTurn(item),
      }
    case 'released':
      return released(item, event)
    case 'rated':
      return rated(event)
    case 'reminded':
      return { reminded: true }
    case 'escalated':
      return { escalated: true }
    case 'lapsed':
      return {
        state: 'closed',
        turnDueOn: undefined,
        ...(item.reply ? { outcome: outcomeOf[item.reply.replyClass] } : {}),
      }
    default:
      return {}
  }
}

type Kind<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>

const asked = (item: CaseState, { seq, at, facts }: Kind<'asked'>): Partial<CaseState> => ({
  question: { seq, from: item.state, askedOn: dayAt(at), awaitsConsent: facts.awaitsConsent },
  questionsAsked: item.questionsAsked + 1,
  ...(facts.awaitsConsent ? {} : { state: 'needs-info', turnDueOn: facts.turnDueOn }),
})

const consented = ({ question }: CaseState, { at, facts }: Kind<'consented-to-ask'>): Partial<CaseState> => ({
  state: 'needs-info',
  turnDueOn: facts.turnDueOn,
  ...(question ? { question: { ...question, askedOn: dayAt(at), awaitsConsent: false } } : {}),
})

const answered = (item: CaseState, { facts }: Kind<'answered'>): Partial<CaseState> => ({
  ...(facts.to === 'handling' ? unitsTurn(item) : {}),
  state: facts.to,
  question: undefined,
  turnDueOn: facts.turnDueOn,
  heldDays: item.heldDays + facts.heldDays,
  ...(item.unitClock && facts.unitDueOn ? { unitClock: { ...item.unitClock, dueOn: facts.unitDueOn } } : {}),
})

const assigned = ({ at, by, facts }: Kind<'assigned'>): Partial<CaseState> => {
  const { leadUnit, assistingUnits, mode, policy, toBranchOffice } = facts
  return {
    state: 'assigned',
    assignment: {
      by: assignerOf(by),
      leadUnit,
      assistingUnits,
      mode,
      policy,
      awaitsDispatch: toBranchOffice,
      ...(toBranchOffice ? { branchOffice: leadUnit } : {}),
    },
    unitClock: { startedOn: dayAt(at), dueOn: facts.unitDueOn },
    turnDueOn: facts.turnDueOn,
  }
}

const assignerOf = (by: Actor): string => organisationOf(by) ?? ''

const dispatched = (assignment: Assignment, { facts }: Kind<'dispatched'>): Assignment => ({
  ...assignment,
  awaitsDispatch: false,
  leadUnit: facts.leadUnit,
  assistingUnits: facts.assistingUnits,
})

const signed = (item: CaseState, { at, facts }: Kind<'reply-signed'>): Partial<CaseState> => ({
  ...(item.draft ? { draft: { ...item.draft, signed: facts.step } } : {}),
  ...(facts.last ? { state: 'replied', turnDueOn: facts.turnDueOn, question: undefined } : {}),
  ...(facts.last && item.unitClock ? { unitClock: { ...item.unitClock, stoppedOn: dayAt(at) } } : {}),
})

/** While a unit handles, its turn is its clock, which began at assignment. */
const unitsTurn = ({ unitClock }: CaseState): Partial<CaseState> =>
  unitClock ? { turnStartedOn: unitClock.startedOn } : {}

const runningClock = ({ unitClock }: CaseState): Partial<CaseState> =>
  unitClock ? { unitClock: { startedOn: unitClock.startedOn, dueOn: unitClock.dueOn } } : {}

const released = (item: CaseState, { at, facts }: Kind<'released'>): Partial<CaseState> => ({
  state: 'answered',
  draft: undefined,
  releasedOn: dayAt(at),
  rateableUntil: facts.turnDueOn,
  turnDueOn: facts.turnDueOn,
  reminded: false,
  ...(item.draft ? { reply: item.draft } : {}),
  promise: item.draft?.replyClass === 'B' && item.draft.dueOn ? { dueOn: item.draft.dueOn } : undefined,
})

const rated = ({ at, facts }: Kind<'rated'>): Partial<CaseState> => ({
  state: facts.to,
  round: facts.round,
  turnDueOn: facts.turnDueOn,
  ...(facts.outcome ? { outcome: facts.outcome } : {}),
  ...(facts.unitDueOn ? { unitClock: { startedOn: dayAt(at), dueOn: facts.unitDueOn } } : {}),
})
