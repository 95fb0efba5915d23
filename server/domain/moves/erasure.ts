import type { Day } from '#api-client/contract/primitives.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Actor } from '../actor.ts'
import { type Folds, freely, type Rules, type World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { dueAfter } from '../terms.ts'

/** Restriction first, erasure at the archive term or by a decision before it (rows 30 of the life of a case). */
export const erasureRules: Rules<'restrict' | 'ask-erasure' | 'erase'> = {
  restrict: freely,
  'ask-erasure': { may: ({ erasureAsked }) => (erasureAsked ? 'already-asked' : null), make: () => ({}) },
  erase: {
    may: mayErase,
    make: (item, _, __, world) => {
      const keptUntil = retainedUntil(item, world) ?? world.today
      return { keptUntil, beforeTerm: world.today <= keptUntil }
    },
  },
}

export const erasureFolds: Folds<'restricted' | 'erasure-asked' | 'erased'> = {
  restricted: (_, { by }) => ({
    visibility: 'restricted',
    restrictedBy: 'official' in by ? by.official : by.role,
    reveals: [],
    revealAsked: undefined,
  }),
  'erasure-asked': () => ({ erasureAsked: true }),
  erased: () => ({
    erased: true,
    erasureAsked: false,
    identified: false,
    consents: [],
    handOver: undefined,
    callBack: false,
    promise: undefined,
  }),
}

/** The last day of the archive term, counted from the end of the case; null while it is open. */
export const retainedUntil = (
  { closedOn, major, supervision }: CaseState,
  { directory, calendar }: Pick<World, 'directory' | 'calendar'>,
): Day | null => {
  const { policies } = directory.terms
  const policy = policies.get(major || supervision !== undefined ? 'retention-major' : 'retention')
  return closedOn && policy ? dueAfter(policy, closedOn, calendar).on : null
}

/** Whoever restricted a case does not also erase it: what cannot be undone takes two people. */
function mayErase({ visibility, restrictedBy }: CaseState, actor: Actor): ProblemCode | null {
  if (visibility !== 'restricted') return 'not-restricted'
  return 'official' in actor && actor.official === restrictedBy ? 'same-person' : null
}
