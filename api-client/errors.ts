import type { Problem } from './contract/problem.ts'
import type { ProblemCode } from './problems.ts'

/** The service answered no. `problem.code` says why; words for people stand in `words/`. Nothing was changed. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** No answer came: offline, refused, timed out. A keyed write may have arrived; send it again with the same key. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  constructor(cause: unknown) {
    super('the service could not be reached', { cause })
  }
}

/** Something answered that is not this service, or another version of it. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError'
  readonly status: number
  constructor(status: number, cause?: unknown) {
    super(`unexpected answer (${status})`, { cause })
    this.status = status
  }
}

/** True for a refusal by the service, of this code where one is given. */
export const isProblem = (error: unknown, code?: ProblemCode): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code)

/** True where no answer came. */
export const isUnreachable = (error: unknown): error is UnreachableError => error instanceof UnreachableError
