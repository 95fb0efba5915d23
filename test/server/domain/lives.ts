import fc from 'fast-check'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { choices, live } from './random-life.ts'

/** A case before an event, the event, the case after it, and the events before this one. */
export type Moment = { before: CaseState; event: CaseEvent; after: CaseState; earlier: readonly CaseEvent[] }

const seeds = [1, 20_260_601, 987_654_321]

/** 450 random lives of a case, with how often each was refused something. */
export const lives = seeds.flatMap((seed) => fc.sample(choices, { numRuns: 150, seed }).map(live))
export const stories = lives.map(({ story }) => story)

/** What happened in each life after the opinion came in, moment by moment. */
export const momentsOfLives: Moment[][] = stories.map(({ events }) => momentsOf(events))

/** The event where it is of a kind. */
export const ifKind = <K extends CaseEvent['kind']>(
  kind: K,
  event: CaseEvent,
): Extract<CaseEvent, { kind: K }> | undefined => {
  const isOfKind = (one: CaseEvent): one is Extract<CaseEvent, { kind: K }> => one.kind === kind
  return isOfKind(event) ? event : undefined
}

/** The moments at which something does not hold that must, each told with what came before it; the shortest first. */
export const breaches = (holds: (moment: Moment) => boolean): string[] =>
  momentsOfLives
    .flat()
    .filter((moment) => !holds(moment))
    .map(({ earlier, event }) => [...earlier, event].map(tellEvent).join('\n'))
    .sort((one, other) => one.length - other.length)
    .slice(0, 3)

function tellEvent({ at, by, kind, facts }: CaseEvent): string {
  return `${at.slice(0, 10)} ${by.role} ${kind} ${JSON.stringify(facts)}`
}

function momentsOf(events: readonly CaseEvent[]): Moment[] {
  const [first, ...rest] = events
  if (!first) throw new Error('no case without an opinion')
  let before = evolve(null, first)
  return rest.map((event, index) => {
    const moment = { before, event, after: evolve(before, event), earlier: events.slice(0, index + 1) }
    before = moment.after
    return moment
  })
}
