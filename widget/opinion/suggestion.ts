import type { Page } from '#api-client/contract/page.ts'
import type { Name } from '#api-client/contract/primitives.ts'

/** A category that the text speaks of, and the words it went by. */
export type Suggestion = { code: string; name: Name; by: readonly string[] }

/**
 * The category whose keywords fill most of the text; null where none occurs. Only ever a suggestion: an official
 * decides. Longer keywords weigh more, since a short one is more often part of another word.
 */
export const suggest = (text: string, categories: Page['categories']): Suggestion | null => {
  const typed = text.toLowerCase()
  let best: Suggestion | null = null
  let most = 0
  for (const { code, name, keywords } of categories.flatMap(({ children }) => children)) {
    const by = keywords.filter((keyword) => typed.includes(keyword.toLowerCase()))
    const weight = by.reduce((sum, keyword) => sum + keyword.length, 0)
    if (weight > most) {
      best = { code, name, by }
      most = weight
    }
  }
  return best
}
