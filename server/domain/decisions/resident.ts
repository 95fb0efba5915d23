import type { Command } from '#api-client/contract/command.ts'
import type { Outcome, ReplyClass } from '#api-client/contract/vocabulary.ts'
import { addWorkingDays, dayAt, workingDaysBetween } from '#api-client/working-days.ts'
import type { Gives, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { halfTerm } from '../terms.ts'
import { isPastDue, turnDue } from '../turns.ts'

/** Moves of the resident (rows 1, 3, 22, 28 of the life of a case). */
export const residentRules: Rules<'add-facts' | 'withdraw' | 'answer' | 'rate'> = {
  'add-facts': { may: () => null, make: () => ({}) },
  withdraw: { may: () => null, make: (item) => ({ callBack: item.assignment !== undefined }) },
  answer: {
    // The clock answers with silence once the days to answer are over.
    may: (item, { role }, world) => (role === 'system' && !isPastDue(item, world) ? 'not-yet-due' : null),
    make: (item, _, __, world) => afterAnswer(item, world),
  },
  rate: {
    may: (item, _, world) => (isPastDue(item, world) ? 'not-now' : null),
    make: (item, command, _, world) => afterRating(item, command, world),
  },
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

/** Working days for which the unit's clock may still be held. */
export const holdLeft = (item: CaseState, { directory }: World): number => {
  const policy = item.assignment && directory.terms.policies.get(item.assignment.policy)
  return policy ? Math.max(0, halfTerm(policy) - item.heldDays) : 0
}

/** "no", or "partly" with attitude or speed at the lowest of five. */
const isDissatisfied = ({ solved, attitude, speed }: Command<'rate'>): boolean =>
  solved === 'no' || (solved === 'partly' && (attitude === 1 || speed === 1))

/** How a released reply ends a case, by its class. */
export const outcomeOf: Record<ReplyClass, Outcome> = { A: 'solved', B: 'planned', C: 'not-now', D: 'noted' }

/** Satisfied closes; dissatisfied is handled again in half the term; a second time goes to the committee (rows 22, 24). */
const afterRating = (item: CaseState, command: Command<'rate'>, world: World): Gives<'rate'> => {
  const { round } = item
  if (!isDissatisfied(command))
    return {
      dissatisfied: false,
      to: 'closed',
      round,
      ...(item.reply ? { outcome: outcomeOf[item.reply.replyClass] } : {}),
    }
  if (round >= 2) return { dissatisfied: true, to: 'assessing', round, turnDueOn: turnDue('assessment', world) }
  const policy = item.assignment && world.directory.terms.policies.get(item.assignment.policy)
  const { on } = addWorkingDays(dayAt(world.now), policy ? halfTerm(policy) : 1, world.calendar)
  return { dissatisfied: true, to: 'handling', round: round + 1, turnDueOn: on, unitDueOn: on }
}
