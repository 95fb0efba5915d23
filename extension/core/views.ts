import type { InboxRow } from '#api-client'

/** The saved views of the inbox. */
export type View = 'waiting' | 'soon' | 'overdue' | 'all'

export const viewNames: readonly View[] = ['waiting', 'soon', 'overdue', 'all']

/** How many cases each view holds. */
export type Counts = Record<View, number>

const isOverdue = ({ workingDaysLeft }: InboxRow): boolean => workingDaysLeft !== null && workingDaysLeft < 0

/** Due soon: the yellow light, or a turn that ends today or on the next working day. */
const isSoon = (row: InboxRow): boolean =>
  !isOverdue(row) && (row.light === 'yellow' || (row.workingDaysLeft !== null && row.workingDaysLeft <= 1))

const belongs: Record<View, (row: InboxRow) => boolean> = {
  waiting: ({ waitsForMe }) => waitsForMe,
  soon: isSoon,
  overdue: isOverdue,
  all: () => true,
}

/** Cases without a date come after those with one, closed ones last. */
const dueKey = ({ state, turnDueOn }: InboxRow): string => (state === 'closed' ? '~' : (turnDueOn ?? '9999'))

/** Earliest turn first; of the same day the older case first. */
const byDue = (a: InboxRow, b: InboxRow): number =>
  compare(dueKey(a), dueKey(b)) || compare(a.submittedAt, b.submittedAt) || compare(a.caseNumber, b.caseNumber)

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** The rows of a view, out of rows in any order. */
export const rowsOf = (view: View, rows: readonly InboxRow[]): InboxRow[] => rows.filter(belongs[view]).sort(byDue)

export const countsOf = (rows: readonly InboxRow[]): Counts => {
  const counts: Counts = { waiting: 0, soon: 0, overdue: 0, all: 0 }
  for (const row of rows) for (const view of viewNames) if (belongs[view](row)) counts[view] += 1
  return counts
}
