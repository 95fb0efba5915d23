import { offerOf } from '#api-client/lifecycle.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { addDays } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from '../actor.ts'
import type { Folds, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { dueAfter } from '../terms.ts'
import { leads } from './unit.ts'

/** More time: asked once and before the due date, at most double the term, undecided means refused (row 16). */
export const extensionRules: Rules<'ask-extension' | 'settle-extension'> = {
  'ask-extension': {
    may: mayAsk,
    make: ({ unitClock }, { until }, __, world) => {
      if (!unitClock || until <= unitClock.dueOn) return 'date-past'
      return until > doubledTerm(unitClock, world) ? 'extension-too-long' : {}
    },
  },
  'settle-extension': {
    may: (item, actor, world) => {
      if (!item.extension || item.extension.granted !== undefined) return 'nothing-asked'
      if (actor.role === 'system') return isUndecided(item, world) ? null : 'not-yet-due'
      return organisationOf(actor) === item.assignment?.by ? null : 'not-your-turn'
    },
    make: (item, { granted }, _, world) => {
      const { extension, state } = item
      if (!granted || !extension) return {}
      // Undecided at the due date is refused.
      if (isUndecided(item, world)) return 'window-over'
      return { unitDueOn: extension.until, ...(state === 'handling' ? { turnDueOn: extension.until } : {}) }
    },
  },
}

export const extensionFolds: Folds<'extension-asked' | 'extension-settled'> = {
  'extension-asked': (_, { facts }) => ({ extension: { until: facts.until } }),
  'extension-settled': ({ extension, unitClock, turnStartedOn }, { facts }) => ({
    ...(extension ? { extension: { ...extension, granted: facts.granted } } : {}),
    ...(facts.unitDueOn && unitClock ? { unitClock: { ...unitClock, dueOn: facts.unitDueOn } } : {}),
    ...(facts.turnDueOn ? { turnDueOn: facts.turnDueOn, turnStartedOn } : {}),
  }),
}

/** The day after the last on which an extension can still be decided, where one is asked for. */
export const undecidedOn = ({ state, extension, unitClock }: CaseState): string | null =>
  extension && extension.granted === undefined && unitClock && offerOf('settle-extension', state, 'system')
    ? addDays(unitClock.dueOn, 1)
    : null

const isUndecided = (item: CaseState, { today }: World): boolean => {
  const on = undecidedOn(item)
  return on !== null && today >= on
}

function mayAsk(item: CaseState, actor: Actor, { directory, today }: World): ProblemCode | null {
  const { unitClock, extension } = item
  if (leads(item, actor) || !unitClock) return 'not-your-turn'
  if (extension) return 'already-asked'
  if (!directory.terms.policies.get(unitClock.policy)?.extendable) return 'not-extendable'
  return today >= unitClock.dueOn ? 'window-over' : null
}

/** The day on which twice the term ends, days held included. */
const doubledTerm = ({ policy, dueOn }: { policy: string; dueOn: string }, { directory, calendar }: World): string => {
  const term = directory.terms.policies.get(policy)
  return term ? dueAfter(term, dueOn, calendar).on : dueOn
}
