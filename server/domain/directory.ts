import type { Category, Official, Policy, Unit } from '#api-client/contract/organisation.ts'
import type { Name } from '#api-client/contract/primitives.ts'

export type Station = {
  id: string
  name: Name
  area: string
  body: string
  kind: 'station' | 'home' | 'room' | 'point'
  phone: string
  /** Where people find it, and when somebody is there. */
  place?: Name
  reception?: Name
}
/** A township presidium, or a street work committee acting in the standing committee's name. */
export type CongressBody = { id: string; name: Name; area: string; kind: 'presidium' | 'streetWorkCommittee' }
export type Area = { id: string; name: Name; communities: readonly Name[] }
export type Deputy = { id: string; name: Name; station: string }

/** An embedding: the origins it may be shown on, and the unit or station it speaks for. */
export type PageConfig = {
  id: string
  name: Name
  origins: readonly string[]
  unit?: string
  station?: string
  deputy?: string
  categories: readonly string[]
  /** How many files may be sent with one opinion; 0 takes none, and without it the service's own limit counts. */
  maxFiles?: number
  /** Tells who types how many recent cases speak of the same matter; no page does unless it says so. */
  tellsSimilar?: boolean
}

/** One step of the supervision ladder: when it is due, who takes it, and whom it reaches. */
export type Rung = {
  kind: 'notice' | 'remind' | 'urge' | 'rectification' | 'supervision-letter' | 'naming'
  at: { percentOfTerm: number } | { afterDue: { n: number; unit: 'working-day' } } | { onDecision: true }
  by: 'system' | 'person' | 'chair-council'
  to: readonly ('turn-holder' | 'head' | 'resident' | 'deputy')[]
  name: Name
}

/** A clock policy: its term, the legal basis printed beside it, and its ladder. */
export type ClockPolicy = Policy & {
  kind: string
  basisKind: 'law' | 'local-rule' | 'preset'
  extendable: boolean
  rungs: readonly Rung[]
}

/** The clock policies and when each applies; `terms` of the town. */
export type Terms = {
  policies: ReadonlyMap<string, ClockPolicy>
  bySubordination: ReadonlyMap<Unit['subordination'], string>
  byCategory: ReadonlyMap<string, string>
  byLevel: ReadonlyMap<number, string>
}

/** Another door. A sealed one hides the matter from station and deputy. */
export type Channel = {
  id: string
  name: Name
  shortCode: string | null
  when: Name
  kind: string
  mode: 'inform' | 'transfer'
  sealed: boolean
}

/** A special committee reads and urges the cases of its field: top-level category codes. */
export type SpecialCommittee = { id: string; name: Name; categories: readonly string[] }

/** The people and bodies of one region, as data. */
export type Directory = {
  region: number
  casePrefix: string
  committee: { id: string; name: Name }
  chairCouncil: { id: string; name: Name }
  specialCommittees: readonly SpecialCommittee[]
  areas: ReadonlyMap<string, Area>
  bodies: ReadonlyMap<string, CongressBody>
  stations: ReadonlyMap<string, Station>
  deputies: ReadonlyMap<string, Deputy>
  units: ReadonlyMap<string, Unit>
  officials: ReadonlyMap<string, Official>
  categories: readonly Category[]
  pages: ReadonlyMap<string, PageConfig>
  terms: Terms
  /** Other doors: emergency numbers, hotlines, petition and complaint offices. */
  channels: readonly Channel[]
}

/** The central liaison station of an area: the first of kind station. */
export const centralStation = ({ stations }: Directory, area: string): Station | undefined =>
  [...stations.values()].find((station) => station.area === area && station.kind === 'station')

/** True for a two-digit category or a four-digit part that the town has. */
export const hasCategory = ({ categories }: Directory, code: string): boolean =>
  categories.some((category) => category.code === code || category.children.some((child) => child.code === code))

/** The places a page may be asked about: its own where it speaks for one, otherwise all. */
export const areasOf = (page: PageConfig, { areas, stations, units }: Directory): Area[] => {
  const fixed = page.station ? stations.get(page.station)?.area : units.get(page.unit ?? '')?.area
  return [...areas.values()].filter(({ id }) => fixed === undefined || id === fixed)
}
