import type { Command } from '#api-client/contract/command.ts'
import type { Outcome } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from '../actor.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import { redoing } from '../folding.ts'
import { type CaseState, deciderOf } from '../state.ts'
import { turnDue } from '../turns.ts'
import { halfTermFrom } from './resident.ts'

/** The second dissatisfaction before the committee, and what is opened again (rows 24, 25, 27 of the life of a case). */
export const assessmentRules: Rules<'convene' | 'conclude' | 'reopen'> = {
  convene: {
    may: () => null,
    make: (_, { meetingOn }, __, { today }) => (meetingOn < today ? 'date-past' : {}),
  },
  conclude: {
    may: ({ meetingOn }, _, { today }) => (meetingOn !== undefined && meetingOn <= today ? null : 'not-convened'),
    make: (item, command, _, world) => concluded(item, command, world),
  },
  reopen: { may: mayReopen, make: (item, _, __, world) => reopened(item, world) },
}

export const assessmentFolds: Folds<'convened' | 'concluded' | 'reopened'> = {
  convened: (_, { facts }) => ({ meetingOn: facts.meetingOn }),
  concluded: (_, { at, facts }) => ({
    concluded: true,
    ...(facts.to === 'closed' ? { state: 'closed', ...(facts.outcome ? { outcome: facts.outcome } : {}) } : {}),
    ...(facts.to === 'handling' && facts.unitDueOn ? redoing(dayAt(at), facts.unitDueOn) : {}),
  }),
  reopened: (item, { at, facts }) => ({
    state: facts.to,
    turnDueOn: facts.turnDueOn,
    ...(facts.to === 'handling' && facts.unitDueOn ? redoing(dayAt(at), facts.unitDueOn) : {}),
    // What comes back to a body that has not seen it before has to be seen by it.
    ...(facts.to === 'forwarded' ? { escalated: true, assigner: deciderOf(item) } : {}),
  }),
}

/** An assessment ends in an answer; the other outcomes have moves of their own. */
const concluding: readonly Outcome[] = ['solved', 'planned', 'not-now', 'noted']

const concluded = (item: CaseState, command: Command<'conclude'>, world: World): Gives<'conclude'> | ProblemCode => {
  if (command.to === 'closed') return command.outcome && concluding.includes(command.outcome) ? {} : 'outcome-missing'
  const { on } = halfTermFrom(item, world)
  return { turnDueOn: on, unitDueOn: on }
}

/** The resident within thirty days with a new fact, the committee at any time; a joined or referred case by objection. */
function mayReopen(item: CaseState, actor: Actor, world: World): ProblemCode | null {
  if (item.outcome === 'merged' || item.outcome === 'referred') return 'not-now'
  if (actor.role === 'committee' || organisationOf(actor) !== undefined) return null
  if (item.promise?.proved && item.promise.kept === undefined) return 'not-now'
  return world.today > turnDue('reopen', world, item.closedOn) ? 'window-over' : null
}

/** Handled again where a unit had it, otherwise before the body once more. */
const reopened = (item: CaseState, world: World): Gives<'reopen'> => {
  if (item.assignment && !item.assignment.awaitsDispatch) {
    const { on } = halfTermFrom(item, world)
    return { to: 'handling', turnDueOn: on, unitDueOn: on }
  }
  return { to: 'forwarded', turnDueOn: turnDue('body-turn', world) }
}
