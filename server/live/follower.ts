import type { CaseChange } from '#api-client/contract/change.ts'

/** Changes as they come, until it is ended from either side. */
export type Subscription<Item> = AsyncIterable<Item> & { end: () => void }

/** One reader of one case. Changes that came while nobody was reading are told as one: the newest. */
export class Follower implements Subscription<CaseChange> {
  readonly caseNumber: string
  readonly #ended: () => void
  #latest: CaseChange | undefined
  #isOver = false
  #wake: () => void = () => undefined

  /** @param ended called once, when nobody follows any more */
  constructor(caseNumber: string, ended: () => void) {
    this.caseNumber = caseNumber
    this.#ended = ended
  }

  tell(change: CaseChange): void {
    this.#latest = change
    this.#wake()
  }

  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#ended()
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<CaseChange, void> {
    while (!this.#isOver) {
      const change = this.#latest
      this.#latest = undefined
      if (change) yield change
      else await this.#woken()
    }
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
