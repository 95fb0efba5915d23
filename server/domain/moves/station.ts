import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import { type Folds, freely, type Gives, type Rules, type World } from '../decision.ts'
import { hasCategory } from '../directory.ts'
import { relationOf } from '../relation.ts'
import type { CaseState } from '../state.ts'
import { aboutWhom } from '../subject.ts'
import { turnDue } from '../turns.ts'
import { holdLeft } from './resident.ts'

type Names = 'ask' | 'consent-to-ask' | 'forward' | 'answer-on-spot' | 'record-call' | 'reissue-code' | 'flag-major'

/** Moves of the station (rows 2, 7, 8, 21, 33 of the life of a case); a unit's question waits for the station's consent. */
export const stationRules: Rules<Names> = {
  ask: {
    may: mayAsk,
    make: (item, _, __, world) =>
      item.state === 'handling'
        ? { awaitsConsent: true }
        : { awaitsConsent: false, turnDueOn: turnDue('needs-info', world) },
  },
  'consent-to-ask': {
    may: (item) => (item.question?.awaitsConsent ? null : 'no-question'),
    make: (_, __, ___, world) => ({ turnDueOn: turnDue('needs-info', world) }),
  },
  forward: {
    // A body that was told of a late case may accept it in the station's place.
    may: (item, { role }) => (role === 'body' && !item.escalated && !item.major ? 'not-your-turn' : null),
    make: (item, command, _, world) => forwarded(item, command, world),
  },
  'answer-on-spot': {
    may: (item) => (item.round > 1 ? 'second-round' : null),
    make: (_, __, ___, world) => ({ turnDueOn: turnDue('rating', world) }),
  },
  'record-call': {
    // After the end only the call that a withdrawal owes.
    may: (item) => (item.state === 'closed' && !item.callBack ? 'not-now' : null),
    make: () => ({}),
  },
  'reissue-code': freely,
  'flag-major': { may: (item) => (item.major ? 'already-major' : null), make: () => ({}) },
}

export const stationFolds: Folds<
  'asked' | 'consented-to-ask' | 'forwarded' | 'answered-on-spot' | 'call-recorded' | 'flagged-major'
> = {
  asked: (item, { seq, at, facts }) => ({
    question: { seq, from: item.state, askedOn: dayAt(at), awaitsConsent: facts.awaitsConsent },
    questionsAsked: item.questionsAsked + 1,
    ...(facts.awaitsConsent ? {} : { state: 'needs-info', turnDueOn: facts.turnDueOn }),
  }),
  'consented-to-ask': ({ question }, { at, facts }) => ({
    state: 'needs-info',
    turnDueOn: facts.turnDueOn,
    ...(question ? { question: { ...question, askedOn: dayAt(at), awaitsConsent: false } } : {}),
  }),
  forwarded: (item, { facts }) => ({
    state: 'forwarded',
    level: facts.level,
    category: facts.category,
    proposedUnit: facts.proposedUnit,
    turnDueOn: facts.turnDueOn,
    referral: undefined,
    // A station that has not taken the case yet does not get it any more.
    handOver: item.handOver?.station ? undefined : item.handOver,
    subject: facts.subject ?? item.subject,
    confidential: item.confidential || facts.subject !== undefined,
    excluded: facts.excluded,
    ...(facts.committee ? { assigner: facts.committee } : {}),
  }),
  'answered-on-spot': (_, { at, facts }) => ({
    state: 'answered',
    answeredOnSpot: true,
    releasedOn: dayAt(at),
    rateableUntil: facts.turnDueOn,
    turnDueOn: facts.turnDueOn,
    rating: undefined,
    deputyRating: undefined,
  }),
  'call-recorded': () => ({ callBack: false }),
  'flagged-major': () => ({ major: true, visibility: 'restricted' }),
}

function mayAsk(item: CaseState, actor: Actor, world: World): ProblemCode | null {
  if (item.questionsAsked >= 2) return 'asked-twice'
  if (item.state === 'submitted') return null
  if (relationOf(item, actor, world.directory) !== 'unit') return 'not-your-turn'
  if (item.question) return 'already-asked'
  return holdLeft(item, world) > 0 ? null : 'hold-used-up'
}

const forwarded = (item: CaseState, command: Command<'forward'>, world: World): Gives<'forward'> | ProblemCode => {
  if (!hasCategory(world.directory, command.category)) return 'unknown-category'
  if (!world.directory.units.has(command.proposedUnit)) return 'unknown-unit'
  const about = aboutWhom(command.subject ?? item.subject, item, world.directory)
  if (typeof about === 'string') return about
  if (about.excluded.includes(command.proposedUnit)) return 'is-subject'
  return { turnDueOn: turnDue('body-turn', world), ...about }
}
