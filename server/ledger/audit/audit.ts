import type { Service } from '../../service.ts'
import { auditCases } from './cases.ts'
import { auditEvents } from './events.ts'
import { emptyReport, type Report } from './report.ts'
import { auditTree } from './tree.ts'

/**
 * Derives everything that the history vouches for anew: text of an event ↔ leaf hash ↔ nodes ↔ signed checkpoints, and
 * events ↔ chain of a case ↔ its row, number, parties and texts. Changes nothing.
 */
export const audit = async (service: Service): Promise<Report> => {
  const report = emptyReport()
  const leaves = await auditEvents(service, report)
  await auditTree(service, report, leaves)
  await auditCases(service, report)
  return report
}
