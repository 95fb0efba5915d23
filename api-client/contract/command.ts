import * as z from 'zod/mini'
import { clockMoves } from './moves/clock.ts'
import { congressMoves } from './moves/congress.ts'
import { identityMoves } from './moves/identity.ts'
import type { Move, Shape } from './moves/move.ts'
import { oversightMoves } from './moves/oversight.ts'
import { residentMoves } from './moves/resident.ts'
import { stationMoves } from './moves/station.ts'
import { unitMoves } from './moves/unit.ts'

/** Every command of the life of a case with what it must carry, and the one event that records it. */
export const moves = {
  ...residentMoves,
  ...stationMoves,
  ...congressMoves,
  ...unitMoves,
  ...oversightMoves,
  ...identityMoves,
  ...clockMoves,
}

export type Moves = typeof moves
export type CommandName = keyof Moves
export type EventName = Moves[CommandName]['event']

type Infer<S> = { [K in keyof S as undefined extends z.output<S[K]> ? never : K]: z.output<S[K]> } & {
  [K in keyof S as undefined extends z.output<S[K]> ? K : never]?: z.output<S[K]>
}
type Flat<T> = { [K in keyof T]: T[K] }

type PartsOf<N extends CommandName> =
  Moves[N] extends Move<infer E, infer F, infer T, infer G, infer P>
    ? { event: E; facts: F; texts: T; gives: G; presents: P }
    : never

/** What a caller sends to make a move, without the envelope. */
export type Command<N extends CommandName = CommandName> = {
  [K in N]: Flat<
    { command: K } & Infer<PartsOf<K>['facts']> & Infer<PartsOf<K>['texts']> & Infer<PartsOf<K>['presents']>
  >
}[N]

/** What the record of a move keeps: facts in clear, texts apart. */
export type Recorded<N extends CommandName = CommandName> = {
  [K in N]: Flat<{
    kind: PartsOf<K>['event']
    facts: Flat<Infer<PartsOf<K>['facts']> & Infer<PartsOf<K>['gives']>>
    texts: Flat<Infer<PartsOf<K>['texts']>>
  }>
}[N]

/** What each reply class must carry (row 18): A evidence, B a date, C and D a ground. */
const replyRequires = { A: 'evidence', B: 'dueOn', C: 'ground', D: 'ground' } as const

const carriesItsProof = z.check<Command<'draft-reply'>>((context) => {
  const required = replyRequires[context.value.replyClass]
  if (context.value[required] === undefined) {
    context.issues.push({ code: 'custom', message: 'missing', path: [required], input: context.value })
  }
})

const correctsSomething = z.check<Command<'correct-contact'>>(({ value, issues }) => {
  if (value.name === undefined && value.contact === undefined && value.place === undefined)
    issues.push({ code: 'custom', message: 'missing', path: ['contact'], input: value })
})

const checks: { [N in CommandName]?: object } = {
  'draft-reply': carriesItsProof,
  'correct-contact': correctsSomething,
}

const schemaOf = (name: CommandName): z.ZodMiniType => {
  const { facts, texts, presents }: { facts: Shape; texts: Shape; presents: Shape } = moves[name]
  const schema = z.strictObject({ command: z.literal(name), ...facts, ...texts, ...presents })
  const check = checks[name]
  return check ? schema.check(check as never) : schema
}

/** The schema of one command; unknown fields are refused. */
export const commandSchema = <N extends CommandName>(name: N): z.ZodMiniType<Command<N>> => {
  const known = schemas.get(name) ?? schemaOf(name)
  schemas.set(name, known)
  return known as z.ZodMiniType<Command<N>>
}
const schemas = new Map<CommandName, z.ZodMiniType>()

export const commandNames = Object.keys(moves) as CommandName[]

/** The texts of a move, by the name of its event. */
export const textsOf = (kind: EventName): readonly string[] => textNames.get(kind) ?? []
const textNames = new Map<EventName, readonly string[]>(
  commandNames.map((name) => [moves[name].event, Object.keys(moves[name].texts)]),
)
