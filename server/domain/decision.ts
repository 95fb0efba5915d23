import type { RecordedFile } from '#api-client/contract/attachment.ts'
import type { Command, CommandName, EventName, Recorded } from '#api-client/contract/command.ts'
import type { Day, Instant } from '#api-client/contract/primitives.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Calendar } from '#api-client/working-days.ts'
import type { Actor } from './actor.ts'
import type { Directory } from './directory.ts'
import type { CaseEvent } from './event.ts'
import type { CaseState } from './state.ts'

/** What a decision may know besides the case: the moment, the calendar, the people and bodies, and what lies beside it. */
export type World = {
  now: Instant
  today: Day
  calendar: Calendar
  directory: Directory
  /** The case that a merge names, or that this one has joined. */
  target?: { caseNumber: string; item: CaseState } | undefined
  /** What the reply check found in the reply that waits, by how much it weighs. */
  replyFindings?: readonly ('blocks' | 'explain')[] | undefined
  /** The number of the case that a split opens. */
  partNumber?: string | undefined
  /** The files that a move of the resident brings. */
  files?: readonly RecordedFile[] | undefined
}

/** Events to keep, or why not. A refusal is a value, never an exception. */
export type Decision = { kind: 'decided'; events: readonly Recorded[] } | { kind: 'refused'; code: ProblemCode }

/** What a rule adds to the record of a command. */
export type Gives<N extends CommandName> = Partial<Recorded<N>['facts']>

/**
 * The guards of one move beyond the table of offers.
 * - `may`: what does not depend on the command's content; decides which moves a reader is shown
 * - `make`: what does; gives the dates and places that the event records
 */
export type Rule<N extends CommandName> = {
  may: (item: CaseState, actor: Actor, world: World) => ProblemCode | null
  make: (item: CaseState, command: Command<N>, actor: Actor, world: World) => Gives<N> | ProblemCode
}

export type Rules<N extends CommandName> = { [K in N]: Rule<K> }

/** One event by its kind. */
export type Kind<K extends EventName> = Extract<CaseEvent, { kind: K }>

/** What an event changes in a case. */
export type Folds<K extends EventName> = { [E in K]: (item: CaseState, event: Kind<E>) => Partial<CaseState> }

/** For a move that nothing but the table of offers rules. */
export const freely = { may: () => null, make: () => ({}) }
