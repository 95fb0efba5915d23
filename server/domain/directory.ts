import type { Category, Official, Policy, Unit } from '#api-client/contract/organisation.ts'
import type { Name } from '#api-client/contract/primitives.ts'

export type Station = {
  id: string
  name: Name
  area: string
  body: string
  kind: 'station' | 'home' | 'room' | 'point'
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
}

/** A term and when it applies; `terms` of the town. */
export type Terms = {
  policies: ReadonlyMap<string, Policy & { kind: string }>
  bySubordination: ReadonlyMap<Unit['subordination'], string>
  byCategory: ReadonlyMap<string, string>
  byLevel: ReadonlyMap<number, string>
}

export type Channel = { id: string; name: Name; shortCode: string | null; when: Name; kind: string }

/** The people and bodies of one region, as data. */
export type Directory = {
  region: number
  casePrefix: string
  committee: { id: string; name: Name }
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
