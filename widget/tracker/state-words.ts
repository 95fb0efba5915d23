import type { Case } from '#api-client'
import { dayWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'

/** Where the case stands, as a resident reads it. */
export const stateWords = ({ state, round, outcome, reply }: Case, words: CaseWords, language: Language): string => {
  if (state === 'closed' && outcome === 'planned' && reply?.dueOn)
    return words.follow.promisedOn(dayWords(reply.dueOn, language))
  if (state === 'closed' && outcome) return words.follow.closedAs(words.outcomes[outcome])
  if (round > 1 && (state === 'handling' || state === 'replied')) return words.handledAgain
  return words.residentStates[state]
}

/** Whose turn it is and by when. */
export const turnWords = ({ turn }: Case, { follow }: CaseWords, language: Language): string => {
  if (!turn) return follow.turnNobody
  const by = turn.dueOn && dayWords(turn.dueOn, language)
  return turn.holder === 'resident'
    ? follow.turnYours(by)
    : follow.turnTheirs(inLanguage(turn.holder.name, language), by)
}
