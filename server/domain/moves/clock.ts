import type { Folds, Gives, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { expectedAfter } from '../submission.ts'
import { dueAfter } from '../terms.ts'
import { isPastDue, turnDue } from '../turns.ts'
import { isReleasable } from './congress.ts'
import { answeredOutcome } from './rating.ts'

/** Moves that only the clock makes (rows 1, 20, 23 of the life of a case, and its clocks). */
export const clockRules: Rules<'lapse' | 'escalate' | 'recompute-dates'> = {
  lapse: { may: (item, _, world) => (isPastDue(item, world) ? null : 'not-yet-due'), make: () => ({}) },
  escalate: {
    may: (item, _, world) => {
      if (!escalates(item, world)) return 'already-reminded'
      if (item.state === 'replied' && isReleasable(item, world)) return 'not-yet-due'
      return isPastDue(item, world) ? null : 'not-yet-due'
    },
    // A late station: the body sees it too. A reply that a body neither releases nor returns goes up to the committee.
    make: (item, _, __, world) =>
      item.state === 'replied'
        ? { committee: world.directory.committee.id, turnDueOn: turnDue('review-turn', world) }
        : {},
  },
  'recompute-dates': {
    may: (item, _, world) => (isDatedAnew(item, world) ? null : 'not-yet-due'),
    make: (item, _, __, world) => recomputed(item, world),
  },
}

export const clockFolds: Folds<'lapsed' | 'escalated' | 'dates-recomputed'> = {
  lapsed: (item) => {
    const outcome = answeredOutcome(item)
    return { state: 'closed', ...(outcome ? { outcome } : {}) }
  },
  escalated: ({ assignment }, { facts }) => ({
    escalated: true,
    ...(facts.committee && assignment
      ? { assignment: { ...assignment, by: facts.committee }, turnDueOn: facts.turnDueOn }
      : {}),
  }),
  'dates-recomputed': ({ unitClock, expectedOn, turnStartedOn, turnDueOn }, { facts }) => ({
    expectedOn: facts.expectedOn ?? expectedOn,
    provisional: facts.provisional,
    ...(unitClock
      ? { unitClock: { ...unitClock, dueOn: facts.unitDueOn ?? unitClock.dueOn, provisional: facts.provisional } }
      : {}),
    turnDueOn: facts.turnDueOn ?? turnDueOn,
    turnStartedOn,
  }),
}

/** Who is late and has somebody above to turn to. */
export const escalates = (
  { state, escalated, assignment, body, excluded }: CaseState,
  { directory }: Pick<World, 'directory'>,
): boolean =>
  state === 'submitted'
    ? !escalated && !excluded.includes(body)
    : state === 'replied' && assignment !== undefined && assignment.by !== directory.committee.id

const isDatedAnew = (item: CaseState, world: World): boolean => {
  const { provisional, unitClock, expectedOn } = item
  if (!provisional && !unitClock?.provisional) return false
  const dates = recomputed(item, world)
  return (
    dates.provisional === false ||
    dates.expectedOn !== expectedOn ||
    (dates.unitDueOn !== undefined && dates.unitDueOn !== unitClock?.dueOn)
  )
}

/** The dates as the calendar has them now; an extension is a day that somebody named, and stays. */
const recomputed = (item: CaseState, world: World): Gives<'recompute-dates'> => {
  const { unitClock, extension, state } = item
  const expected = expectedAfter(item, world)
  const term = unitClock && (unitClock.term ?? world.directory.terms.policies.get(unitClock.policy))
  const isReckoned = unitClock?.provisional && term && term.length !== null && !extension?.granted
  const base = isReckoned ? dueAfter(term, unitClock.startedOn, world.calendar) : undefined
  const unitDueOn = base && (item.heldDays > 0 ? heldOn(base.on, item.heldDays, world) : base.on)
  return {
    expectedOn: expected.on,
    provisional: expected.provisional || base?.provisional === true,
    ...(unitDueOn ? { unitDueOn } : {}),
    ...(unitDueOn && state === 'handling' ? { turnDueOn: unitDueOn } : {}),
  }
}

const heldOn = (from: string, heldDays: number, { calendar }: World): string =>
  dueAfter({ length: heldDays, unit: 'working-day' }, from, calendar).on
