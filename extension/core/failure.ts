import type { Problem, ProblemCode } from '#api-client'

/** Why something did not go through: a refusal of the service, or that no usable answer came. */
export type FailureCode = ProblemCode | 'unreachable' | 'unexpected-answer' | 'not-this-extension'

/** A failure as it is kept and shown; what a person typed is never part of it. */
export type Failure = Pick<Problem, 'issues' | 'conflict'> & { code: FailureCode; at: string }

/** A value, or why there is none. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const fail = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })

/** Nothing was decided: the same write may be sent again with the same key. */
const undecided: ReadonlySet<FailureCode> = new Set([
  'unreachable',
  'unexpected-answer',
  'not-signed-in',
  'fault',
  'unavailable',
  'too-many-codes',
])

/** True where the service did not decide, so that trying again later is right. */
export const isUndecided = ({ code }: Failure): boolean => undecided.has(code)
