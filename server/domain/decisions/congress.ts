import type { Command } from '#api-client/contract/command.ts'
import type { Unit } from '#api-client/contract/organisation.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { type Actor, organisationOf } from '../actor.ts'
import type { Gives, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { dueAfter, isLonger, usualPolicy } from '../terms.ts'
import { turnDue } from '../turns.ts'

const assigns = (item: CaseState, actor: Actor): ProblemCode | null =>
  organisationOf(actor) === item.assigner ? null : 'not-your-turn'

const checksReply = (item: CaseState, actor: Actor): ProblemCode | null =>
  organisationOf(actor) === item.assignment?.by ? null : 'not-your-turn'

/** Moves of bodies and the committee (rows 9, 11, 19, 20 of the life of a case). */
export const congressRules: Rules<'assign' | 'report-up' | 'return-reply' | 'release'> = {
  assign: {
    may: assigns,
    make: (item, command, actor, world) => checkUnits(command, actor, world) ?? withTerm(item, command, world),
  },
  'report-up': {
    may: (item, actor) => (assigns(item, actor) ? 'already-reported-up' : null),
    make: (_, __, ___, world) => ({ committee: world.directory.committee.id, turnDueOn: turnDue('body-turn', world) }),
  },
  'return-reply': {
    may: checksReply,
    // The unit's clock runs on: the due date is the one it had.
    make: (item, _, __, world) => ({ turnDueOn: item.unitClock?.dueOn ?? world.today }),
  },
  release: { may: checksReply, make: (_, __, ___, world) => ({ turnDueOn: turnDue('rating', world) }) },
}

/** A body assigns inside its own area only, the committee to the city's branches; some units only by letter. */
const checkUnits = (command: Command<'assign'>, actor: Actor, { directory }: World): ProblemCode | null => {
  const area = directory.bodies.get(organisationOf(actor) ?? '')?.area
  const isWithinReach = (unit: Unit): boolean => (area ? unit.area === area : unit.subordination !== 'town')
  const lead = directory.units.get(command.leadUnit)
  const assisting = command.assistingUnits.map((id) => directory.units.get(id))
  if (!lead || assisting.some((unit) => !unit)) return 'unknown-unit'
  if (!isWithinReach(lead) || assisting.some((unit) => unit && !isWithinReach(unit))) return 'outside-area'
  if (command.mode === 'single' && assisting.length > 0) return 'assisting-not-single'
  if (lead.byLetter !== (command.mode === 'letter')) return lead.byLetter ? 'letter-only' : 'not-by-letter'
  return null
}

/** The unit's clock starts today; a longer term than the usual one takes a reason. */
const withTerm = (item: CaseState, command: Command<'assign'>, world: World): Gives<'assign'> | ProblemCode => {
  const { directory, today, calendar } = world
  const { policies } = directory.terms
  const lead = directory.units.get(command.leadUnit)
  const chosen = policies.get(command.policy)
  const usual = policies.get(
    usualPolicy(directory.terms, {
      ...(lead ? { subordination: lead.subordination } : {}),
      category: item.category,
      level: item.level,
    }),
  )
  if (!chosen || !['handling', 'letter'].includes(chosen.kind)) return 'unknown-policy'
  if ((chosen.kind === 'letter') !== (command.mode === 'letter')) return 'unknown-policy'
  if (usual && isLonger(chosen, usual) && command.reason === undefined) return 'reason-missing'
  const { on, provisional } = dueAfter(chosen, today, calendar)
  const toBranchOffice = lead?.dispatches === true
  return {
    toBranchOffice,
    turnDueOn: turnDue(toBranchOffice ? 'dispatch-turn' : 'sign-in', world),
    unitDueOn: on,
    provisional,
  }
}
