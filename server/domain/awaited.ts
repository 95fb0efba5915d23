import type { Day } from '#api-client/contract/primitives.ts'
import { addDays, type Calendar } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from './actor.ts'
import { remindsOn } from './decisions/clock.ts'
import type { Directory } from './directory.ts'
import { bodySees } from './relation.ts'
import type { CaseState } from './state.ts'

/** A place in an organisation that a case can wait for: a role, or a step of the sign-off chain. */
const desk = (organisation: string, place: string): string => `${organisation}/${place}`

/** The desk an actor sits at. */
export const deskOf = (actor: Actor): string | null => {
  const organisation = organisationOf(actor)
  if (organisation === undefined) return null
  return desk(organisation, 'step' in actor && actor.step !== undefined ? `step-${actor.step}` : actor.role)
}

/** The desks that a case waits for; several may act on the same turn. */
export const awaitedDesks = (item: CaseState, directory: Directory): string[] => {
  const station = [desk(item.station, 'liaison'), desk(item.station, 'station-head')]
  const congress = (id: string): string => desk(id, id === directory.committee.id ? 'committee' : 'body')
  const { assignment } = item
  switch (item.state) {
    case 'submitted':
      return item.escalated ? [...station, congress(item.body)] : station
    case 'forwarded':
      return [congress(item.assigner)]
    case 'assigned':
      if (!assignment) return []
      return [desk(assignment.leadUnit, assignment.awaitsDispatch ? 'branch-office' : 'unit-clerk')]
    case 'handling':
      return assignment ? [nextSigner(item, assignment.leadUnit), ...(item.question?.awaitsConsent ? station : [])] : []
    case 'replied':
    case 'assessing':
      return assignment ? [congress(assignment.by)] : []
    default:
      return []
  }
}

const nextSigner = ({ draft }: CaseState, unit: string): string =>
  desk(unit, draft ? `step-${draft.signed + 1}` : 'unit-clerk')

/** Organisations that may see the case, each once, with what they are to it. The committee sees every case of its region. */
export const partiesOf = (item: CaseState): { organisation: string; relation: string }[] => {
  const { assignment } = item
  const handling = assignment && !assignment.awaitsDispatch ? assignment : undefined
  const relations = new Map<string, string>([
    [item.station, 'station'],
    ...(bodySees(item) ? [[item.body, 'body'] satisfies [string, string]] : []),
    ...(assignment?.branchOffice ? [[assignment.branchOffice, 'branch-office'] satisfies [string, string]] : []),
    ...(handling?.assistingUnits ?? []).map((unit): [string, string] => [unit, 'assisting-unit']),
    ...(handling ? [[handling.leadUnit, 'unit'] satisfies [string, string]] : []),
  ])
  return [...relations].map(([organisation, relation]) => ({ organisation, relation }))
}

/** The day on which the clock has something to do for this case, if any. */
export const wakesOn = (item: CaseState, calendar: Calendar): Day | null => {
  if (item.turnDueOn === undefined) return null
  const late = addDays(item.turnDueOn, 1)
  if (item.state === 'submitted') return item.escalated ? null : late
  if (item.state === 'needs-info') return late
  if (item.state !== 'answered') return null
  return item.reminded ? late : (remindsOn(item, { calendar }) ?? late)
}
