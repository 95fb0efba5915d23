import { isProblem } from '#api-client/resident.ts'
import { refusalIn } from '../element/refusal.ts'
import type { Language } from '../element/settings.ts'
import type { Trouble } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'

/** What an error means to the person: a refusal of the service, or that it could not be reached. */
export const troubleIn = (error: unknown, words: CaseWords, language: Language): Trouble =>
  isProblem(error) ? refusalIn(words, error.problem, language) : words.moves.unreachable
