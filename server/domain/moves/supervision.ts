import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { type Actor, organisationOf } from '../actor.ts'
import type { Folds, Kind, Rule, Rules, World } from '../decision.ts'
import { hasLetterRung, letterIsDue, rungKey, systemRungs } from '../ladder.ts'
import type { CaseState } from '../state.ts'

type BySystem = 'remind' | 'urge' | 'push-rectification'

/** A rung is taken once, when it is due, on the clock and the date it names. */
const rungRule = (name: BySystem): Rule<BySystem> => ({
  may: (item, _, world) =>
    systemRungs(item, world).some(({ on, command }) => command.command === name && on <= world.today)
      ? null
      : 'not-yet-due',
  make: (item, given, _, world) =>
    systemRungs(item, world).some(({ on, command }) => on <= world.today && isSame(command, given))
      ? {}
      : 'not-yet-due',
})

const isSame = (one: Command<BySystem>, other: Command<BySystem>): boolean =>
  one.command === other.command &&
  one.clock === other.clock &&
  one.holder === other.holder &&
  one.policy === other.policy &&
  one.rung === other.rung &&
  one.dueOn === other.dueOn

/** The supervision ladder (row 34): the clock reminds, people supervise, and naming takes a recorded decision. */
export const supervisionRules: Rules<BySystem | 'issue-supervision' | 'skip-rung' | 'name-unit'> = {
  remind: rungRule('remind') as Rule<'remind'>,
  urge: rungRule('urge') as Rule<'urge'>,
  'push-rectification': rungRule('push-rectification') as Rule<'push-rectification'>,
  'issue-supervision': {
    may: (item, actor, world) => {
      const problem = supervises(item, actor, world)
      if (problem) return problem
      return item.rungSkipped || letterIsDue(item, world) ? null : 'rung-not-reached'
    },
    make: () => ({}),
  },
  'skip-rung': {
    may: (item, actor, world) => {
      const problem = supervises(item, actor, world)
      if (problem) return problem
      return item.rungSkipped || letterIsDue(item, world) ? 'already-skipped' : null
    },
    make: () => ({}),
  },
  'name-unit': {
    may: (item) => (item.supervision === undefined ? 'rung-not-reached' : item.named ? 'already-named' : null),
    make: (_, { decidedOn }, __, { today }) => (decidedOn > today ? 'date-future' : {}),
  },
}

export const supervisionFolds: Folds<
  'reminded' | 'urged' | 'rectification-pushed' | 'supervision-issued' | 'rung-skipped' | 'unit-named'
> = {
  reminded: rungTaken,
  urged: rungTaken,
  'rectification-pushed': rungTaken,
  'supervision-issued': (_, { facts }) => ({ supervision: facts.letterNumber, rungSkipped: false }),
  'rung-skipped': () => ({ rungSkipped: true }),
  'unit-named': () => ({ named: true }),
}

function rungTaken(
  { rungs }: CaseState,
  { facts }: Kind<'reminded'> | Kind<'urged'> | Kind<'rectification-pushed'>,
): Partial<CaseState> {
  return { rungs: [...rungs, rungKey({ ...facts, startedOn: facts.dueOn }, facts.rung)] }
}

/** Supervision is the act of the body that assigned; units written to by letter have no ladder. */
function supervises(item: CaseState, actor: Actor, world: World): ProblemCode | null {
  if (!item.assignment || organisationOf(actor) !== item.assignment.by) return 'not-your-turn'
  if (item.supervision !== undefined) return 'already-issued'
  return item.assignment.mode !== 'letter' && hasLetterRung(item, world) ? null : 'no-ladder'
}
