import { addWorkingDays, dayAt, workingDaysBetween } from '#api-client/working-days.ts'
import type { Folds, Gives, Kind, Rules, World } from '../decision.ts'
import { filesOf } from '../files.ts'
import { unitsTurn } from '../folding.ts'
import type { CaseState } from '../state.ts'
import { halfTerm } from '../terms.ts'
import { isPastDue, turnDue } from '../turns.ts'

/** Moves of the resident (rows 1, 3, 28 of the life of a case). */
export const residentRules: Rules<'add-facts' | 'withdraw' | 'answer'> = {
  'add-facts': { may: () => null, make: (item, _, __, world) => filesOf(world, item.page, item) },
  withdraw: { may: () => null, make: (item) => ({ callBack: item.unitClock !== undefined }) },
  answer: {
    // The clock answers with silence once the days to answer are over.
    may: (item, { role }, world) => (role === 'system' && !isPastDue(item, world) ? 'not-yet-due' : null),
    make: (item, _, __, world) => {
      const files = filesOf(world, item.page, item)
      return typeof files === 'string' ? files : { ...afterAnswer(item, world), ...files }
    },
  },
}

export const residentFolds: Folds<'facts-added' | 'withdrawn' | 'answered'> = {
  'facts-added': (item, { facts }) => withFiles(item, facts),
  withdrawn: (_, { facts }) => ({ state: 'closed', outcome: 'withdrawn', callBack: facts.callBack }),
  answered: (item, event) => answered(item, event),
}

/** The unit's due date moves by the working days held, in total at most half the term (row 2). */
const afterAnswer = (item: CaseState, world: World): Gives<'answer'> => {
  const { question, unitClock } = item
  if (question?.from !== 'handling' || !unitClock)
    return { to: 'submitted', turnDueOn: turnDue('station-turn', world), heldDays: 0 }
  const waited = workingDaysBetween(question.askedOn, world.today, world.calendar)
  const heldDays = Math.min(waited, holdLeft(item, world))
  const { on } = addWorkingDays(unitClock.dueOn, heldDays, world.calendar)
  return { to: 'handling', turnDueOn: on, unitDueOn: on, heldDays }
}

const withFiles = (
  { files }: CaseState,
  added: Pick<Kind<'answered'>['facts'], 'files'>,
): Pick<CaseState, 'files'> => ({
  files: files + (added.files?.length ?? 0),
})

const answered = (item: CaseState, { facts }: Kind<'answered'>): Partial<CaseState> => ({
  ...(facts.to === 'handling' ? unitsTurn(item) : {}),
  state: facts.to,
  question: undefined,
  turnDueOn: facts.turnDueOn,
  heldDays: item.heldDays + facts.heldDays,
  ...withFiles(item, facts),
  ...(item.unitClock && facts.unitDueOn ? { unitClock: { ...item.unitClock, dueOn: facts.unitDueOn } } : {}),
})

/** Working days for which the unit's clock may still be held. */
export const holdLeft = (item: CaseState, { directory }: Pick<World, 'directory'>): number => {
  const policy = item.assignment && directory.terms.policies.get(item.assignment.policy)
  return policy ? Math.max(0, halfTerm(policy) - item.heldDays) : 0
}

/** The day on which a term of half the assignment's policy ends that starts today (row 22). */
export const halfTermFrom = ({ assignment }: CaseState, { directory, calendar, now }: World) => {
  const policy = assignment && directory.terms.policies.get(assignment.policy)
  return addWorkingDays(dayAt(now), policy ? halfTerm(policy) : 1, calendar)
}
