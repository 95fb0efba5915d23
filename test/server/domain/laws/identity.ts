import type { CaseEvent } from '../../../../server/domain/event.ts'
import { revealedUntil } from '../../../../server/domain/moves/identity.ts'
import { ifKind, type Law } from '../lives.ts'
import { officials } from '../town.ts'

const idOf = ({ by }: CaseEvent): string => ('official' in by ? by.official : by.role)

/** What must hold about who may know who wrote, and about what is erased. */
export const identityLaws: Record<string, Law> = {
  'who wrote is seen for a quarter of an hour, by whoever gave a reason': ({ event, after, world }) => {
    const seeing = officials.filter((one) => revealedUntil(after, one, world.now) !== null)
    if (event.kind === 'contact-revealed')
      return seeing.some(({ official }) => official === idOf(event)) && event.facts.until > world.now
    return seeing.every(({ official }) => after.reveals.some((one) => one.official === official))
  },
  'a confidential case takes two people, and neither a deputy nor a unit': ({ before, event }) => {
    if (event.kind === 'contact-revealed') return !before.confidential && !before.referral?.sealed
    const settled = ifKind('reveal-settled', event)
    return (
      !settled || (before.revealAsked?.official === settled.facts.official && idOf(event) !== settled.facts.official)
    )
  },
  'nobody sees who wrote while it is restricted or after it is erased': ({ after, world }) =>
    (after.visibility !== 'restricted' && !after.erased) ||
    officials.every((one) => revealedUntil(after, one, world.now) === null),
  'what is restricted is published by nobody': ({ before, event }) =>
    event.kind !== 'redacted' || before.visibility !== 'restricted',
  'erasure follows a restriction by somebody else, and nothing follows erasure': ({ before, event }) =>
    !before.erased &&
    (event.kind !== 'erased' ||
      (before.state === 'closed' && before.visibility === 'restricted' && before.restrictedBy !== idOf(event))),
}
