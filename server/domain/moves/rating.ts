import type { Command } from '#api-client/contract/command.ts'
import type { Outcome, ReplyClass } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import type { Folds, Gives, Kind, Rules, World } from '../decision.ts'
import { redoing } from '../folding.ts'
import { type CaseState, deciderOf, type Rating } from '../state.ts'
import { isPastDue, turnDue } from '../turns.ts'
import { halfTermFrom } from './resident.ts'

/** Ratings (rows 5, 22, 24 of the life of a case): they only ever follow a released reply. */
export const ratingRules: Rules<'rate' | 'correct-rating'> = {
  rate: {
    may: (item, actor, world) => (item.state === 'closed' ? mayRateJoined(item, world) : mayRate(item, actor, world)),
    make: (item, command, actor, world) => afterRating(item, isDissatisfied(command), actor, world),
  },
  'correct-rating': {
    may: mayCorrect,
    make: (item, command, actor, world) => afterCorrection(item, isDissatisfied(command), actor, world),
  },
}

export const ratingFolds: Folds<'rated' | 'rating-corrected'> = {
  rated: (item, event) => {
    const rating = { dissatisfied: event.facts.dissatisfied, round: item.round, corrected: false }
    const whose = event.by.role === 'deputy' ? { deputyRating: rating } : { rating }
    return { ...whose, ...followed(item, event) }
  },
  'rating-corrected': (item, event) => {
    const rating = { dissatisfied: event.facts.dissatisfied, round: item.rating?.round ?? item.round, corrected: true }
    return { rating, ...(event.facts.to === item.state ? {} : followed(item, event)) }
  },
}

/** "no", or "partly" with attitude or speed at the lowest of five. */
const isDissatisfied = ({ solved, attitude, speed }: Pick<Command<'rate'>, 'solved' | 'attitude' | 'speed'>): boolean =>
  solved === 'no' || (solved === 'partly' && (attitude === 1 || speed === 1))

/** The resident decides; where a deputy made it the deputy's own matter, both rate and the worse one counts. */
const mayRate = (item: CaseState, { role }: Actor, world: World): ProblemCode | null => {
  if (isPastDue(item, world)) return 'not-now'
  if (role === 'deputy') return item.raised ? (item.deputyRating ? 'already-rated' : null) : 'not-allowed'
  return item.rating ? 'already-rated' : null
}

/** Whoever joined another case rates the answer given there. */
const mayRateJoined = ({ merge, rating }: CaseState, { target, today }: World): ProblemCode | null => {
  if (!merge || !target?.item.reply) return 'not-now'
  if (rating) return 'already-rated'
  return (target.item.rateableUntil ?? '') >= today ? null : 'window-over'
}

/** How a released reply ends a case, by its class. */
const outcomeOf: Record<ReplyClass, Outcome> = { A: 'solved', B: 'planned', C: 'not-now', D: 'noted' }

/** The outcome of a case that its answer ends. */
export const answeredOutcome = (item: CaseState): Outcome | undefined => {
  if (item.merge) return 'merged'
  if (item.answeredOnSpot) return 'answered-on-spot'
  return item.reply && outcomeOf[item.reply.replyClass]
}

/** Satisfied closes; dissatisfied is handled again in half the term; a second time goes to the committee (rows 22, 24). */
const afterRating = (item: CaseState, dissatisfied: boolean, actor: Actor, world: World): Gives<'rate'> => {
  const { round } = item
  const outcome = answeredOutcome(item)
  const ended = { dissatisfied, to: 'closed', round, ...(outcome ? { outcome } : {}) } as const
  if (!dissatisfied) return waitsForOther(item, actor) ? stays(item) : ended
  if (item.merge) return { dissatisfied, to: 'forwarded', round: 2, turnDueOn: turnDue('body-turn', world) }
  if (item.concluded) return ended
  if (round >= 2) return { dissatisfied, to: 'assessing', round, turnDueOn: turnDue('assessment', world) }
  if (!item.assignment)
    return { dissatisfied, to: 'submitted', round: round + 1, turnDueOn: turnDue('station-turn', world) }
  const { on } = halfTermFrom(item, world)
  return { dissatisfied, to: 'handling', round: round + 1, turnDueOn: on, unitDueOn: on }
}

const waitsForOther = ({ raised, rating, deputyRating, state }: CaseState, { role }: Actor): boolean =>
  raised && state === 'answered' && (role === 'deputy' ? !rating : !deputyRating)

const stays = ({ round, turnDueOn }: CaseState): Gives<'rate'> => ({
  dissatisfied: false,
  to: 'answered',
  round,
  ...(turnDueOn ? { turnDueOn } : {}),
})

/** Once, within the period, as long as nobody has acted on the rating. */
function mayCorrect(item: CaseState, _: Actor, { today, target }: World): ProblemCode | null {
  const { rating } = item
  const { rateableUntil } = (item.merge && target?.item) ?? item
  if (!rating) return 'not-rated'
  if (rating.corrected) return 'already-corrected'
  if (rateableUntil === undefined || today > rateableUntil) return 'window-over'
  return standsAsRated(item, rating) ? null : 'not-now'
}

const standsAsRated = (item: CaseState, rating: Rating): boolean => {
  if (item.state === 'answered') return true
  if (item.state === 'closed') return item.outcome === answeredOutcome(item) && !item.promise?.proved
  if (item.state === 'assessing') return item.meetingOn === undefined
  return !item.draft && item.round === rating.round + 1
}

const afterCorrection = (
  item: CaseState,
  dissatisfied: boolean,
  actor: Actor,
  world: World,
): Gives<'correct-rating'> => {
  const { rating, state, round, turnDueOn, rateableUntil, outcome, unitClock } = item
  // Where the deputy is dissatisfied, that has led the case to where it is.
  if (dissatisfied !== rating?.dissatisfied && !item.deputyRating?.dissatisfied) {
    if (!dissatisfied && state !== 'closed' && item.raised && !item.deputyRating && rateableUntil)
      return { dissatisfied, to: 'answered', round: rating?.round ?? round, turnDueOn: rateableUntil }
    return afterRating({ ...item, round: rating?.round ?? round }, dissatisfied, actor, world)
  }
  const unitDueOn = state === 'handling' ? unitClock?.dueOn : undefined
  return {
    dissatisfied,
    to: state,
    round,
    ...(outcome ? { outcome } : {}),
    ...(turnDueOn ? { turnDueOn } : {}),
    ...(unitDueOn ? { unitDueOn } : {}),
  }
}

/** What leaves the case it had joined comes before a body that has to see it, and begins anew. */
const left: Partial<CaseState> = {
  merge: undefined,
  objected: true,
  escalated: true,
  draft: undefined,
  returnAsked: undefined,
}

/** Where a rating leads. */
const followed = (item: CaseState, { at, facts }: Kind<'rated'> | Kind<'rating-corrected'>): Partial<CaseState> => {
  const { to, round, outcome, turnDueOn, unitDueOn } = facts
  const led = { state: to, round, turnDueOn, ...(outcome ? { outcome } : {}) }
  if (to === 'handling' && unitDueOn) return { ...led, ...redoing(dayAt(at), unitDueOn) }
  if (to === 'forwarded') return { ...led, ...left, assigner: deciderOf(item) }
  return to === item.state
    ? { round }
    : { ...led, ...(to === 'answered' ? { turnStartedOn: item.releasedOn ?? dayAt(at) } : {}) }
}
