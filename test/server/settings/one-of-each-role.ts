import type { Town } from '../../town/town.ts'

/** An official of every role but the committee's, and of the committee's where it is another's than the region's. */
export const oneOfEachRole = ({ service: { directory } }: Town): string[] => {
  const others = [...directory.officials.values()].filter(
    ({ role, organisation }) => role !== 'committee' || organisation.id !== directory.committee.id,
  )
  return [...new Map(others.map(({ id, role }) => [role, id])).values()]
}
