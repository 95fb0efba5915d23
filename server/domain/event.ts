import { type Command, type CommandName, moves, type Recorded } from '#api-client/contract/command.ts'
import type { Instant } from '#api-client/contract/primitives.ts'
import type { Actor } from './actor.ts'

/** When and by whom an event came about; `seq` counts from 1 within the case. */
export type Stamp = { seq: number; at: Instant; by: Actor }

type WithoutTexts<R> = R extends { kind: unknown; facts: unknown } ? Pick<R, 'kind' | 'facts'> : never

/** An event as the fold reads it: what people wrote is never part of it. */
export type CaseEvent = WithoutTexts<Recorded> & Stamp

type GivesOf<N extends CommandName> = Omit<Recorded<N>['facts'], keyof Command<N>> | Recorded<N>['facts']

/** The record of a command: its facts and texts, with what the decision gives. */
export const record = <N extends CommandName>(command: Command<N>, gives: Partial<GivesOf<N>>): Recorded => {
  const { event, facts, texts } = moves[command.command as CommandName]
  return {
    kind: event,
    facts: { ...pick(command, facts), ...gives },
    texts: pick(command, texts),
  } as unknown as Recorded
}

const pick = (source: object, keys: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(source).filter(([name, value]) => name in keys && value !== undefined && value !== ''),
  )
