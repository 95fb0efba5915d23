import type { Problem } from '#api-client'
import type { CaseWords } from '../words/case-words.ts'
import { clockWords, instantWords } from './dates.ts'
import type { Language } from './settings.ts'
import type { Trouble } from './trouble-view.ts'

const hourMs = 3_600_000
/** The service rounds up to seconds, and the answer was on its way. */
const leewayMs = 2000

/** What a refusal means to the person: what happened, what to do, when to try again, and whom to phone instead. */
export const refusalIn = (words: CaseWords, problem: Problem, language: Language): Trouble => {
  const { title, action } = words.problems[problem.code] ?? { title: problem.title, action: '' }
  const { retryAfterSeconds, station } = problem
  const parts = [
    retryAfterSeconds ? words.signIn.tryAgainAt(momentIn(retryAfterSeconds * 1000, language)) : action,
    station ? words.callStation(language === 'en' ? station.name.en : station.name.zh, station.phone) : '',
  ]
  return { title, action: parts.filter((part) => part).join(language === 'en' ? ' ' : '') }
}

/** The time of day where it is soon, with the date where it is not; never earlier than it is. */
const momentIn = (ms: number, language: Language): string => {
  const at = Math.ceil((Date.now() + ms - leewayMs) / 60_000) * 60_000
  return ms < 12 * hourMs ? clockWords(at, language) : instantWords(at, language)
}
