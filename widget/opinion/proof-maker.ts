import type { Challenge } from '#api-client/contract/proof.ts'
import type { ResidentClient } from '#api-client/resident.ts'

type Solve = (challenge: Challenge, solving: { signal?: AbortSignal | undefined }) => Promise<string>

/** Solutions are good for half an hour; one that was made longer ago is made anew while there still is time. */
const freshMs = 25 * 60_000

/** Makes the proof of work for an opinion while it is typed, so that nobody waits for it when it is sent. */
export class ProofMaker {
  private readonly client: Pick<ResidentClient, 'getChallenge'>
  private readonly page: string
  private readonly solve: Solve
  private made: { proof: Promise<string | undefined>; at: number } | undefined

  constructor(client: Pick<ResidentClient, 'getChallenge'>, page: string, solve: Solve) {
    this.client = client
    this.page = page
    this.solve = solve
  }

  /** Begins, unless a fresh one is there or under way. */
  begin(): void {
    if (this.made && performance.now() - this.made.at < freshMs) return
    const proof = this.make().catch(() => {
      // Offline or refused: the sending asks again, and says what is wrong.
      this.made = undefined
      return undefined
    })
    this.made = { proof, at: performance.now() }
  }

  /** The proof to send, as soon as it is made; undefined where it could not be. */
  async take(): Promise<string | undefined> {
    this.begin()
    return this.made?.proof
  }

  /** The proof has served; the next opinion needs another. */
  spend(): void {
    this.made = undefined
  }

  private async make(): Promise<string> {
    return this.solve(await this.client.getChallenge({ params: { page: this.page } }), {})
  }
}
