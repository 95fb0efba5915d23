import type { Unit } from '#api-client'

/** Units in groups, in the order the groups first appear. */
export type UnitGroup = { subordination: Unit['subordination']; units: Unit[] }

/** The units whose name in either language holds every word that is typed, grouped; those in `keep` always stay. */
export const searchUnits = (units: readonly Unit[], typed: string, keep: readonly string[] = []): UnitGroup[] => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<Unit['subordination'], Unit[]>()
  for (const unit of units) {
    const text = `${unit.name.zh} ${unit.name.en}`.toLowerCase()
    if (!keep.includes(unit.id) && !wanted.every((word) => text.includes(word))) continue
    groups.set(unit.subordination, [...(groups.get(unit.subordination) ?? []), unit])
  }
  return [...groups].map(([subordination, found]) => ({ subordination, units: found }))
}
