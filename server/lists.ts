import type { Official } from '#api-client/contract/organisation.ts'
import type { OfficialActor } from './domain/actor.ts'
import type { Directory } from './domain/directory.ts'
import type { StoredRow } from './store/store.ts'

/** Whose cases an official's lists are about; null is all of the region. A deputy's are the deputy's own. */
export const listedOrganisation = (
  { role, official }: OfficialActor,
  { organisation }: Official,
  { committee }: Directory,
): string | null => {
  if (role === 'deputy') return official
  return role === 'committee' && organisation.id === committee.id ? null : organisation.id
}

/**
 * True for a case that its reader may open. While a branch office has a case to dispatch, its unit's own clerks and
 * signers are nothing to it; a sealed one is for whoever may confirm it.
 */
export const isListed = (
  { relation, sealed, state }: Pick<StoredRow, 'relation' | 'sealed' | 'state'>,
  { role }: OfficialActor,
): boolean => {
  if (relation === 'left') return false
  if (sealed) return state !== 'closed' && (role === 'station-head' || role === 'committee')
  return relation !== 'branch-office' || role === 'branch-office'
}

/** True for a case that was in its reader's list and is no longer for this reader. */
export const hasLeft = (row: Pick<StoredRow, 'relation' | 'sealed' | 'state'>, actor: OfficialActor): boolean =>
  row.relation === 'left' || (row.sealed && !isListed(row, actor))
