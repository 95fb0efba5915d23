import type { Channel } from '#api-client/contract/case.ts'
import type { Name, Named } from '#api-client/contract/primitives.ts'
import type { Directory } from '../domain/directory.ts'

/** An organisation of the region by its id; an id nobody knows any more is shown as it is. */
export const named = ({ units, stations, bodies, committee, areas, deputies }: Directory, id: string): Named => ({
  id,
  name:
    (committee.id === id
      ? committee
      : (units.get(id) ?? stations.get(id) ?? bodies.get(id) ?? areas.get(id) ?? deputies.get(id))
    )?.name ?? plainName(id),
})

/** A category or one of its parts by its code. */
export const namedCategory = ({ categories }: Directory, code: string): { code: string; name: Name } => {
  const category = categories.find((candidate) => candidate.code === code.slice(0, 2))
  const part = category?.children.find((child) => child.code === code)
  return { code, name: part?.name ?? category?.name ?? plainName(code) }
}

/** A text that is the same in both languages. */
export const plainName = (text: string): Name => ({ zh: text, en: text })

/** Another door by its id, with how to reach it. */
export const channelOf = ({ channels }: Directory, id: string): { channel?: Channel } => {
  const found = channels.find((channel) => channel.id === id)
  return found ? { channel: { id, name: found.name, shortCode: found.shortCode, when: found.when } } : {}
}
