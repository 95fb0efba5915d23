import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { workingDaysBetween } from '#api-client/working-days.ts'
import { type Actor, organisationOf } from '../actor.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import { unitsTurn } from '../folding.ts'
import { type CaseState, settlerOf } from '../state.ts'
import { turnDue } from '../turns.ts'
import { withoutLadder } from './congress.ts'
import { leads } from './unit.ts'

/** "Not ours": asked once per unit, settled in a working day, the second settlement binding (rows 13, 14). */
export const returnRules: Rules<'ask-return' | 'settle-return'> = {
  'ask-return': {
    may: mayAsk,
    make: (_, { proposedUnit }, actor, world) => {
      if (!world.directory.units.has(proposedUnit)) return 'unknown-unit'
      if (proposedUnit === organisationOf(actor)) return 'unit-twice'
      return { turnDueOn: turnDue('return-turn', world) }
    },
  },
  'settle-return': {
    may: (item, actor) => (organisationOf(actor) === settlerOf(item) ? null : 'not-your-turn'),
    make: (item, command, actor, world) => settled(item, command, actor, world),
  },
}

export const returnFolds: Folds<'return-asked' | 'return-settled'> = {
  'return-asked': (item, { by, facts }) => ({
    state: 'return-asked',
    returnAsked: {
      unit: organisationOf(by) ?? '',
      proposedUnit: facts.proposedUnit,
      from: item.state,
      turnDueOn: item.turnDueOn,
    },
    turnDueOn: facts.turnDueOn,
    draft: undefined,
  }),
  'return-settled': (item, { facts }) => {
    const { unit = '', proposedUnit } = item.returnAsked ?? {}
    const { granted, daysLost, chargedTo } = facts
    return {
      state: facts.to,
      turnDueOn: facts.turnDueOn,
      returnAsked: undefined,
      returns: [...item.returns, { unit, granted, daysLost, chargedTo }],
      ...(granted && proposedUnit ? { proposedUnit } : {}),
      ...(facts.to === 'handling' ? unitsTurn(item) : {}),
      ...(granted ? withoutUnit(item, facts.toBranchOffice) : {}),
    } as Partial<CaseState>
  },
}

function mayAsk(item: CaseState, actor: Actor, world: World): ProblemCode | null {
  const { assignment, returns } = item
  if (leads(item, actor) || !assignment) return 'not-your-turn'
  if (returns.some(({ unit }) => unit === assignment.leadUnit)) return 'already-asked'
  if (returns.length >= 2) return 'return-settled'
  if (item.round > 1) return 'second-round'
  return world.today > turnDue('ask-return', world, item.unitClock?.startedOn) ? 'window-over' : null
}

/** Granted goes to a new owner, refused goes back; the days lost are charged to the one who was wrong. */
const settled = (
  item: CaseState,
  { granted }: Command<'settle-return'>,
  actor: Actor,
  world: World,
): Gives<'settle-return'> => {
  const { assignment, returnAsked, returns, unitClock } = item
  const startedOn = unitClock?.startedOn ?? world.today
  const settler = organisationOf(actor) ?? ''
  const toBranchOffice = granted && assignment?.branchOffice === settler
  const common = {
    toBranchOffice,
    daysLost: workingDaysBetween(startedOn, world.today, world.calendar),
    chargedTo: granted ? settler : (returnAsked?.unit ?? settler),
    binding: returns.length > 0,
  }
  if (toBranchOffice) return { ...common, to: 'assigned', turnDueOn: turnDue('dispatch-turn', world) }
  if (granted) return { ...common, to: 'forwarded', turnDueOn: turnDue('body-turn', world) }
  if (returnAsked?.from === 'handling') return { ...common, to: 'handling', turnDueOn: unitClock?.dueOn ?? world.today }
  return { ...common, to: 'assigned', turnDueOn: turnDue('sign-in', world) }
}

/** What was not the unit's is nobody's again, or its branch office's; what the unit had asked falls away. */
const withoutUnit = (item: CaseState, toBranchOffice: boolean) => ({
  assignment: toBranchOffice ? backAtOffice(item) : undefined,
  assists: [],
  handler: undefined,
  question: undefined,
  extension: undefined,
  inquiry: undefined,
  ...withoutLadder,
})

const backAtOffice = ({ assignment }: CaseState): CaseState['assignment'] =>
  assignment?.branchOffice
    ? { ...assignment, leadUnit: assignment.branchOffice, assistingUnits: [], awaitsDispatch: true }
    : assignment
