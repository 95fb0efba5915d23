import { dayAt } from '#api-client/working-days.ts'
import type { CaseEvent } from './event.ts'
import { assessmentFolds } from './moves/assessment.ts'
import { clockFolds } from './moves/clock.ts'
import { congressFolds } from './moves/congress.ts'
import { erasureFolds } from './moves/erasure.ts'
import { extensionFolds } from './moves/extension.ts'
import { firstContactFolds } from './moves/first-contact.ts'
import { identityFolds } from './moves/identity.ts'
import { joiningFolds } from './moves/joining.ts'
import { oversightFolds } from './moves/oversight.ts'
import { promiseFolds } from './moves/promise.ts'
import { ratingFolds } from './moves/rating.ts'
import { referralFolds } from './moves/referral.ts'
import { residentFolds } from './moves/resident.ts'
import { returnFolds } from './moves/returns.ts'
import { signOffFolds } from './moves/sign-off.ts'
import { stationFolds } from './moves/station.ts'
import { supervisionFolds } from './moves/supervision.ts'
import { unitFolds } from './moves/unit.ts'
import type { CaseState } from './state.ts'
import { opened } from './submission.ts'

type Fold = (item: CaseState, event: never) => Partial<CaseState>

/** What each event changes; an event that is not here is kept and changes nothing. */
const folds: Partial<Record<CaseEvent['kind'], Fold>> = {
  ...residentFolds,
  ...ratingFolds,
  ...stationFolds,
  ...referralFolds,
  ...joiningFolds,
  ...firstContactFolds,
  ...congressFolds,
  ...unitFolds,
  ...signOffFolds,
  ...returnFolds,
  ...extensionFolds,
  ...assessmentFolds,
  ...promiseFolds,
  ...supervisionFolds,
  ...oversightFolds,
  ...identityFolds,
  ...erasureFolds,
  ...clockFolds,
}

/** Folds one event into a case. Only events change a case, and the same events always give the same case. */
export const evolve = (item: CaseState | null, event: CaseEvent): CaseState => {
  if (event.kind === 'submitted') return opened(event)
  if (!item) throw new Error(`a case begins with submitted, not with ${event.kind}`)
  const changed = folds[event.kind]?.(item, event as never) ?? {}
  const turn = changed.turnDueOn === undefined ? {} : { turnStartedOn: dayAt(event.at) }
  const next = { ...item, ...firstAnswered(item, event), ...turn, ...ended(item, changed, event), version: event.seq }
  return { ...next, ...withoutTransfer(next) }
}

/** The case that a history tells of. */
export const fold = (events: readonly CaseEvent[]): CaseState | null => events.reduce<CaseState | null>(evolve, null)

/** Once a case has gone on from its station, no other station can take it over. */
const withoutTransfer = ({ state, handOver }: CaseState): Partial<CaseState> =>
  handOver?.station !== undefined && state !== 'submitted' && state !== 'needs-info' ? { handOver: undefined } : {}

/** The first officer of the station who acts on a case stays answerable for it (首问负责). */
const firstAnswered = ({ firstContact }: CaseState, { by }: CaseEvent): Partial<CaseState> =>
  firstContact.official === undefined && (by.role === 'liaison' || by.role === 'station-head')
    ? { firstContact: { official: by.official } }
    : {}

/** Only a planned answer leaves a promise open, and only what joined another case goes back to where it was. */
const leftAfter = ({ promise, returnAsked }: CaseState, { outcome }: Partial<CaseState>): Partial<CaseState> => ({
  promise: outcome === 'planned' ? promise : undefined,
  returnAsked: outcome === 'merged' ? returnAsked : undefined,
})

/** An end has a day and nobody's turn; what is opened again has neither outcome nor promise left from before. */
const ended = (item: CaseState, changed: Partial<CaseState>, { at }: CaseEvent): Partial<CaseState> => {
  const { state } = changed
  if (state === undefined || state === item.state) return changed
  if (state === 'closed') return { ...changed, ...leftAfter(item, changed), closedOn: dayAt(at), turnDueOn: undefined }
  if (item.state !== 'closed') return changed
  return {
    outcome: undefined,
    closedOn: undefined,
    promise: undefined,
    followUpOn: undefined,
    callBack: false,
    ...changed,
  }
}
