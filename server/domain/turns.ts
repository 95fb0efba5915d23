import type { Day } from '#api-client/contract/primitives.ts'
import type { World } from './decision.ts'
import type { CaseState } from './state.ts'
import { dueAfter } from './terms.ts'

/** Terms of turns and windows that are the same for every case; the policies of `terms` by these ids. */
export type Turn =
  | 'station-turn'
  | 'first-contact'
  | 'body-turn'
  | 'referral-turn'
  | 'review-turn'
  | 'dispatch-turn'
  | 'sign-in'
  | 'return-turn'
  | 'ask-return'
  | 'needs-info'
  | 'rating'
  | 'assessment'
  | 'promise-check'
  | 'unmerge'
  | 'reopen'
  | 'deputy-inquiry'

/** The day by which a turn that starts today, or on `from`, is due. */
export const turnDue = (turn: Turn, { today, calendar, directory }: World, from: Day = today): Day => {
  const policy = directory.terms.policies.get(turn)
  return policy ? dueAfter(policy, from, calendar).on : from
}

/** True once the day by which the present turn was due is over. */
export const isPastDue = ({ turnDueOn }: CaseState, { today }: World): boolean =>
  turnDueOn !== undefined && today > turnDueOn
