import type { EventName, Recorded } from '#api-client/contract/command.ts'
import { type Refusal, refuse } from '../answers.ts'
import type { CaseFile } from '../case-file.ts'
import type { Directory } from '../domain/directory.ts'
import type { Service } from '../service.ts'
import type { Use } from '../store/brake-store.ts'

/** How many opinions one page and one station take in an hour. */
export type Limits = { pageAnHour: number; stationAnHour: number }

export const usualLimits: Limits = { pageAnHour: 600, stationAnHour: 1200 }

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How often in a day a case takes the same kind of addition, whoever makes it. */
const caseADay: Partial<Record<EventName, number>> = {
  'facts-added': 10,
  answered: 10,
  asked: 10,
  noted: 60,
  inquired: 10,
}

/** What a submission counts towards, in the hour it is made. */
export const usesOf = ({ page, station }: { page: string; station: string }, { limits, now }: Service): Use[] => {
  const from = startOfHour(now()).toISOString()
  return [
    { subject: `page ${page}`, from, most: limits.pageAnHour },
    { subject: `station ${station}`, from, most: limits.stationAnHour },
  ]
}

/** Refuses until the hour of a full page or station is over; the answer says whom to phone instead. */
export const fullUntil = (subject: string, station: string, { directory, now }: Service): Refusal =>
  refuse(subject.startsWith('page ') ? 'page-limit' : 'station-limit', {
    retryAfterSeconds: secondsUntil(startOfHour(now()).getTime() + hourMs, now()),
    ...phoneOf(station, directory),
  })

/** Refuses what would count towards something that is full already, before anything costly is done; null elsewhere. */
export const refusedByUses = async (
  uses: readonly Use[],
  station: string,
  service: Service,
): Promise<Refusal | null> => {
  for (const { subject, from, most } of uses)
    if ((await service.store.countUses(service.directory.region, subject, from)) >= most)
      return fullUntil(subject, station, service)
  return null
}

/** Refuses one more addition of a kind that the case has taken often enough in the last day; null where there is room. */
export const refusedByCase = (
  events: readonly Pick<Recorded, 'kind'>[],
  { history, item }: Pick<CaseFile, 'history' | 'item'>,
  { directory, now }: Service,
): Refusal | null => {
  const since = new Date(now().getTime() - dayMs).toISOString()
  for (const { kind } of events) {
    const most = caseADay[kind]
    const oldest = most && history.filter((event) => event.kind === kind && event.at > since).at(-most)
    if (!oldest) continue
    const retryAfterSeconds = secondsUntil(Date.parse(oldest.at) + dayMs, now())
    return refuse('case-limit', { retryAfterSeconds, ...phoneOf(item.station, directory) })
  }
  return null
}

const startOfHour = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs)

const secondsUntil = (moment: number, at: Date): number => Math.max(1, Math.ceil((moment - at.getTime()) / 1000))

const phoneOf = (id: string, { stations }: Directory): Pick<Refusal, 'station'> => {
  const station = stations.get(id)
  return station ? { station: { name: station.name, phone: station.phone } } : {}
}
