import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { addWorkingDays } from '#api-client/working-days.ts'
import type { Gives, World } from './decision.ts'
import { centralStation, type Directory, hasCategory, type PageConfig, type Station } from './directory.ts'
import { usualPolicy } from './terms.ts'
import { turnDue } from './turns.ts'

/** Where a new opinion goes and by when its resident may expect an answer (row 1 of the life of a case). */
export const receive = (command: Command<'submit'>, world: World): Gives<'submit'> | ProblemCode => {
  const { directory } = world
  const page = directory.pages.get(command.page)
  if (!page) return 'not-found'
  const deputy = command.deputy ?? page.deputy
  if (deputy && !directory.deputies.has(deputy)) return 'unknown-deputy'
  if (command.category && !hasCategory(directory, command.category)) return 'unknown-category'
  const station = stationFor(directory, page, deputy, command.area)
  if (!station) return 'unknown-area'
  const { on, provisional } = expected(command, world)
  return {
    ...(deputy ? { deputy } : {}),
    area: command.area ?? station.area,
    station: station.id,
    body: station.body,
    expectedOn: on,
    provisional,
    turnDueOn: turnDue('station-turn', world),
  }
}

/** The addressed deputy's station, the page's own, or the central station of the place. */
const stationFor = (
  directory: Directory,
  page: PageConfig,
  deputy: string | undefined,
  area: string | undefined,
): Station | undefined => {
  const addressed = deputy ? directory.deputies.get(deputy)?.station : page.station
  if (addressed) return area === undefined || directory.areas.has(area) ? directory.stations.get(addressed) : undefined
  const place = area ?? directory.units.get(page.unit ?? '')?.area
  return place === undefined ? undefined : centralStation(directory, place)
}

/** The sum of the steps: accept, assign, dispatch, handle, check. */
const expected = (command: Command<'submit'>, { directory, today, calendar }: World) => {
  const { terms } = directory
  const handling = usualPolicy(terms, { category: command.category })
  const steps = ['station-turn', 'body-turn', 'dispatch-turn', handling, 'review-turn']
  const workingDays = steps.reduce((sum, id) => sum + (terms.policies.get(id)?.length ?? 0), 0)
  return addWorkingDays(today, workingDays, calendar)
}
