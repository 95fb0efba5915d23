import type { Day } from '#api-client/contract/primitives.ts'
import type { World } from './decision.ts'
import type { CaseState } from './state.ts'
import { dueAfter } from './terms.ts'

/** Terms of the turns that are the same for every case; the policies of `terms` by these ids. */
export type Turn =
  | 'station-turn'
  | 'body-turn'
  | 'review-turn'
  | 'dispatch-turn'
  | 'sign-in'
  | 'needs-info'
  | 'rating'
  | 'assessment'

/** The day by which a turn that starts today is due. */
export const turnDue = (turn: Turn, { today, calendar, directory }: World): Day => {
  const policy = directory.terms.policies.get(turn)
  return policy ? dueAfter(policy, today, calendar).on : today
}

/** True once the day by which the present turn was due is over. */
export const isPastDue = ({ turnDueOn }: CaseState, { today }: World): boolean =>
  turnDueOn !== undefined && today > turnDueOn
