import type { UnusableCode } from '../unusable.ts'
import type { EngineQuery } from './engine.ts'
import type { Pace } from './housekeeping.ts'

/** What the server's thread asks of the engine's. Each is answered once, in the order of asking. */
export type Request = { id: number } & (
  | { kind: 'start'; directory: string; pace?: Pace | undefined }
  | ({ kind: 'query' } & EngineQuery)
  | { kind: 'count-syncs' }
  | { kind: 'stop' }
)

export type Question = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never

/** `code` is an SQLSTATE, or says why the store is unusable. */
export type Failure = { message: string; code: string | null; unusable: UnusableCode | null }

export type Reply = { id: number } & ({ result: unknown } | { failure: Failure })

/** The engine has panicked and its thread ends. */
export type LastWords = { lastWords: string }
