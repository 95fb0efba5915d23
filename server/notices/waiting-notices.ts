import { randomUUID } from 'node:crypto'
import type { Recorded } from '#api-client/contract/command.ts'
import type { Append } from '../store/store.ts'
import { type Template, templateOf } from './templates.ts'

/** The outbox topic of what residents are told. */
export const residentNotice = 'resident-notice'

/** What a row of the outbox says: which event of which case is told, and how. */
export type WaitingNotice = { caseNumber: string; seq: number; template: Template }

/**
 * The outbox rows of a write: one for each event that the resident is told of. Their ids stay the same however often
 * delivery is tried.
 * @param version of the case before the write
 */
export const waitingNotices = (
  events: readonly Recorded[],
  { caseNumber, version, at }: { caseNumber: string; version: number; at: string },
): Append['outbox'] =>
  events.flatMap((event, index) => {
    const template = templateOf(event)
    if (!template) return []
    const notice: WaitingNotice = { caseNumber, seq: version + index + 1, template }
    return [{ id: randomUUID(), topic: residentNotice, payload: JSON.stringify(notice), availableAt: at }]
  })
