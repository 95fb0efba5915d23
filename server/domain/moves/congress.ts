import type { Command } from '#api-client/contract/command.ts'
import type { Unit } from '#api-client/contract/organisation.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { addMonths, dayAt } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from '../actor.ts'
import { assistDue } from '../assisting.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import { unitsTurn } from '../folding.ts'
import type { CaseState } from '../state.ts'
import { dueAfter, isLonger, usualPolicy } from '../terms.ts'
import { turnDue } from '../turns.ts'

const assigns = (item: CaseState, actor: Actor): ProblemCode | null =>
  organisationOf(actor) === item.assigner ? null : 'not-your-turn'

const checksReply = (item: CaseState, actor: Actor): ProblemCode | null =>
  organisationOf(actor) === item.assignment?.by ? null : 'not-your-turn'

/** Moves of bodies and the committee (rows 9, 11, 19, 20 of the life of a case). */
export const congressRules: Rules<'assign' | 'report-up' | 'raise-above' | 'return-reply' | 'release'> = {
  assign: {
    may: assigns,
    make: (item, command, actor, world) => checkUnits(item, command, actor, world) ?? withTerm(item, command, world),
  },
  'report-up': {
    may: (item, actor) => (assigns(item, actor) ? 'already-reported-up' : null),
    make: (_, __, ___, world) => ({ committee: world.directory.committee.id, turnDueOn: turnDue('body-turn', world) }),
  },
  'raise-above': {
    may: assigns,
    make: (_, __, ___, { today, calendar }) => ({ followUpOn: addMonths(today, 12, calendar).on }),
  },
  'return-reply': {
    may: checksReply,
    // The unit's clock runs on: the due date is the one it had.
    make: (item, _, __, world) => ({ turnDueOn: item.unitClock?.dueOn ?? world.today }),
  },
  release: {
    may: mayRelease,
    make: (_, { note }, __, world) => {
      const { replyFindings = [] } = world
      // What the check found is either mended or explained by the one who releases it all the same.
      if (replyFindings.includes('blocks')) return 'reply-blocked'
      if (replyFindings.length > 0 && note === undefined) return 'reply-unexplained'
      return { turnDueOn: turnDue('rating', world) }
    },
  },
}

export const congressFolds: Folds<'assigned' | 'reported-up' | 'raised-above' | 'reply-returned' | 'released'> = {
  assigned: (item, { at, by, facts }) => {
    const { leadUnit, assistingUnits, mode, policy, toBranchOffice, unitDueOn, term, provisional } = facts
    const assignedOn = dayAt(at)
    return {
      state: 'assigned',
      assignment: {
        by: organisationOf(by) ?? '',
        leadUnit,
        assistingUnits,
        mode,
        policy,
        assignedOn,
        awaitsDispatch: toBranchOffice,
        ...(toBranchOffice ? { branchOffice: leadUnit } : {}),
      },
      assists: assistsOf(assistingUnits, assignedOn, facts.assistDueOn),
      unitClock: { policy, ...(term ? { term } : {}), startedOn: assignedOn, dueOn: unitDueOn, provisional },
      turnDueOn: facts.turnDueOn,
      extension: undefined,
      question: undefined,
      referral: undefined,
      ...withoutLadder,
      round: item.round,
    }
  },
  'reported-up': (_, { facts }) => ({ assigner: facts.committee, turnDueOn: facts.turnDueOn }),
  'raised-above': (_, { facts }) => ({ state: 'closed', outcome: 'raised-above', followUpOn: facts.followUpOn }),
  'reply-returned': (item, { facts }) => ({
    state: 'handling',
    draft: undefined,
    ...runningClock(item),
    turnDueOn: facts.turnDueOn,
    ...unitsTurn(item),
  }),
  released: ({ draft }, { at, facts }) => ({
    state: 'answered',
    draft: undefined,
    answeredOnSpot: false,
    releasedOn: dayAt(at),
    rateableUntil: facts.turnDueOn,
    turnDueOn: facts.turnDueOn,
    rating: undefined,
    deputyRating: undefined,
    ...(draft ? { reply: draft } : {}),
    promise:
      draft?.replyClass === 'B' && draft.dueOn ? { dueOn: draft.dueOn, checked: false, proved: false } : undefined,
  }),
}

/** The ladder of one unit is not that of the next. */
export const withoutLadder: Partial<CaseState> = { rungSkipped: false, supervision: undefined, named: false }

export const assistsOf = (units: readonly string[], startedOn: string, dueOn: string | undefined) =>
  dueOn === undefined ? [] : units.map((unit) => ({ unit, startedOn, dueOn, given: false }))

const runningClock = ({ unitClock }: CaseState): Partial<CaseState> => {
  if (!unitClock) return {}
  const { stoppedOn: _, ...running } = unitClock
  return { unitClock: running }
}

/** True for a reply that the check found clean, with all its parts. */
export const isReleasable = (item: CaseState, { replyFindings }: Pick<World, 'replyFindings'>): boolean =>
  assistsMissing(item) === null && replyFindings?.length === 0

/** The clock releases a reply that the check found clean once the days to review it are over (row 20). */
function mayRelease(item: CaseState, actor: Actor, world: World): ProblemCode | null {
  if (actor.role !== 'system') return checksReply(item, actor) ?? assistsMissing(item)
  if (item.turnDueOn === undefined || world.today <= item.turnDueOn) return 'not-yet-due'
  return assistsMissing(item) ?? (world.replyFindings?.length === 0 ? null : 'reply-unexplained')
}

/** Handled separately, each unit answers its part (分别办理): none may be missing. */
const assistsMissing = ({ assignment, assists }: CaseState): ProblemCode | null =>
  assignment?.mode === 'separate' && assists.some(({ given }) => !given) ? 'assists-missing' : null

/** A body assigns inside its own area only, the committee to the city's branches; some units only by letter. */
const checkUnits = (
  item: CaseState,
  command: Command<'assign'>,
  actor: Actor,
  { directory }: World,
): ProblemCode | null => {
  const { leadUnit, assistingUnits, mode } = command
  const area = directory.bodies.get(organisationOf(actor) ?? '')?.area
  const isWithinReach = (unit: Unit): boolean => (area ? unit.area === area : unit.subordination !== 'town')
  const lead = directory.units.get(leadUnit)
  const assisting = assistingUnits.map((id) => directory.units.get(id))
  if (!lead || assisting.some((unit) => !unit)) return 'unknown-unit'
  if (assistingUnits.includes(leadUnit) || new Set(assistingUnits).size < assistingUnits.length) return 'unit-twice'
  if ([leadUnit, ...assistingUnits].some((id) => item.excluded.includes(id))) return 'is-subject'
  if (!isWithinReach(lead) || assisting.some((unit) => unit && !isWithinReach(unit))) return 'outside-area'
  if (mode === 'single' && assisting.length > 0) return 'assisting-not-single'
  if (mode !== 'letter' && assisting.some((unit) => unit?.byLetter)) return 'letter-only'
  if (lead.byLetter !== (mode === 'letter')) return lead.byLetter ? 'letter-only' : 'not-by-letter'
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
    term: { length: chosen.length, unit: chosen.unit },
    provisional,
    ...assistDue(command.assistingUnits, chosen, world),
  }
}
