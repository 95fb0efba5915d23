import type { Name, Named } from '#api-client/contract/primitives.ts'
import type { Directory } from '../domain/directory.ts'

/** An organisation of the region by its id; an id nobody knows any more is shown as it is. */
export const named = ({ units, stations, bodies, committee, areas, deputies }: Directory, id: string): Named => ({
  id,
  name:
    (committee.id === id
      ? committee
      : (units.get(id) ?? stations.get(id) ?? bodies.get(id) ?? areas.get(id) ?? deputies.get(id))
    )?.name ?? plain(id),
})

/** A category or one of its parts by its code. */
export const namedCategory = ({ categories }: Directory, code: string): { code: string; name: Name } => {
  const category = categories.find((candidate) => candidate.code === code.slice(0, 2))
  const part = category?.children.find((child) => child.code === code)
  return { code, name: part?.name ?? category?.name ?? plain(code) }
}

const plain = (text: string): Name => ({ zh: text, en: text })
