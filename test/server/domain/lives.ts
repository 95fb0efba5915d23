import fc from 'fast-check'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { choices, type Life, live, type Moment } from './random-life.ts'

export type { Life, Moment }

/** Random lives begin from each of these; a breach is found again from the same one. */
export const seeds = [1, 7, 65_537, 20_260_601, 987_654_321]

/** So many random lives of a case from each seed, one after the other. */
export function* livesOf(ofEachSeed: number): Generator<Life> {
  for (const seed of seeds) {
    for (const made of fc.sample(choices, { numRuns: ofEachSeed, seed })) yield live(made)
  }
}

/** The event where it is of a kind. */
export const ifKind = <K extends CaseEvent['kind']>(
  kind: K,
  event: CaseEvent,
): Extract<CaseEvent, { kind: K }> | undefined => {
  const isOfKind = (one: CaseEvent): one is Extract<CaseEvent, { kind: K }> => one.kind === kind
  return isOfKind(event) ? event : undefined
}

/** What must hold at every moment of a life. */
export type Law = (moment: Moment) => boolean

/** The moments at which something does not hold that must, each told with what came before it; the shortest first. */
export const breaches = (moments: readonly Moment[], holds: Law): string[] =>
  moments
    .filter((moment) => !holds(moment))
    .map(({ earlier, event }) => [...earlier, event].map(tellEvent).join('\n'))
    .sort((one, other) => one.length - other.length)
    .slice(0, 3)

function tellEvent({ at, by, kind, facts }: CaseEvent): string {
  return `${at.slice(0, 10)} ${by.role} ${kind} ${JSON.stringify(facts)}`
}
