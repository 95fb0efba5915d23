import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../actor.ts'
import { type Folds, freely, type Rules } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'
import { leads } from './unit.ts'

type Names = 'raise' | 'inquire' | 'answer-inquiry' | 'hide' | 'redact'

/** Moves about a case rather than of it (rows 30–32 of the life of a case). */
export const oversightRules: Rules<Names> = {
  raise: { may: ({ raised }) => (raised ? 'already-raised' : null), make: () => ({}) },
  inquire: {
    may: mayInquire,
    make: (_, __, ___, world) => ({ inquiryDueOn: turnDue('deputy-inquiry', world) }),
  },
  'answer-inquiry': {
    may: (item, actor) => leads(item, actor) ?? (item.inquiry ? null : 'nothing-asked'),
    make: () => ({}),
  },
  hide: freely,
  // Publishing rests on the resident's own consent (Personal Information Protection Law art. 25).
  redact: {
    may: ({ consents, major, visibility }) => {
      if (visibility === 'restricted') return 'restricted'
      return consents.includes('publish') && !major ? null : 'no-consent'
    },
    make: () => ({}),
  },
}

export const oversightFolds: Folds<'raised' | 'inquired' | 'inquiry-answered' | 'hidden' | 'redacted'> = {
  raised: () => ({ raised: true }),
  inquired: (_, { seq, at, facts }) => ({ inquiry: { seq, askedOn: dayAt(at), dueOn: facts.inquiryDueOn } }),
  'inquiry-answered': () => ({ inquiry: undefined }),
  hidden: () => ({ visibility: 'private' }),
  redacted: () => ({ visibility: 'redacted' }),
}

/** One question at a time, to a unit that has the case; letters are about work and answered as letters. */
function mayInquire({ assignment, inquiry }: CaseState, _: Actor): ProblemCode | null {
  if (!assignment || assignment.awaitsDispatch) return 'not-now'
  return inquiry ? 'already-asked' : null
}
