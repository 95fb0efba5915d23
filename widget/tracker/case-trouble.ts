import { isProblem } from '#api-client/resident.ts'
import { clockWords } from '../element/dates.ts'
import type { Language } from '../element/settings.ts'
import { refusalIn, type Trouble } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'

/** What an error means to the person, with the time to try again where the service names one. */
export const troubleIn = (error: unknown, words: CaseWords, language: Language): Trouble => {
  if (!isProblem(error)) return words.moves.unreachable
  const refusal = refusalIn(words, error.problem)
  const { retryAfterSeconds } = error.problem
  if (!retryAfterSeconds) return refusal
  return { ...refusal, action: words.signIn.tryAgainAt(clockWords(Date.now() + retryAfterSeconds * 1000, language)) }
}
