import type { Relation } from '#api-client/contract/vocabulary.ts'
import { type Actor, type OfficialActor, organisationOf } from './actor.ts'
import type { Directory } from './directory.ts'
import type { CaseState } from './state.ts'

/**
 * What an actor is to a case; null for nobody. A role counts only in relation to the case, and nobody the opinion is
 * about, nor the chain under them, is anything to it.
 */
export const relationOf = (item: CaseState, actor: Actor, directory: Directory): Relation | null => {
  if (isExcluded(item, actor) || !mayKnowSealed(item, actor)) return null
  switch (actor.role) {
    case 'resident':
      return 'resident'
    case 'deputy':
      return actor.official === item.deputy ? 'deputy' : null
    case 'liaison':
    case 'station-head':
      return [item.station, item.handOver?.station].includes(actor.organisation) ? 'station' : null
    case 'body':
      return actor.organisation === item.body ? 'body' : null
    case 'committee':
      return 'committee'
    case 'special-committee':
    case 'chair-council':
      return overseerRelation(item, actor, directory)
    case 'branch-office':
      return actor.organisation === item.assignment?.branchOffice ? 'branch-office' : null
    case 'unit-clerk':
    case 'unit-signer':
    case 'unit-head':
      return unitRelation(item, actor.organisation)
    case 'system':
      return null
  }
}

/** True for the people of a station that is asked to take the case; until it accepts it only looks at it. */
export const isAskedStation = ({ station, handOver }: CaseState, actor: Actor): boolean =>
  handOver?.station !== undefined && organisationOf(actor) === handOver.station && handOver.station !== station

const isExcluded = ({ excluded }: CaseState, actor: Actor): boolean =>
  excluded.includes(organisationOf(actor) ?? '') || ('official' in actor && excluded.includes(actor.official))

/** A sealed referral is for the proposer and for whoever confirms it (visibility: sealed report of wrongdoing). */
const mayKnowSealed = ({ referral, station }: CaseState, actor: Actor): boolean => {
  if (!referral?.sealed || actor.role === 'resident' || actor.role === 'system') return true
  if (actor.official === referral.proposedBy) return true
  if (referral.confirmedBy !== undefined) return actor.official === referral.confirmedBy
  return actor.role === 'committee' || (actor.role === 'station-head' && actor.organisation === station)
}

/** Collective bodies: the committee of the field, and the council once a matter of supervision may come before it. */
const overseerRelation = (item: CaseState, actor: OfficialActor, directory: Directory): Relation | null => {
  if (actor.role === 'special-committee')
    return isOfField(item, actor.organisation, directory) ? 'special-committee' : null
  return item.supervision !== undefined || item.rungSkipped ? 'chair-council' : null
}

/** Special committees follow the cases of their field from the day they are graded. */
const isOfField = ({ category, level }: CaseState, committee: string, { specialCommittees }: Directory): boolean =>
  level !== undefined &&
  category !== undefined &&
  specialCommittees.some(({ id, categories }) => id === committee && categories.includes(category.slice(0, 2)))

const unitRelation = ({ assignment }: CaseState, organisation: string): Relation | null => {
  if (!assignment || assignment.awaitsDispatch) return null
  if (assignment.leadUnit === organisation) return 'unit'
  return assignment.assistingUnits.includes(organisation) ? 'assisting-unit' : null
}

/** True once a body may see the case: it was forwarded, the station was late, or the matter is urgent (rows 1, 33). */
export const bodySees = (item: CaseState): boolean => item.level !== undefined || item.escalated || item.major

/** The relation of a reader, null for whoever may not even know that the case exists. */
export const readerOf = (item: CaseState, actor: Actor, directory: Directory): Relation | null => {
  const relation = relationOf(item, actor, directory)
  return relation === 'body' && !bodySees(item) ? null : relation
}
