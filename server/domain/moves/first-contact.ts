import type { Command } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { dayAt } from '#api-client/working-days.ts'
import type { Actor, OfficialActor } from '../actor.ts'
import type { Folds, Gives, Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { turnDue } from '../turns.ts'

/** First-contact responsibility and its hand-over with receipt (rows 1, 29 of the life of a case). */
export const firstContactRules: Rules<'transfer-station' | 'hand-over' | 'accept-hand-over' | 'fall-back'> = {
  'transfer-station': {
    may: holdsStation,
    make: (item, { station }, _, { directory }) =>
      directory.stations.has(station) && station !== item.station && !item.excluded.includes(station)
        ? {}
        : 'unknown-station',
  },
  'hand-over': {
    may: holdsStation,
    make: (item, command, _, world) => handedOver(item, command, world),
  },
  'accept-hand-over': {
    may: mayAccept,
    make: (item, _, actor, world) => accepted(item, actor as OfficialActor, world),
  },
  'fall-back': {
    may: (item, _, world) => {
      const on = fallsBackAfter(item, world)
      return on !== null && world.today > on ? null : 'not-yet-due'
    },
    make: () => ({}),
  },
}

export const firstContactFolds: Folds<'station-transferred' | 'handed-over' | 'hand-over-accepted' | 'fallen-back'> = {
  'station-transferred': (_, { by, facts }) => ({ handOver: { by: official(by), station: facts.station } }),
  'handed-over': (_, { by, facts }) => ({
    handOver: { by: official(by), official: facts.official, until: facts.until },
  }),
  'hand-over-accepted': (item, { at, facts }) => ({
    handOver: undefined,
    firstContact: {
      official: facts.official,
      until: facts.until,
      standsInFor: facts.until ? firstContactOn(item, dayAt(at)) : undefined,
    },
    ...(facts.station && facts.body
      ? { station: facts.station, body: facts.body, assigner: facts.body, turnDueOn: facts.turnDueOn }
      : {}),
  }),
  'fallen-back': () => ({ fellBack: true }),
}

/** The last day on which the addressed deputy comes first; null where nobody has to step in. */
export const fallsBackAfter = (
  { state, deputy, fellBack, deputyActed, submittedAt }: CaseState,
  world: World,
): string | null =>
  state === 'submitted' && deputy !== undefined && !fellBack && !deputyActed
    ? turnDue('first-contact', world, dayAt(submittedAt))
    : null

/** Who answers for the case today: the stand-in until its last day, then again who it stood in for. */
export const firstContactOn = ({ firstContact }: CaseState, today: string): string | undefined =>
  firstContact.until !== undefined && today > firstContact.until ? firstContact.standsInFor : firstContact.official

/** The station that holds the case, not the one that has been asked to take it. */
function holdsStation(item: CaseState, actor: Actor): ProblemCode | null {
  return 'organisation' in actor && actor.organisation === item.station ? null : 'not-your-turn'
}

const handedOver = (
  item: CaseState,
  command: Command<'hand-over'>,
  { directory, today }: World,
): Gives<'hand-over'> | ProblemCode => {
  const colleague = directory.officials.get(command.official)
  const isColleague =
    colleague?.organisation.id === item.station && ['liaison', 'station-head'].includes(colleague.role)
  if (!isColleague || firstContactOn(item, today) === command.official) return 'unknown-official'
  return command.until !== undefined && command.until < today ? 'date-past' : {}
}

function mayAccept({ state, handOver }: CaseState, actor: Actor): ProblemCode | null {
  if (!handOver) return 'no-hand-over'
  if (handOver.station && state !== 'submitted') return 'not-now'
  const isAsked =
    'official' in actor &&
    (handOver.official ? handOver.official === actor.official : handOver.station === actor.organisation)
  return isAsked ? null : 'not-the-recipient'
}

const accepted = ({ handOver }: CaseState, actor: OfficialActor, world: World): Gives<'accept-hand-over'> => {
  const station = handOver?.station && world.directory.stations.get(handOver.station)
  return {
    official: actor.official,
    ...(handOver?.until ? { until: handOver.until } : {}),
    ...(station ? { station: station.id, body: station.body, turnDueOn: turnDue('station-turn', world) } : {}),
  }
}

const official = (actor: Actor): string => ('official' in actor ? actor.official : actor.role)
