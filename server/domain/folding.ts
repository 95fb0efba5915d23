import type { Day } from '#api-client/contract/primitives.ts'
import type { CaseState, UnitClock } from './state.ts'

/** While a unit handles, its turn is its clock, which began at assignment. */
export const unitsTurn = ({ unitClock }: Pick<CaseState, 'unitClock'>): Partial<CaseState> =>
  unitClock ? { turnStartedOn: unitClock.startedOn } : {}

/** What a unit had begun does not go on in another round. */
const anew: Partial<CaseState> = { draft: undefined, question: undefined, extension: undefined }

/** Handled again: a new clock of half the term, from this day (row 22). */
export const redoing = (startedOn: Day, dueOn: Day): Partial<CaseState> => {
  const unitClock: UnitClock = { policy: 'redo', startedOn, dueOn }
  return { state: 'handling', unitClock, turnDueOn: dueOn, turnStartedOn: startedOn, ...anew }
}
