import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from '../actor.ts'
import { assistDue } from '../assisting.ts'
import type { Folds, Gives, Kind, Rules, World } from '../decision.ts'
import { unitsTurn } from '../folding.ts'
import { relationOf } from '../relation.ts'
import type { CaseState } from '../state.ts'
import { dueAfter } from '../terms.ts'
import { turnDue } from '../turns.ts'
import { assistsOf } from './congress.ts'

/** True for the people of the unit that leads. */
export const leads = (item: CaseState, actor: Actor): ProblemCode | null => {
  const { assignment } = item
  return assignment && !assignment.awaitsDispatch && organisationOf(actor) === assignment.leadUnit
    ? null
    : 'not-your-turn'
}

/** Moves of branch offices and handling units (rows 10, 12, 15, 17, 18 of the life of a case). */
export const unitRules: Rules<'dispatch' | 'sign-in' | 'assist' | 'note' | 'draft-reply'> = {
  dispatch: {
    may: ({ assignment }) => (assignment?.awaitsDispatch ? null : 'not-now'),
    make: (item, command, _, world) => dispatches(item, command, world),
  },
  'sign-in': {
    may: leads,
    make: (item, { handler }, _, { directory, today }) => {
      const isColleague = directory.officials.get(handler)?.organisation.id === item.assignment?.leadUnit
      return isColleague ? { turnDueOn: item.unitClock?.dueOn ?? today } : 'unknown-official'
    },
  },
  assist: {
    may: (item, actor) => {
      const own = item.assists.find(({ unit }) => unit === organisationOf(actor))
      if (!own) return 'not-your-turn'
      return own.given ? 'already-assisted' : null
    },
    make: () => ({}),
  },
  note: {
    may: () => null,
    make: (item, { audience }, actor, { directory }) => {
      const mayTellResident = relationOf(item, actor, directory) === 'unit' && item.state === 'handling'
      return audience === 'internal' || mayTellResident ? {} : 'not-allowed'
    },
  },
  'draft-reply': {
    may: leads,
    make: (_, { replyClass, dueOn }, __, { today }) =>
      replyClass === 'B' && dueOn !== undefined && dueOn <= today ? 'date-past' : {},
  },
}

export const unitFolds: Folds<'dispatched' | 'signed-in' | 'assisted' | 'noted' | 'reply-drafted'> = {
  dispatched: (item, event) => dispatched(item, event),
  'signed-in': (item, { facts }) => ({
    state: 'handling',
    handler: facts.handler,
    turnDueOn: facts.turnDueOn,
    ...unitsTurn(item),
  }),
  assisted: ({ assists }, { by }) => ({
    assists: assists.map((assist) => (assist.unit === organisationOf(by) ? { ...assist, given: true } : assist)),
  }),
  noted: (_, { by }) => (by.role === 'deputy' ? { deputyActed: true } : {}),
  'reply-drafted': (_, { seq, facts }) => ({
    draft: { seq, replyClass: facts.replyClass, dueOn: facts.dueOn, signed: 0 },
  }),
}

/** A branch office dispatches inside its branch, by letter only to whom it is a letter; again after a return. */
const dispatches = (item: CaseState, command: Command<'dispatch'>, world: World): Gives<'dispatch'> | ProblemCode => {
  const { leadUnit, assistingUnits } = command
  const named = [leadUnit, ...assistingUnits]
  if (new Set(named).size < named.length) return 'unit-twice'
  const problem = named.map((id) => notInBranch(item, id, world)).find(Boolean)
  if (problem) return problem
  const policy = world.directory.terms.policies.get(item.assignment?.policy ?? '')
  if (!policy) return { turnDueOn: turnDue('sign-in', world) }
  const office = item.assignment?.branchOffice
  const isAgain = item.returns.some(({ granted, chargedTo }) => granted && chargedTo === office)
  return {
    turnDueOn: turnDue('sign-in', world),
    ...(isAgain ? { unitDueOn: dueAfter(policy, world.today, world.calendar).on } : {}),
    ...assistDue(assistingUnits, policy, world),
  }
}

const notInBranch = (item: CaseState, id: string, { directory }: World): ProblemCode | null => {
  const office = directory.units.get(item.assignment?.branchOffice ?? '')
  const unit = directory.units.get(id)
  if (!unit) return 'unknown-unit'
  if (item.excluded.includes(id)) return 'is-subject'
  if (unit.branch !== office?.branch || unit.subordination === 'town') return 'outside-branch'
  return unit.byLetter && item.assignment?.mode !== 'letter' ? 'letter-only' : null
}

const dispatched = (item: CaseState, { at, facts }: Kind<'dispatched'>): Partial<CaseState> => {
  const { assignment, unitClock } = item
  if (!assignment) return {}
  const { leadUnit, assistingUnits } = facts
  // Whoever brings in others makes it a case of a lead and those who assist.
  const mode = assignment.mode === 'single' && assistingUnits.length > 0 ? 'lead' : assignment.mode
  return {
    assignment: { ...assignment, awaitsDispatch: false, leadUnit, assistingUnits, mode },
    assists: assistsOf(assistingUnits, dayAt(at), facts.assistDueOn),
    turnDueOn: facts.turnDueOn,
    ...(facts.unitDueOn && unitClock
      ? { unitClock: { policy: assignment.policy, startedOn: dayAt(at), dueOn: facts.unitDueOn } }
      : {}),
  }
}
