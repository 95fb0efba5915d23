import type { ProblemCode } from '#api-client/problems.ts'
import type { Actor } from '../actor.ts'
import type { Rules, World } from '../decision.ts'
import { relationOf } from '../relation.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'

const leads = (item: CaseState, actor: Actor): ProblemCode | null =>
  relationOf(item, actor) === 'unit' ? null : 'not-your-turn'

/** The next step of the sign-off chain; the head is the last. */
const signsNext = (item: CaseState, actor: Actor): ProblemCode | null => {
  if (leads(item, actor)) return 'not-your-turn'
  if (!item.draft) return 'no-draft'
  return 'step' in actor && actor.step === item.draft.signed + 1 ? null : 'not-your-step'
}

/** Moves of branch offices and handling units (rows 10, 12, 17, 18 of the life of a case). */
export const unitRules: Rules<'dispatch' | 'sign-in' | 'note' | 'draft-reply' | 'sign-reply' | 'send-back-draft'> = {
  dispatch: {
    may: ({ assignment }) => (assignment?.awaitsDispatch ? null : 'not-now'),
    make: (item, command, _, world) => {
      const problem = [command.leadUnit, ...command.assistingUnits]
        .map((id) => notInBranch(item, id, world))
        .find(Boolean)
      return problem ?? { turnDueOn: turnDue('sign-in', world) }
    },
  },
  'sign-in': {
    may: leads,
    make: (item, { handler }, _, { directory, today }) => {
      const isColleague = directory.officials.get(handler)?.organisation.id === item.assignment?.leadUnit
      return isColleague ? { turnDueOn: item.unitClock?.dueOn ?? today } : 'unknown-official'
    },
  },
  note: {
    may: () => null,
    make: (item, { audience }, actor) => {
      const mayTellResident = relationOf(item, actor) === 'unit' && item.state === 'handling'
      return audience === 'internal' || mayTellResident ? {} : 'not-allowed'
    },
  },
  'draft-reply': {
    may: leads,
    make: (_, { replyClass, dueOn }, __, { today }) =>
      replyClass === 'B' && dueOn !== undefined && dueOn <= today ? 'date-past' : {},
  },
  'sign-reply': {
    may: signsNext,
    make: (item, _, __, world) => {
      const step = (item.draft?.signed ?? 0) + 1
      const last = step >= (world.directory.units.get(item.assignment?.leadUnit ?? '')?.signOffSteps ?? 1)
      return last ? { step, last, turnDueOn: turnDue('review-turn', world) } : { step, last }
    },
  },
  'send-back-draft': { may: signsNext, make: () => ({}) },
}

/** A branch office dispatches inside its branch, by letter only to whom it is a letter. */
const notInBranch = (item: CaseState, id: string, { directory }: World): ProblemCode | null => {
  const office = directory.units.get(item.assignment?.branchOffice ?? '')
  const unit = directory.units.get(id)
  if (!unit) return 'unknown-unit'
  if (unit.branch !== office?.branch || unit.subordination === 'town') return 'outside-branch'
  return unit.byLetter && item.assignment?.mode !== 'letter' ? 'letter-only' : null
}
