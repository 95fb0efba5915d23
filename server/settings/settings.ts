import { type Calendar, type CalendarYear, calendarOf } from '#api-client/working-days.ts'
import { calendarYears } from '#api-client/working-days-data.ts'
import type { ClockPolicy, Directory } from '../domain/directory.ts'
import type { SettingChange } from '../store/setting-store.ts'
import type { Store } from '../store/store.ts'
import { type Changes, changesOf, newestOf } from './change.ts'

/** What holds now: the values a region began with, with what the committee changed since. */
export type InForce = {
  directory: Directory
  calendar: Calendar
  /** The years covered, earliest first. */
  years: readonly CalendarYear[]
  policyChanges: Changes<'policy'>
  yearChanges: Changes<'calendar-year'>
}

/** The settings of a region as this server knows them. */
export type Settings = {
  readonly inForce: InForce
  /** The values before any change. */
  readonly initial: Directory
  /** What would hold after one more change. */
  after: (change: SettingChange) => InForce
  /** Reads what was changed since, here or on another server. */
  refresh: () => Promise<void>
  /** The same, where the last look is `oldestSeconds` ago or more. */
  fresh: () => Promise<void>
}

/** How long another server's change may go unnoticed. */
export const oldestSeconds = 5

/** Opens the settings of a region with what the store has of them. */
export const openSettings = async ({
  store,
  directory: initial,
  now,
}: {
  store: Pick<Store, 'settingChanges'>
  directory: Directory
  now: () => Date
}): Promise<Settings> => {
  let kept: readonly SettingChange[] = []
  let inForce = inForceAfter(initial, kept)
  let readAt = Number.NEGATIVE_INFINITY
  let underWay: Promise<void> = Promise.resolve()
  const isStale = (): boolean => Math.abs(now().getTime() - readAt) >= oldestSeconds * 1000
  const read = async (): Promise<void> => {
    const startedAt = now().getTime()
    const changes = await store.settingChanges(initial.region, kept.at(-1)?.revision ?? 0)
    if (changes.length > 0) {
      kept = [...kept, ...changes]
      inForce = inForceAfter(initial, kept)
    }
    readAt = startedAt
  }
  const inOrder = (work: () => Promise<void>): Promise<void> => {
    underWay = underWay.then(work, work)
    return underWay
  }
  await inOrder(read)
  return {
    get inForce() {
      return inForce
    },
    initial,
    after: (change) => inForceAfter(initial, [...kept, change]),
    refresh: () => inOrder(read),
    fresh: async () => {
      if (isStale()) await inOrder(async () => (isStale() ? read() : undefined))
    },
  }
}

const inForceAfter = (initial: Directory, kept: readonly SettingChange[]): InForce => {
  const policyChanges = changesOf(kept, 'policy')
  const yearChanges = changesOf(kept, 'calendar-year')
  const years = yearsAfter(yearChanges)
  const policies = new Map([...initial.terms.policies].map(([id, policy]) => [id, policyAfter(policy, policyChanges)]))
  return {
    directory: { ...initial, terms: { ...initial.terms, policies } },
    calendar: calendarOf(years),
    years,
    policyChanges,
    yearChanges,
  }
}

const policyAfter = (policy: ClockPolicy, changes: Changes<'policy'>): ClockPolicy => ({
  ...policy,
  ...newestOf(changes, policy.id)?.content,
})

/** What the committee entered stands before what the release brought. */
const yearsAfter = (changes: Changes<'calendar-year'>): CalendarYear[] => {
  const entered = [...changes.keys()].flatMap((year) => {
    const newest = newestOf(changes, year)
    return newest ? [{ year: Number(year), ...newest.content }] : []
  })
  const brought = calendarYears.filter(({ year }) => !changes.has(String(year)))
  return [...brought, ...entered].sort((one, other) => one.year - other.year)
}
