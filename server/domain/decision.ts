import type { Command, CommandName, Recorded } from '#api-client/contract/command.ts'
import type { Day, Instant } from '#api-client/contract/primitives.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Calendar } from '#api-client/working-days.ts'
import type { Actor } from './actor.ts'
import type { Directory } from './directory.ts'
import type { CaseState } from './state.ts'

/** What a decision may know besides the case: the moment, the calendar, the people and bodies. */
export type World = { now: Instant; today: Day; calendar: Calendar; directory: Directory }

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
