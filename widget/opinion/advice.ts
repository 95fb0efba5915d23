import type { Suggestion } from '#api-client'
import { lengthOf, limits } from '#api-client/contract/limits.ts'
import type { Page } from '#api-client/contract/page.ts'
import type { ResidentClient } from '#api-client/resident.ts'
import type { FormValue } from './form-value.ts'

type Client = Pick<ResidentClient, 'suggestForOpinion' | 'countSimilar'>
type AskedPage = Pick<Page, 'id' | 'tellsSimilar'>

const pauseMs = 800

/**
 * What the service makes of the text as far as it is typed, asked after a pause. Without an answer there is none: the
 * form's own keywords speak then.
 */
export class Advice {
  private readonly client: Client
  private readonly page: AskedPage
  private readonly changed: () => void
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()
  private answer: { text: string; suggestion: Suggestion; similar: number } | undefined

  /** @param changed called when another answer has come */
  constructor(client: Client, page: AskedPage, changed: () => void) {
    this.client = client
    this.page = page
    this.changed = changed
  }

  /** Takes note of what is typed; asks once nothing was typed for a while. */
  consider({ opinion, category, area }: Pick<FormValue, 'opinion' | 'category' | 'area'>): void {
    clearTimeout(this.waiting)
    const text = opinion.trim()
    const isAsked = text === this.answer?.text || category !== '' || lengthOf(text) < limits.opinion.min
    if (!isAsked) this.waiting = setTimeout(() => void this.ask(text, area), pauseMs)
  }

  /** The answer, as long as the text only grew since. */
  about(opinion: string): Suggestion | undefined {
    return this.answer && opinion.trim().startsWith(this.answer.text) ? this.answer.suggestion : undefined
  }

  /** How many spoke of the same matter lately, as far as the page tells; 0 where it does not, or nobody did. */
  similarTo(opinion: string): number {
    return this.answer && opinion.trim().startsWith(this.answer.text) ? this.answer.similar : 0
  }

  private async ask(text: string, area: string): Promise<void> {
    this.asking.abort()
    this.asking = new AbortController()
    const { signal } = this.asking
    try {
      const params = { page: this.page.id }
      const [suggestion, similar] = await Promise.all([
        this.client.suggestForOpinion({ params, body: { text }, signal }),
        this.page.tellsSimilar
          ? this.client.countSimilar({ params, body: { text, ...(area ? { area } : {}) }, signal })
          : undefined,
      ])
      if (signal.aborted) return
      this.answer = { text, suggestion, similar: similar?.count ?? 0 }
      this.changed()
    } catch {
      // Unreachable, refused or overtaken: nothing is lost, the keywords go on speaking.
    }
  }
}
