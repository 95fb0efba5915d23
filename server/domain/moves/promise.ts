import type { ProblemCode } from '#api-client/problems.ts'
import { addMonths, dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import type { Folds, Rules, World } from '../decision.ts'
import { redoing } from '../folding.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'
import { halfTermFrom } from './resident.ts'
import { leads } from './unit.ts'

/** A promise is followed to its date: the unit proves it, the resident confirms it (row 26 of the life of a case). */
export const promiseRules: Rules<'check-promise' | 'prove-result' | 'confirm-result'> = {
  'check-promise': {
    may: (item, _, { today }) => {
      const on = checksOn(item)
      return on !== null && today >= on ? null : 'not-yet-due'
    },
    // A matter raised above is looked at every year; a promise is due on its day.
    make: (item, _, __, { today, calendar }) => ({
      turnDueOn: item.followUpOn ? addMonths(today, 12, calendar).on : (item.promise?.dueOn ?? today),
    }),
  },
  'prove-result': {
    may: (item, actor) => {
      if (!item.promise || leads(item, actor)) return 'not-your-turn'
      return item.promise.proved ? 'already-asked' : null
    },
    make: (_, __, ___, world) => ({ turnDueOn: turnDue('promise-check', world) }),
  },
  'confirm-result': {
    may: mayConfirm,
    make: (item, { kept }, { role }, world) => {
      // A deputy adds a word; the resident decides.
      if (role === 'deputy') return { to: 'closed', ...(item.turnDueOn ? { turnDueOn: item.turnDueOn } : {}) }
      if (kept) return { to: 'closed', outcome: 'solved' }
      const { on } = halfTermFrom(item, world)
      return { to: 'handling', turnDueOn: on, unitDueOn: on }
    },
  },
}

export const promiseFolds: Folds<'promise-checked' | 'result-proved' | 'result-confirmed'> = {
  'promise-checked': ({ promise }, { facts }) =>
    promise ? { promise: { ...promise, checked: true }, turnDueOn: facts.turnDueOn } : { followUpOn: facts.turnDueOn },
  'result-proved': ({ promise }, { facts }) =>
    promise ? { promise: { ...promise, proved: true }, turnDueOn: facts.turnDueOn } : {},
  'result-confirmed': ({ promise }, { at, by, facts }) => {
    if (!promise || by.role === 'deputy') return {}
    if (facts.to === 'handling' && facts.unitDueOn) return redoing(dayAt(at), facts.unitDueOn)
    return {
      promise: { ...promise, kept: facts.kept },
      turnDueOn: undefined,
      ...(facts.outcome ? { outcome: facts.outcome } : {}),
    }
  },
}

/** The day on which the clock looks at a promise, or again at a matter raised above. */
export const checksOn = ({ state, promise, followUpOn }: CaseState): string | null => {
  if (state !== 'closed') return null
  if (promise) return promise.checked || promise.proved ? null : promise.dueOn
  return followUpOn ?? null
}

function mayConfirm({ promise, deputy }: CaseState, actor: Actor, _: World): ProblemCode | null {
  if (!promise?.proved || promise.kept !== undefined) return 'not-now'
  return actor.role === 'deputy' && deputy === undefined ? 'not-allowed' : null
}
