import type { Policy } from '#api-client/contract/organisation.ts'
import type { Day } from '#api-client/contract/primitives.ts'
import type { Light } from '#api-client/contract/vocabulary.ts'
import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  type Due,
  workingDaysBetween,
} from '#api-client/working-days.ts'
import type { Terms } from './directory.ts'

/** The term that applies: a unit's subordination before the category, the category before the level. */
export const usualPolicy = (
  terms: Terms,
  {
    subordination,
    category,
    level,
  }: { subordination?: string; category?: string | undefined; level?: number | undefined },
): string =>
  (subordination && terms.bySubordination.get(subordination as never)) ||
  (category && terms.byCategory.get(category)) ||
  (level && terms.byLevel.get(level)) ||
  'ordinary'

/** The day a term ends that starts on `from` (Civil Code arts. 201–203). */
export const dueAfter = ({ length, unit }: Pick<Policy, 'length' | 'unit'>, from: Day, calendar: Calendar): Due => {
  if (unit === 'year') return addMonths(from, (length ?? 0) * 12, calendar)
  if (unit === 'month') return addMonths(from, length ?? 0, calendar)
  if (unit === 'day') return addCalendarDays(from, length ?? 0, calendar)
  return addWorkingDays(from, length ?? 0, calendar)
}

/** Half a term in working days, rounded up: for a second round, and the most that a clock may be held. */
export const halfTerm = ({ length, unit }: Policy): number => {
  const workingDays = unit === 'month' ? (length ?? 0) * 21 : (length ?? 0)
  return Math.ceil(workingDays / 2)
}

/** Compares the lengths of two terms in rough days. */
export const isLonger = (one: Policy, other: Policy): boolean => roughDays(one) > roughDays(other)

const roughDays = ({ length, unit }: Policy): number =>
  (length ?? 0) * ({ year: 365, month: 30, 'working-day': 1.4, day: 1, 'half-term': 0 } as const)[unit]

/**
 * 红黄绿灯: red after the due day; yellow from 80 % of the term on (rounded down, at least one working day
 * before the due day, never for one-day terms).
 */
export const lightOf = (
  { startedOn, dueOn, today }: { startedOn: Day; dueOn: Day; today: Day },
  calendar: Calendar,
): Light => {
  if (today > dueOn) return 'red'
  const term = workingDaysBetween(startedOn, dueOn, calendar)
  if (term <= 1) return 'green'
  const warnAfter = Math.min(Math.floor(term * 0.8), term - 1)
  return workingDaysBetween(startedOn, today, calendar) >= warnAfter ? 'yellow' : 'green'
}
