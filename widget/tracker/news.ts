import type { Case } from '#api-client'
import type { Language } from '../element/settings.ts'
import type { CaseWords } from '../words/case-words.ts'
import { stateWords } from './state-words.ts'

/** What others did since the case was read before, said in one sentence; nothing where it was the person's own doing. */
export const newsOf = (before: Case, item: Case, words: CaseWords, language: Language): string => {
  const others = item.timeline.filter(({ seq, by }) => seq > before.version && by.role !== 'resident')
  const state = stateWords(item, words, language)
  // The case that this one has joined goes on without an event here.
  const isMoved = item.joined && state !== stateWords(before, words, language)
  if (others.length === 0) return isMoved ? words.follow.joinedNews(state) : ''
  const events = new Set(others.map(({ kind }) => words.events[kind]))
  return words.follow.news(state, [...events])
}
