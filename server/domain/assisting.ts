import type { Day } from '#api-client/contract/primitives.ts'
import { addWorkingDays } from '#api-client/working-days.ts'
import type { World } from './decision.ts'
import type { ClockPolicy } from './directory.ts'
import { halfTerm } from './terms.ts'

/** An assisting unit's own date: half the lead's term, rounded up; none where nobody assists (row 15). */
export const assistDue = (
  units: readonly string[],
  policy: ClockPolicy,
  { today, calendar }: World,
): { assistDueOn?: Day } =>
  units.length === 0 ? {} : { assistDueOn: addWorkingDays(today, halfTerm(policy), calendar).on }
