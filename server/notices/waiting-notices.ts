import { randomUUID } from 'node:crypto'
import type { Recorded } from '#api-client/contract/command.ts'
import { loadCase } from '../case-file.ts'
import type { Service } from '../service.ts'
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
    return template ? [row({ caseNumber, seq: version + index + 1, template }, at)] : []
  })

/** The same for everybody whose case had joined one whose reply is released now. */
export const joinedNotices = async (service: Service, target: string, at: string): Promise<Append['outbox']> => {
  const joined = await service.store.joinedCases(service.directory.region, target)
  const files = await Promise.all(joined.map((caseNumber) => loadCase(service, caseNumber)))
  return files.flatMap((file) =>
    file ? [row({ caseNumber: file.caseNumber, seq: file.item.version, template: 'joined-reply' }, at)] : [],
  )
}

const row = (notice: WaitingNotice, availableAt: string): Append['outbox'][number] => ({
  id: randomUUID(),
  topic: residentNotice,
  payload: JSON.stringify(notice),
  availableAt,
})
