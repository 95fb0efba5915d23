import type { Level } from '#api-client/contract/vocabulary.ts'
import type { Directory } from '../domain/directory.ts'

const ofTheCity = 3

/**
 * The units that a category part names, the lead first. Where the unit of the place may take it first and the matter
 * is no heavier than the town or street, that unit leads and the others assist.
 */
export const leadUnits = (
  directory: Directory,
  { part, level, area }: { part: string | undefined; level: Level; area: string | undefined },
): string[] => {
  const found = directory.categories.flatMap(({ children }) => children).find(({ code }) => code === part)
  if (!found) return []
  const leads = found.leads.filter((unit) => directory.units.has(unit))
  const local = [...directory.units.values()].find((unit) => unit.area !== undefined && unit.area === area)
  return found.localFirst && level < ofTheCity && local ? [local.id, ...leads] : leads
}
