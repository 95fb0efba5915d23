import type { ProblemCode } from '#api-client/problems.ts'
import type { Directory } from './directory.ts'

/** Everybody who may neither read nor handle a case, and the committee where it has to go past its body. */
export type AboutWhom = { excluded: string[]; committee?: string }

/**
 * Who is kept out of a case that is about `subject`: that one and the chain under it (`subject` in the life of a
 * case). Where station or body are kept out it goes to the committee; about the committee, to an outside channel.
 */
export const aboutWhom = (
  subject: string | undefined,
  { station, body }: { station: string; body: string },
  directory: Directory,
): AboutWhom | ProblemCode => {
  if (subject === undefined) return { excluded: [] }
  const { committee, bodies, stations, units, deputies } = directory
  if (subject === committee.id) return 'outside-channel'
  if (![bodies, stations, units, deputies].some((known: ReadonlyMap<string, unknown>) => known.has(subject)))
    return 'unknown-subject'
  const under = [...stations.values()].filter((one) => one.body === subject).map(({ id }) => id)
  const excluded = [subject, ...under]
  return excluded.includes(station) || excluded.includes(body) ? { excluded, committee: committee.id } : { excluded }
}
