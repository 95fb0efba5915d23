import type { Case } from '#api-client/contract/case.ts'
import type { Reading } from '#api-client/contract/reading.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { mayRead } from '../access.ts'
import { refuse } from '../answers.ts'
import { besideOf } from '../beside.ts'
import type { CaseFile } from '../case-file.ts'
import type { Service } from '../service.ts'
import { caseView } from '../views/case-view.ts'
import { noticeFor } from '../views/notice.ts'
import { readingsView } from '../views/readings-view.ts'
import { sighted } from './cases.ts'
import type { Handler } from './handler.ts'

const mostReadings = 1000

export const listReadings: Handler<'listReadings'> = async ({ params, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen || !mayRead.readings.includes(seen.relation)) return refuse('not-found')
  return { readings: await readingsOf(service, seen.file, seen.relation) }
}

/** Everything that is held about the case, for the resident to take along (Personal Information Protection Law art. 45). */
export const exportCase: Handler<'exportCase'> = async ({ params, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (seen?.relation !== 'resident') return refuse('not-found')
  const { file, relation, actor } = seen
  const page = service.directory.pages.get(file.item.page)
  const view = caseView(file, { relation, actor, ...(await besideOf(service, file)) })
  return {
    exportedAt: service.now().toISOString(),
    ...(page ? { notice: noticeFor(page, service.directory) } : {}),
    case: withoutOfficials(view),
    readings: await readingsOf(service, file, relation),
  }
}

const readingsOf = async ({ store, directory }: Service, file: CaseFile, relation: Relation): Promise<Reading[]> => {
  const opened = await store.caseReadings({ region: directory.region, caseId: file.caseId, limit: mostReadings })
  return readingsView(file, opened, { relation, directory })
}

/** The officer who answers for the case is told on the screen; what is taken away tells of no official. */
const withoutOfficials = ({ firstContact: _, handOver: __, ...view }: Case): Case => view
