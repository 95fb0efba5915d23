import type { Words } from '../words/words.ts'

/** How long a turn still has, or how late it is, in working days; words carry what colour only repeats. */
export const dueWords = (workingDaysLeft: number | null, { due }: Pick<Words, 'due'>): string => {
  if (workingDaysLeft === null) return due.none
  if (workingDaysLeft === 0) return due.today
  return workingDaysLeft > 0 ? due.left(workingDaysLeft) : due.late(-workingDaysLeft)
}
