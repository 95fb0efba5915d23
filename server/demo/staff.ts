import type { Official } from '#api-client/contract/organisation.ts'
import type { Name, Named } from '#api-client/contract/primitives.ts'
import type { Role } from '#api-client/contract/vocabulary.ts'
import type { Town } from './town-schema.ts'

type Post = { at: string; role: Role; step?: number; title: Name }

/** Fills every post that the data leaves empty, so that a case can go on wherever it is sent. */
export const staffed = (
  officials: readonly Official[],
  town: Town,
  organisations: ReadonlyMap<string, Named>,
): Official[] => {
  const isTaken = ({ at, role, step }: Post): boolean =>
    officials.some(
      (official) =>
        official.organisation.id === at && (step === undefined ? official.role === role : official.step === step),
    )
  const added = postsOf(town)
    .filter((post) => !isTaken(post))
    .flatMap((post) => appoint(post, organisations.get(post.at)))
  return [...officials, ...added, ...deputiesOf(town, organisations)]
}

/** Every deputy signs in at the station where voters meet the deputy. */
const deputiesOf = ({ deputies }: Town, organisations: ReadonlyMap<string, Named>): Official[] =>
  deputies.flatMap(({ id, station, zh, en }) => {
    const organisation = organisations.get(station)
    return organisation ? [{ id, name: { zh, en }, role: 'deputy', organisation }] : []
  })

const appoint = ({ role, step, title }: Post, organisation: Named | undefined): Official[] => {
  if (!organisation) return []
  const id = `official-${organisation.id}-${role}${step === undefined ? '' : `-${step}`}`
  return [{ id, name: title, role, organisation, ...(step === undefined ? {} : { step }) }]
}

const postsOf = ({ stations, congress, units }: Town): Post[] => [
  ...stations.flatMap(({ id }): Post[] => [
    { at: id, role: 'liaison', title: { zh: '联络员', en: 'Liaison Officer' } },
    { at: id, role: 'station-head', title: { zh: '站长', en: 'Station Head' } },
  ]),
  ...congress.bodies.map(
    ({ id, titleZh, titleEn }): Post => ({ at: id, role: 'body', title: { zh: titleZh, en: titleEn } }),
  ),
  ...congress.specialCommittees.map(
    ({ id }): Post => ({ at: id, role: 'special-committee', title: { zh: '主任委员', en: 'Chairperson' } }),
  ),
  ...units
    .filter(({ dispatches }) => dispatches)
    .map(({ id }): Post => ({ at: id, role: 'branch-office', title: { zh: '分办员', en: 'Dispatch Officer' } })),
  ...units.flatMap(unitPosts),
]

const unitPosts = ({ id, signOffSteps }: Town['units'][number]): Post[] => [
  { at: id, role: 'unit-clerk', title: { zh: '经办员', en: 'Clerk' } },
  ...Array.from({ length: signOffSteps }, (_, index): Post => {
    const step = index + 1
    return step === signOffSteps
      ? { at: id, role: 'unit-head', step, title: { zh: '负责人', en: 'Head' } }
      : { at: id, role: 'unit-signer', step, title: { zh: `审核员（第${step}步）`, en: `Reviewer (step ${step})` } }
  }),
]
