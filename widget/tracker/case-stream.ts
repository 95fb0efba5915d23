import { isProblem } from '#api-client/resident.ts'
import type { Desk } from './desk.ts'

/** Signs of life come at least every 25 seconds; a stream that is silent for longer is held up on its way. */
const silentFor = 45_000
const restAfterSilence = 5 * 60_000
const restAfterFailure = 60_000
const spread = 2000

/**
 * Hears at once that the case changed, and has the desk read it again. Where streams do not come through, it rests
 * and the desk asks at its own pace.
 */
export class CaseStream {
  /** When it was last heard of; 0 while it is not. */
  heardAt = 0
  private readonly desk: Desk
  private call: AbortController | undefined
  private restUntil = 0
  private silence: ReturnType<typeof setTimeout> | undefined
  private again: ReturnType<typeof setTimeout> | undefined

  constructor(desk: Desk) {
    this.desk = desk
  }

  /** Begins to follow the case that is shown, unless it does so already or rests. */
  start(): void {
    if (this.call || Date.now() < this.restUntil) return
    clearTimeout(this.again)
    const call = new AbortController()
    this.call = call
    void this.follow(call).then(
      (retryAfter) => this.rest(call, retryAfter + Math.random() * spread, true),
      (error: unknown) => this.rest(call, restAfter(error), false),
    )
  }

  stop(): void {
    const { call } = this
    this.call = undefined
    this.heardAt = 0
    this.restUntil = 0
    clearTimeout(this.silence)
    clearTimeout(this.again)
    call?.abort()
  }

  /** Reads until the service ends the stream; gives how long to wait before the next. */
  private async follow(call: AbortController): Promise<number> {
    const { client, item } = this.desk
    if (!client || !item) throw new Error('no case is shown')
    const heard = (): void => {
      if (this.call !== call) return
      this.heardAt = Date.now()
      this.watch(call)
    }
    this.watch(call)
    const stream = await client.followCase({
      params: { caseNumber: item.caseNumber },
      query: { after: item.version },
      signal: call.signal,
      heard,
    })
    for await (const { version } of stream) await this.desk.changedTo(version)
    return stream.retryAfterMs
  }

  private watch(call: AbortController): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(() => {
      this.rest(call, restAfterSilence, false)
      call.abort()
    }, silentFor)
  }

  private rest(call: AbortController, wait: number, isAgain: boolean): void {
    if (this.call !== call) return
    this.stop()
    this.restUntil = Date.now() + wait
    if (isAgain) this.again = setTimeout(() => this.desk.watch(), wait)
  }
}

const restAfter = (error: unknown): number =>
  isProblem(error) ? (error.problem.retryAfterSeconds ?? 0) * 1000 || restAfterFailure : restAfterFailure
