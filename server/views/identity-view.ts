import type { Case } from '#api-client/contract/case.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { mayRead } from '../access.ts'
import type { CaseFile } from '../case-file.ts'
import type { World } from '../domain/decision.ts'
import { retainedUntil } from '../domain/moves/erasure.ts'
import { revealedUntil, takesTwo } from '../domain/moves/identity.ts'
import { maskContact, maskName } from '../masks.ts'
import { particularsOf } from '../particulars.ts'
import type { Sight } from './case-view.ts'
import { named } from './naming.ts'

type Reading = Pick<Sight, 'relation' | 'actor' | 'world'>

/**
 * Who wrote: the resident reads it; officials read it masked, or in clear for the minutes after they gave a reason.
 * While its processing is restricted no official reads it at all.
 */
export const identityView = (file: CaseFile, { relation, actor, world }: Reading) => {
  const { name, contact } = particularsOf(file)
  const given = { ...(name === undefined ? {} : { name }), ...(contact === undefined ? {} : { contact }) }
  if (mayRead.identity.includes(relation)) return given
  if (file.item.visibility === 'restricted') return {}
  const until = mayRead['revealed-identity'].includes(relation) ? revealedUntil(file.item, actor, world.now) : null
  if (until !== null) return { ...given, revealedUntil: until }
  if (!mayRead['masked-identity'].includes(relation)) return {}
  return { ...(name ? { name: maskName(name) } : {}), ...(contact ? { contact: maskContact(contact) } : {}) }
}

/** What the resident allows, who asks to see who wrote, and how long it all is kept. */
export const protectionView = ({ item }: CaseFile, { relation, world }: Reading): Partial<Case> => ({
  ...(item.erased ? { erased: true } : {}),
  ...(mayRead.consent.includes(relation)
    ? { consentToPublish: item.consents.includes('publish'), consents: [...item.consents] }
    : {}),
  ...(mayRead.protection.includes(relation) ? guardedView(item, world, relation) : {}),
})

const guardedView = (item: CaseFile['item'], world: World, relation: Relation): Partial<Case> => {
  const { directory } = world
  const { revealAsked } = item
  const official =
    revealAsked &&
    mayRead['names-of-officials'].includes(relation) &&
    directory.officials.get(revealAsked.official)?.name
  const until = retainedUntil(item, world)
  return {
    confidential: takesTwo(item),
    ...(revealAsked
      ? {
          revealAsked: {
            role: revealAsked.role,
            organisation: named(directory, revealAsked.organisation),
            ...(official ? { official } : {}),
          },
        }
      : {}),
    ...(item.erasureAsked ? { erasureAsked: true } : {}),
    ...(until ? { retainedUntil: until } : {}),
  }
}
