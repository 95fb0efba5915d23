import { readFile } from 'node:fs/promises'
import type { Official } from '#api-client/contract/organisation.ts'
import type { Name } from '#api-client/contract/primitives.ts'
import { Role } from '#api-client/contract/vocabulary.ts'
import type { Directory, PageConfig, Terms } from '../domain/directory.ts'
import { staffed } from './staff.ts'
import { Categories, Channels, TermsFile, Town } from './town-schema.ts'

/**
 * 示例市, the fictional demonstration town, read from `data/`.
 * @param origins where the demonstration's partner site answers; its pages may be shown there
 */
export const demoTown = async (origins: readonly string[]): Promise<Directory> => {
  const [town, { categories }, terms, { channels }] = await Promise.all([
    read('town.json', Town.parse),
    read('categories.json', Categories.parse),
    read('terms.json', TermsFile.parse),
    read('channels.json', Channels.parse),
  ])
  return {
    region: Number(town.city.code),
    casePrefix: town.city.casePrefix,
    committee: withName(town.congress.deputyAffairsCommittee),
    chairCouncil: withName(town.congress.chairCouncil),
    specialCommittees: town.congress.specialCommittees.map((one) => ({
      ...withName(one),
      categories: one.categories,
    })),
    areas: byId(town.areas.map((area) => ({ ...withName(area), communities: area.communities.map(nameOf) }))),
    bodies: byId(town.congress.bodies.map((body) => ({ ...withName(body), area: body.area, kind: body.kind }))),
    stations: byId(
      town.stations.map((station) => ({
        ...withName(station),
        area: station.area,
        body: station.body,
        kind: station.kind,
        phone: station.phone,
        ...(station.placeZh && station.placeEn ? { place: { zh: station.placeZh, en: station.placeEn } } : {}),
        ...(station.reception ? { reception: station.reception } : {}),
      })),
    ),
    deputies: byId(town.deputies.map((deputy) => ({ ...withName(deputy), station: deputy.station }))),
    units: byId(
      town.units.map(({ zh, en, area, ...unit }) => ({ ...unit, name: { zh, en }, ...(area ? { area } : {}) })),
    ),
    officials: byId(officialsOf(town)),
    categories: categories.map(({ code, children, ...category }) => ({
      code,
      name: nameOf(category),
      children: children.map(({ zh, en, ...child }) => ({ ...child, name: { zh, en } })),
    })),
    pages: byId(town.pages.map((page) => pageOf(page, origins))),
    terms: termsOf(terms),
    channels: channels.map(({ id, shortCode, zh, en, kind, mode, sealed, whenZh, whenEn }) => ({
      id,
      shortCode,
      kind,
      mode,
      sealed,
      name: { zh, en },
      when: { zh: whenZh, en: whenEn },
    })),
  }
}

const read = async <File>(name: string, parse: (json: unknown) => File): Promise<File> =>
  parse(JSON.parse(await readFile(new URL(`data/${name}`, import.meta.url), 'utf8')))

const nameOf = ({ zh, en }: Name): Name => ({ zh, en })
const withName = ({ id, zh, en }: { id: string } & Name): { id: string; name: Name } => ({ id, name: { zh, en } })
const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const pageOf = (page: Town['pages'][number], origins: readonly string[]): PageConfig => ({
  id: page.id,
  name: nameOf(page),
  origins: [page.origin, ...origins],
  categories: page.categories,
  ...(page.unit ? { unit: page.unit } : {}),
  ...(page.station ? { station: page.station } : {}),
  ...(page.deputy ? { deputy: page.deputy } : {}),
  ...(page.maxFiles === undefined ? {} : { maxFiles: page.maxFiles }),
  ...(page.tellsSimilar ? { tellsSimilar: page.tellsSimilar } : {}),
})

/** The officials the data names, and enough more that no turn of any case is nobody's. */
const officialsOf = (town: Town): Official[] => {
  const { congress, units, stations } = town
  const organisations = byId(
    [
      congress.deputyAffairsCommittee,
      congress.chairCouncil,
      ...congress.specialCommittees,
      ...congress.bodies,
      ...units,
      ...stations,
    ].map(withName),
  )
  const named = town.officials.flatMap(({ id, zh, en, role, at, step }): Official[] => {
    const organisation = organisations.get(at)
    return organisation
      ? [{ id, name: { zh, en }, role: Role.parse(role), organisation, ...(step === undefined ? {} : { step }) }]
      : []
  })
  return staffed(named, town, organisations)
}

const termsOf = ({ policies, bySubordination, byCategory, byLevel }: TermsFile): Terms => ({
  policies: byId(
    policies.map(({ zh, en, basisZh, extendable, rungs, ...policy }) => ({
      ...policy,
      name: { zh, en },
      basis: basisZh,
      extendable: extendable ?? false,
      rungs: rungs.map(({ zh: rungZh, en: rungEn, ...rung }) => ({ ...rung, name: { zh: rungZh, en: rungEn } })),
    })),
  ),
  bySubordination: new Map(bySubordination.map(({ subordination, policy }) => [subordination, policy])),
  byCategory: new Map(byCategory.map(({ category, policy }) => [category, policy])),
  byLevel: new Map(byLevel.flatMap(({ policy }, index) => (policy === null ? [] : [[index + 1, policy]]))),
})
