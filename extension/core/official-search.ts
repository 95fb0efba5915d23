import type { Official } from '#api-client'

/** Officials by organisation, those whose name or organisation holds every word that is typed. */
export const groupOfficials = (officials: readonly Official[], typed: string) => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, { organisation: Official['organisation']; people: Official[] }>()
  for (const official of officials) {
    const { name, organisation } = official
    const text = [name.zh, name.en, organisation.name.zh, organisation.name.en].join(' ').toLowerCase()
    if (!wanted.every((word) => text.includes(word))) continue
    const group = groups.get(organisation.id) ?? { organisation, people: [] }
    group.people.push(official)
    groups.set(organisation.id, group)
  }
  return [...groups.values()]
}
