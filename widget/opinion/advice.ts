import type { Suggestion } from '#api-client'
import { lengthOf, limits } from '#api-client/contract/limits.ts'
import type { ResidentClient } from '#api-client/resident.ts'
import type { FormValue } from './form-value.ts'

const pauseMs = 800

/**
 * What the service makes of the text as far as it is typed, asked after a pause. Without an answer there is none: the
 * form's own keywords speak then.
 */
export class Advice {
  private readonly client: Pick<ResidentClient, 'suggestForOpinion'>
  private readonly page: string
  private readonly changed: () => void
  private waiting: ReturnType<typeof setTimeout> | undefined
  private asking = new AbortController()
  private answer: { text: string; suggestion: Suggestion } | undefined

  /** @param changed called when another answer has come */
  constructor(client: Pick<ResidentClient, 'suggestForOpinion'>, page: string, changed: () => void) {
    this.client = client
    this.page = page
    this.changed = changed
  }

  /** Takes note of what is typed; asks once nothing was typed for a while. */
  consider({ opinion, category }: Pick<FormValue, 'opinion' | 'category'>): void {
    clearTimeout(this.waiting)
    const text = opinion.trim()
    const isAsked = text === this.answer?.text || category !== '' || lengthOf(text) < limits.opinion.min
    if (!isAsked) this.waiting = setTimeout(() => void this.ask(text), pauseMs)
  }

  /** The answer, as long as the text only grew since. */
  about(opinion: string): Suggestion | undefined {
    return this.answer && opinion.trim().startsWith(this.answer.text) ? this.answer.suggestion : undefined
  }

  private async ask(text: string): Promise<void> {
    this.asking.abort()
    this.asking = new AbortController()
    const { signal } = this.asking
    try {
      const suggestion = await this.client.suggestForOpinion({ params: { page: this.page }, body: { text }, signal })
      if (signal.aborted) return
      this.answer = { text, suggestion }
      this.changed()
    } catch {
      // Unreachable, refused or overtaken: nothing is lost, the keywords go on speaking.
    }
  }
}
