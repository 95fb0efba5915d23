import type { Relation } from '#api-client/contract/vocabulary.ts'
import type { CaseFile } from './case-file.ts'
import type { Identity } from './identity.ts'
import type { Service } from './service.ts'

/** Keeps that an official opens a case, before the official is shown it: what is not logged is not shown. */
export const noteReading = async (
  { store, directory, now }: Service,
  identity: Identity,
  { file, relation }: { file: CaseFile; relation: Relation },
): Promise<void> => {
  if (identity.kind !== 'official') return
  const { official, organisation, role } = identity.actor
  const readAt = now().toISOString()
  await store.keepReading(directory.region, file.caseId, { official, organisation, role, relation, readAt })
}
