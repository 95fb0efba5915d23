import type { Command, CommandName } from '#api-client/contract/command.ts'
import { offerOf, offers } from '#api-client/lifecycle.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Actor } from './actor.ts'
import type { Decision, Rule, World } from './decision.ts'
import { record } from './event.ts'
import { assessmentRules } from './moves/assessment.ts'
import { clockRules } from './moves/clock.ts'
import { congressRules } from './moves/congress.ts'
import { erasureRules } from './moves/erasure.ts'
import { extensionRules } from './moves/extension.ts'
import { firstContactRules } from './moves/first-contact.ts'
import { identityRules } from './moves/identity.ts'
import { joiningRules } from './moves/joining.ts'
import { oversightRules } from './moves/oversight.ts'
import { promiseRules } from './moves/promise.ts'
import { ratingRules } from './moves/rating.ts'
import { referralRules } from './moves/referral.ts'
import { residentRules } from './moves/resident.ts'
import { returnRules } from './moves/returns.ts'
import { signOffRules } from './moves/sign-off.ts'
import { stationRules } from './moves/station.ts'
import { supervisionRules } from './moves/supervision.ts'
import { unitRules } from './moves/unit.ts'
import { isAskedStation, relationOf } from './relation.ts'
import type { CaseState } from './state.ts'
import { receive } from './submission.ts'

/** A rule whose command is known by its name only. */
type AnyRule = Pick<Rule<CommandName>, 'may'> & {
  make: (item: CaseState, command: never, actor: Actor, world: World) => object | ProblemCode
}

const rules: Partial<Record<CommandName, AnyRule>> = {
  ...residentRules,
  ...ratingRules,
  ...stationRules,
  ...referralRules,
  ...joiningRules,
  ...firstContactRules,
  ...congressRules,
  ...unitRules,
  ...signOffRules,
  ...returnRules,
  ...extensionRules,
  ...assessmentRules,
  ...promiseRules,
  ...supervisionRules,
  ...oversightRules,
  ...identityRules,
  ...erasureRules,
  ...clockRules,
}

/** Decides one command: the events it makes, or why it is refused. Pure: moment, people and calendar come in. */
export const decide = (item: CaseState | null, command: Command, actor: Actor, world: World): Decision => {
  if (!item) return decideSubmission(command, actor, world)
  const rule = rules[command.command]
  const problem = mayNot(item, command.command, actor, world)
  if (problem || !rule) return refused(problem ?? 'not-offered')
  return decided(command, rule.make(item, command as never, actor, world))
}

const decideSubmission = (command: Command, actor: Actor, world: World): Decision => {
  if (command.command !== 'submit') return refused('not-found')
  if (!offerOf('submit', null, actor.role)) return refused('not-allowed')
  return decided(command, receive(command, world))
}

/** Why an actor may not give this command now, whatever it would carry; null where it may. */
export const mayNot = (item: CaseState, name: CommandName, actor: Actor, world: World): ProblemCode | null => {
  const offered = offers[name]
  const rule = rules[name]
  if (!offered || !rule) return 'not-offered'
  if (!offered.some(({ by }) => by.includes(actor.role))) return 'not-allowed'
  if (item.erased) return 'erased'
  if (actor.role !== 'system' && relationOf(item, actor, world.directory) === null) return 'not-allowed'
  if (!offerOf(name, item.state, actor.role)) return 'not-now'
  if (isAskedStation(item, actor) && name !== 'accept-hand-over') return 'not-your-turn'
  return rule.may(item, actor, world)
}

/** The moves an actor may make now, and no others. */
export const commandsFor = (item: CaseState, actor: Actor, world: World): CommandName[] =>
  (Object.keys(offers) as CommandName[]).filter((name) => mayNot(item, name, actor, world) === null)

const refused = (code: ProblemCode): Decision => ({ kind: 'refused', code })

const decided = (command: Command, gives: object | ProblemCode): Decision =>
  typeof gives === 'string' ? refused(gives) : { kind: 'decided', events: [record(command, gives as never)] }
