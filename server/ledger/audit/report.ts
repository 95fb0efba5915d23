/** Something that is not as the history has it: in which table, in which row, in which column. */
export type Finding = { table: string; row: string; column: string; says: string }

/** How much was checked, and what was found; nothing found means that every row follows from the signed history. */
export type Report = {
  events: number
  nodes: number
  checkpoints: number
  cases: number
  texts: number
  /** Texts whose words are gone, as their case's history says. */
  erased: number
  findings: Finding[]
}

export const emptyReport = (): Report => ({
  events: 0,
  nodes: 0,
  checkpoints: 0,
  cases: 0,
  texts: 0,
  erased: 0,
  findings: [],
})

/** Notes a finding. */
export const find = (report: Report, table: string, row: string, column: string, says: string): void => {
  report.findings.push({ table, row, column, says })
}
