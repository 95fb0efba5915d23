import type { Relation } from '#api-client/contract/vocabulary.ts'
import type { Actor } from './actor.ts'
import type { CaseState } from './state.ts'

/** What an actor is to a case; null for nobody. A role counts only in relation to the case. */
export const relationOf = (item: CaseState, actor: Actor): Relation | null => {
  switch (actor.role) {
    case 'resident':
      return 'resident'
    case 'deputy':
      return actor.official === item.deputy ? 'deputy' : null
    case 'liaison':
    case 'station-head':
      return actor.organisation === item.station ? 'station' : null
    case 'body':
      return actor.organisation === item.body ? 'body' : null
    case 'committee':
      return 'committee'
    case 'branch-office':
      return actor.organisation === item.assignment?.branchOffice ? 'branch-office' : null
    case 'unit-clerk':
    case 'unit-signer':
    case 'unit-head':
      return unitRelation(item, actor.organisation)
    default:
      return null
  }
}

const unitRelation = ({ assignment }: CaseState, organisation: string): Relation | null => {
  if (!assignment || assignment.awaitsDispatch) return null
  if (assignment.leadUnit === organisation) return 'unit'
  return assignment.assistingUnits.includes(organisation) ? 'assisting-unit' : null
}

/** True once a body may see the case: it was forwarded, or the station was late (row 1 of the life of a case). */
export const bodySees = (item: CaseState): boolean => item.level !== undefined || item.escalated

/** The relation of a reader, null for whoever may not even know that the case exists. */
export const readerOf = (item: CaseState, actor: Actor): Relation | null => {
  const relation = relationOf(item, actor)
  return relation === 'body' && !bodySees(item) ? null : relation
}
