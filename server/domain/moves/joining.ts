import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import { unitsTurn } from '../folding.ts'
import { type CaseState, deciderOf } from '../state.ts'
import { turnDue } from '../turns.ts'

/** Cases that join another and leave it again, matters that are taken apart (rows 4–6 of the life of a case). */
export const joiningRules: Rules<'merge' | 'unmerge' | 'split' | 'object'> = {
  merge: {
    may: (item) => (item.objected ? 'already-objected' : null),
    make: (item, command, _, world) => joins(item, command, world),
  },
  unmerge: {
    may: mayUnmerge,
    make: (item, _, __, world) => whereItWas(item, world),
  },
  split: {
    may: () => null,
    make: (_, __, ___, { partNumber }) => (partNumber === undefined ? 'not-now' : { part: partNumber }),
  },
  object: {
    may: mayObject,
    make: (item, _, __, world) =>
      item.merge ? whereItWas(item, world) : { to: 'forwarded', turnDueOn: turnDue('body-turn', world) },
  },
}

export const joiningFolds: Folds<'merged' | 'unmerged' | 'objected'> = {
  merged: (item, { at, facts }) => ({
    state: 'closed',
    outcome: 'merged',
    // While the resident was asked, it was with whoever asked.
    merge: {
      target: facts.target,
      from: item.question && item.state === 'needs-info' ? item.question.from : item.state,
      on: dayAt(at),
    },
    referral: undefined,
    question: undefined,
    // What was rated before was another answer.
    rating: undefined,
    deputyRating: undefined,
  }),
  unmerged: (item, { facts }) => ({
    state: facts.to,
    turnDueOn: facts.turnDueOn,
    merge: undefined,
    ...(facts.to === 'handling' ? unitsTurn(item) : {}),
  }),
  // After an objection to a referral the body decides, so it has to see the case.
  objected: (item, { facts }) => ({
    state: facts.to,
    turnDueOn: facts.turnDueOn,
    objected: true,
    merge: undefined,
    referral: undefined,
    ...(facts.to === 'handling' ? unitsTurn(item) : {}),
    ...(item.merge ? {} : { escalated: true, assigner: deciderOf(item) }),
  }),
}

const joins = (item: CaseState, command: Command<'merge'>, { target }: World): Gives<'merge'> | ProblemCode => {
  if (target?.caseNumber !== command.target) return 'unknown-target'
  if (target.item.state === 'closed') return 'target-closed'
  // The same opinion cannot be its own answer; and a case about somebody stays apart from one that they read.
  return item.excluded.some((one) => !target.item.excluded.includes(one)) ? 'is-subject' : {}
}

function mayUnmerge({ merge, rating }: CaseState, { role }: Actor, world: World): ProblemCode | null {
  if (!merge || rating) return 'not-now'
  if (role === 'system') return world.target?.item.outcome === 'withdrawn' ? null : 'not-yet-due'
  return world.today > turnDue('unmerge', world, merge.on) ? 'window-over' : null
}

function mayObject(
  { outcome, objected, merge, closedOn, rating, referral }: CaseState,
  _: Actor,
  world: World,
): ProblemCode | null {
  if (objected) return 'already-objected'
  if (outcome !== 'referred' && outcome !== 'merged') return 'not-now'
  // A sealed report stays with discipline and supervision: the body may not learn of it by an objection.
  if (referral?.sealed) return 'not-now'
  if (rating) return 'already-rated'
  return world.today > turnDue('unmerge', world, merge?.on ?? closedOn ?? world.today) ? 'window-over' : null
}

/** Back to where it was before it joined, with a turn of its own; the unit's clock ran on. */
const whereItWas = ({ merge, unitClock }: CaseState, world: World): Gives<'unmerge'> => {
  switch (merge?.from) {
    case 'assigned':
      return { to: 'assigned', turnDueOn: turnDue('sign-in', world) }
    case 'return-asked':
      return { to: 'return-asked', turnDueOn: turnDue('return-turn', world) }
    case 'handling':
      return { to: 'handling', turnDueOn: unitClock?.dueOn ?? world.today }
    case 'forwarded':
      return { to: 'forwarded', turnDueOn: turnDue('body-turn', world) }
    default:
      return { to: 'submitted', turnDueOn: turnDue('station-turn', world) }
  }
}
