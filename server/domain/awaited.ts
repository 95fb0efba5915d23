import type { State } from '#api-client/contract/vocabulary.ts'
import { type Actor, organisationOf } from './actor.ts'
import type { Directory } from './directory.ts'
import { bodySees } from './relation.ts'
import { type CaseState, settlerOf } from './state.ts'

/** A place in an organisation that a case can wait for: a role, or a step of the sign-off chain. */
const desk = (organisation: string, place: string): string => `${organisation}/${place}`

/** The desk an actor sits at; a deputy's is the deputy's own. */
export const deskOf = (actor: Actor): string | null => {
  const organisation = organisationOf(actor)
  if (organisation === undefined || !('official' in actor)) return null
  if (actor.role === 'deputy') return desk(actor.official, 'deputy')
  return desk(organisation, actor.step === undefined ? actor.role : `step-${actor.step}`)
}

/** The desks that a case waits for; several may act on the same turn. */
export const awaitedDesks = (item: CaseState, directory: Directory): string[] =>
  item.erased
    ? []
    : [...deskOfTurn(item, directory), ...besideTheTurn(item, directory)].filter(
        (one) => !item.excluded.includes(one.slice(0, one.indexOf('/'))),
      )

const deskOfTurn = (item: CaseState, directory: Directory): string[] => desksByState[item.state](item, directory)

type Desks = (item: CaseState, directory: Directory) => string[]
const nobody: Desks = () => []

const assignersDesk: Desks = ({ assignment }, directory) => (assignment ? [congressDesk(assignment.by, directory)] : [])

const desksByState: Record<State, Desks> = {
  submitted: (item, directory) => {
    if (item.referral) return [desk(item.station, 'station-head')]
    return [...stationDesks(item), ...(item.escalated || item.major ? [congressDesk(item.body, directory)] : [])]
  },
  'needs-info': nobody,
  forwarded: ({ referral, assigner }, directory) => [
    congressDesk(referral ? directory.committee.id : assigner, directory),
  ],
  assigned: ({ assignment }) =>
    assignment ? [desk(assignment.leadUnit, assignment.awaitsDispatch ? 'branch-office' : 'unit-clerk')] : [],
  'return-asked': (item, directory) => settlerDesk(item, directory),
  handling: ({ draft, assignment }) =>
    assignment ? [desk(assignment.leadUnit, draft ? `step-${draft.signed + 1}` : 'unit-clerk')] : [],
  replied: assignersDesk,
  answered: nobody,
  assessing: (_, directory) => [congressDesk(directory.committee.id, directory)],
  closed: ({ promise, assignment }) =>
    promise?.checked && !promise.proved && assignment ? [desk(assignment.leadUnit, 'unit-clerk')] : [],
}

/** What waits for somebody although it is not, or not only, that one's turn. */
const besideTheTurn: Desks = (item, directory) => [
  ...deputyBeside(item),
  ...stationBeside(item),
  ...(item.state === 'closed' ? [] : [...assignerBeside(item, directory), ...unitsBeside(item)]),
  ...revealBeside(item, directory),
  ...(item.erasureAsked ? [congressDesk(directory.committee.id, directory)] : []),
]

/** The deputy addressed, until the day is over; and a deputy whose own matter waits for the deputy's rating. */
const deputyBeside = ({ state, deputy, fellBack, deputyActed, raised, deputyRating }: CaseState): string[] => {
  const isFirst = state === 'submitted' && !fellBack && !deputyActed
  const rates = state === 'answered' && raised && !deputyRating
  return deputy && (isFirst || rates) ? [desk(deputy, 'deputy')] : []
}

/** A unit's question to consent to, a hand-over to accept, a call that is owed. */
const stationBeside = (item: CaseState): string[] => {
  const { state, question, handOver, callBack } = item
  const consents = state === 'handling' && question?.awaitsConsent === true
  const accepts = state !== 'closed' && handOver?.official !== undefined
  return [
    ...(consents || accepts || callBack ? stationDesks(item) : []),
    ...(state !== 'closed' && handOver?.station ? stationDesks({ station: handOver.station }) : []),
  ]
}

const assignerBeside: Desks = (item, directory) =>
  item.extension && item.extension.granted === undefined ? assignersDesk(item, directory) : []

const unitsBeside = ({ state, assists, inquiry, assignment }: CaseState): string[] => [
  ...(state === 'assigned' || state === 'handling' ? assists.filter(({ given }) => !given) : []).map(({ unit }) =>
    desk(unit, 'unit-clerk'),
  ),
  ...(inquiry && assignment ? [desk(assignment.leadUnit, 'unit-clerk')] : []),
]

/** The second person for a confidential case: a colleague at the station, else the committee. */
const revealBeside: Desks = ({ revealAsked }, directory) => {
  if (!revealAsked) return []
  const { role, organisation } = revealAsked
  if (role === 'liaison') return [desk(organisation, 'station-head')]
  if (role === 'station-head') return [desk(organisation, 'liaison')]
  return [congressDesk(directory.committee.id, directory)]
}

const stationDesks = ({ station }: Pick<CaseState, 'station'>): string[] => [
  desk(station, 'liaison'),
  desk(station, 'station-head'),
]

const congressDesk = (id: string, { committee }: Directory): string =>
  desk(id, id === committee.id ? 'committee' : 'body')

const settlerDesk = (item: CaseState, directory: Directory): string[] => {
  const settler = settlerOf(item)
  if (settler === null) return []
  return [settler === item.assignment?.branchOffice ? desk(settler, 'branch-office') : congressDesk(settler, directory)]
}

/**
 * Organisations, and the deputy, who may see the case, each once, with what they are to it. The committee sees every
 * case of its region.
 */
export const partiesOf = (
  item: CaseState,
  { specialCommittees, chairCouncil, deputies }: Directory,
): { organisation: string; relation: string }[] => {
  const { assignment, category, level, handOver } = item
  const handling = assignment && !assignment.awaitsDispatch ? assignment : undefined
  const field = level === undefined ? undefined : category?.slice(0, 2)
  const relations = new Map<string, string>([
    ...specialCommittees
      .filter(({ categories }) => field !== undefined && categories.includes(field))
      .map(({ id }): [string, string] => [id, 'special-committee']),
    ...one(item.supervision !== undefined || item.rungSkipped ? chairCouncil.id : undefined, 'chair-council'),
    ...one(item.deputy, 'deputy'),
    [item.station, 'station'],
    ...one(handOver?.station, 'station'),
    ...one(bodySees(item) ? item.body : undefined, 'body'),
    ...one(assignment?.branchOffice, 'branch-office'),
    ...(handling?.assistingUnits ?? []).map((unit): [string, string] => [unit, 'assisting-unit']),
    ...one(handling?.leadUnit, 'unit'),
  ])
  return [...relations]
    .filter(([party]) => !isKeptOut(item, party, deputies) && !isSealedFrom(item, party))
    .map(([organisation, relation]) => ({ organisation, relation }))
}

/** Whoever it is about, and the deputies of a station that it is about. */
const isKeptOut = ({ excluded }: CaseState, party: string, deputies: Directory['deputies']): boolean =>
  excluded.includes(party) || excluded.includes(deputies.get(party)?.station ?? '')

const one = (organisation: string | undefined, relation: string): [string, string][] =>
  organisation === undefined ? [] : [[organisation, relation]]

/** Only the station that proposed a sealed referral keeps it in its list, for whoever confirms it there. */
const isSealedFrom = ({ referral, station }: CaseState, organisation: string): boolean =>
  referral?.sealed === true && organisation !== station
