import type { Case } from '#api-client'
import { dayWords } from '../element/dates.ts'
import { inLanguage } from '../element/in-language.ts'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'

/** Where the case stands, as a resident reads it. */
export const stateWords = (item: Case, words: CaseWords, language: Language): string => {
  const { state, round, outcome, joined, promise, returnRound } = item
  const { follow } = words
  if (item.erased) return words.events.erased
  if (state === 'closed' && joined) return follow.joinedAs(words.residentStates[joined.state])
  if (state === 'closed' && outcome === 'planned' && promise)
    return follow.promisedOn(dayWords(promise.dueOn, language))
  if (state === 'closed' && outcome) return follow.closedAs(words.outcomes[outcome])
  if (state === 'return-asked' && returnRound) return follow.returnRound(words.residentStates[state], returnRound)
  if (round > 1 && (state === 'handling' || state === 'replied')) return words.handledAgain
  return words.residentStates[state]
}

/** Whose turn it is and by when. */
export const turnWords = (
  { turn, joined, referral, commands }: Case,
  { follow }: CaseWords,
  language: Language,
): string => {
  if (joined) return commands.includes('rate') ? follow.turnJoinedReply : follow.turnJoined
  if (!turn) return referral ? follow.turnReferred : follow.turnNobody
  const by = turn.dueOn && dayWords(turn.dueOn, language)
  return turn.holder === 'resident'
    ? follow.turnYours(by)
    : follow.turnTheirs(inLanguage(turn.holder.name, language), by)
}
