import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'
import { leads } from './unit.ts'

/** Matters whose reply a head may let a reviewer sign in writing (row 18: ordinary ones). */
const delegable: readonly string[] = ['inquiry', 'ordinary']

/** The unit's sign-off chain of one to four steps; its head signs last (row 18 of the life of a case). */
export const signOffRules: Rules<'sign-reply' | 'send-back-draft'> = {
  'sign-reply': { may: maySign, make: (item, command, actor, world) => signs(item, command, actor, world) },
  'send-back-draft': { may: signsNext, make: () => ({}) },
}

export const signOffFolds: Folds<'reply-signed' | 'draft-sent-back'> = {
  'reply-signed': (item, { at, facts }) => ({
    ...(item.draft ? { draft: { ...item.draft, signed: facts.step } } : {}),
    ...(facts.last ? { state: 'replied', turnDueOn: facts.turnDueOn, question: undefined } : {}),
    ...(facts.last && item.unitClock ? { unitClock: { ...item.unitClock, stoppedOn: dayAt(at) } } : {}),
  }),
  'draft-sent-back': () => ({ draft: undefined }),
}

/** The next step of the chain; the clerk may enter a chain that signed on paper. */
function maySign(item: CaseState, actor: Actor): ProblemCode | null {
  if (actor.role !== 'unit-clerk') return signsNext(item, actor)
  return leads(item, actor) ?? (item.draft ? null : 'no-draft')
}

function signsNext(item: CaseState, actor: Actor): ProblemCode | null {
  if (leads(item, actor)) return 'not-your-turn'
  if (!item.draft) return 'no-draft'
  return 'step' in actor && actor.step === item.draft.signed + 1 ? null : 'not-your-step'
}

const signs = (
  item: CaseState,
  command: Command<'sign-reply'>,
  { role }: Actor,
  world: World,
): Gives<'sign-reply'> | ProblemCode => {
  if (world.replyFindings?.includes('blocks')) return 'reply-blocked'
  const steps = world.directory.units.get(item.assignment?.leadUnit ?? '')?.signOffSteps ?? 1
  const step = (item.draft?.signed ?? 0) + 1
  const lastStep = { step: steps, last: true, turnDueOn: turnDue('review-turn', world) }
  if (role === 'unit-clerk' || command.paper !== undefined || command.signedOn !== undefined)
    return (role === 'unit-clerk' ? paperProblem(command, world) : 'paper-missing') ?? lastStep
  if (command.delegation !== undefined) return isDelegable(item) && step === steps - 1 ? lastStep : 'not-delegable'
  return step >= steps ? lastStep : { step, last: false }
}

/** A chain that signed on paper is entered with its date and the place where the sheet is kept. */
const paperProblem = ({ paper, signedOn }: Command<'sign-reply'>, { today }: World): ProblemCode | null => {
  if (paper === undefined || signedOn === undefined) return 'paper-missing'
  return signedOn > today ? 'date-future' : null
}

const isDelegable = ({ assignment, round }: CaseState): boolean =>
  delegable.includes(assignment?.policy ?? '') && round === 1
