import type { Day } from '#api-client/contract/primitives.ts'
import type { CaseState, UnitClock } from './state.ts'

/** While a unit handles, its turn is its clock, which began at assignment. */
export const unitsTurn = ({ unitClock }: Pick<CaseState, 'unitClock'>): Partial<CaseState> =>
  unitClock ? { turnStartedOn: unitClock.startedOn } : {}

/** Handled again: a new clock of half the term, from this day (row 22). */
export const redoing = (startedOn: Day, dueOn: Day): Partial<CaseState> => {
  const unitClock: UnitClock = { policy: 'redo', startedOn, dueOn }
  return { state: 'handling', unitClock, turnDueOn: dueOn, turnStartedOn: startedOn, extension: undefined }
}
