import type { Command } from '#api-client/contract/command.ts'
import type { ConsentPurpose } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { addWorkingDays, type Due, dayAt } from '#api-client/working-days.ts'
import type { Gives, Kind, World } from './decision.ts'
import { areasOf, centralStation, type Directory, hasCategory, type PageConfig, type Station } from './directory.ts'
import { filesOf } from './files.ts'
import type { CaseState } from './state.ts'
import { aboutWhom } from './subject.ts'
import { usualPolicy } from './terms.ts'
import { turnDue } from './turns.ts'

/** Where a new opinion goes and by when its resident may expect an answer (row 1 of the life of a case). */
export const receive = (command: Command<'submit'>, world: World): Gives<'submit'> | ProblemCode => {
  const { directory } = world
  const page = directory.pages.get(command.page)
  if (!page) return 'not-found'
  const deputy = command.deputy ?? page.deputy
  if (deputy && !directory.deputies.has(deputy)) return 'unknown-deputy'
  if (command.category && !isOffered(command.category, page, directory)) return 'unknown-category'
  if (command.area !== undefined && !areasOf(page, directory).some(({ id }) => id === command.area))
    return 'unknown-area'
  const station = stationFor(directory, page, deputy, command.area)
  if (!station) return 'unknown-area'
  const about = aboutWhom(command.subject, { station: station.id, body: station.body }, directory)
  if (typeof about === 'string') return about
  const files = filesOf(world, command.page)
  if (typeof files === 'string') return files
  const expectedDays = daysOfSteps(command, world)
  const { on, provisional } = addWorkingDays(world.today, expectedDays, world.calendar)
  return {
    ...(deputy ? { deputy } : {}),
    area: command.area ?? station.area,
    station: station.id,
    body: station.body,
    expectedOn: on,
    expectedDays,
    provisional,
    identified: command.name !== undefined || command.contact !== undefined,
    turnDueOn: turnDue(about.committee ? 'body-turn' : 'station-turn', world),
    ...about,
    ...files,
  }
}

/** A case at its beginning; one about its own station or body begins before the committee. */
export const opened = ({ facts, at, seq, by }: Kind<'submitted'>): CaseState => ({
  state: facts.committee ? 'forwarded' : 'submitted',
  version: seq,
  page: facts.page,
  station: facts.station,
  body: facts.body,
  area: facts.area,
  deputy: facts.deputy,
  submitterKind: facts.submitterKind,
  category: facts.category,
  consents: consentsOf(facts),
  identified: facts.identified ?? false,
  confidential: facts.confidential === true || facts.subject !== undefined,
  reveals: [],
  erasureAsked: false,
  erased: false,
  visibility: 'private',
  submittedAt: at,
  files: facts.files?.length ?? 0,
  expectedOn: facts.expectedOn,
  expectedDays: facts.expectedDays,
  provisional: facts.provisional,
  partOf: facts.partOf,
  raised: by.role === 'deputy',
  subject: facts.subject,
  excluded: facts.excluded,
  firstContact: by.role === 'liaison' ? { official: by.official } : {},
  fellBack: false,
  deputyActed: false,
  major: false,
  assigner: facts.committee ?? facts.body,
  assists: [],
  returns: [],
  round: 1,
  answeredOnSpot: false,
  questionsAsked: 0,
  heldDays: 0,
  turnStartedOn: dayAt(at),
  turnDueOn: facts.turnDueOn,
  objected: false,
  callBack: false,
  concluded: false,
  rungs: [],
  rungSkipped: false,
  named: false,
  escalated: false,
})

/** The boxes that were ticked at submission, each a consent of its own. */
const consentsOf = ({
  consentToPublish,
  consentToSensitive,
  guardianConsents,
}: Kind<'submitted'>['facts']): ConsentPurpose[] => [
  ...(consentToPublish ? (['publish'] as const) : []),
  ...(consentToSensitive ? (['sensitive'] as const) : []),
  ...(guardianConsents ? (['under-14'] as const) : []),
]

/** The day told to the resident, as the calendar has it now. */
export const expectedAfter = ({ submittedAt, expectedDays }: CaseState, { calendar }: World): Due =>
  addWorkingDays(dayAt(submittedAt), expectedDays, calendar)

const isOffered = (category: string, { categories }: PageConfig, directory: Directory): boolean =>
  hasCategory(directory, category) && categories.includes(category.slice(0, 2))

/** The addressed deputy's station, the page's own, or the central station of the place. */
const stationFor = (
  directory: Directory,
  page: PageConfig,
  deputy: string | undefined,
  area: string | undefined,
): Station | undefined => {
  const addressed = deputy ? directory.deputies.get(deputy)?.station : page.station
  if (addressed) return directory.stations.get(addressed)
  const place = area ?? directory.units.get(page.unit ?? '')?.area
  return place === undefined ? undefined : centralStation(directory, place)
}

/** Working days of all steps together: accept, assign, dispatch, handle, check. */
const daysOfSteps = ({ category }: Command<'submit'>, { directory: { terms } }: World): number => {
  const steps = ['station-turn', 'body-turn', 'dispatch-turn', usualPolicy(terms, { category }), 'review-turn']
  return steps.reduce((sum, id) => sum + (terms.policies.get(id)?.length ?? 0), 0)
}
