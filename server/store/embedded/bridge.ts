import { Worker } from 'node:worker_threads'
import { StoreUnavailable } from '../unavailable.ts'
import { StoreUnusable } from '../unusable.ts'
import type { Failure, LastWords, Question, Reply, Request } from './messages.ts'

type Waiting = { resolve(result: unknown): void; reject(fault: Error): void }

/** Carries questions to the engine's thread and its answers back, so that no query holds up the server's own. */
export class Bridge {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  readonly #failure = Promise.withResolvers<StoreUnavailable>()
  /** Settles when the engine has ended without being told to; nothing can be asked from then on. */
  readonly failed = this.#failure.promise
  #lastId = 0
  #end: StoreUnavailable | null = null

  constructor() {
    this.#worker.on('message', (message: Reply | LastWords) =>
      'lastWords' in message ? this.#endWith(stoppedBy(message.lastWords)) : this.#settle(message),
    )
    this.#worker.on('error', (fault: Error) => this.#endWith(stoppedBy(String(fault))))
    this.#worker.on('exit', () => this.#endWith(stoppedBy(threadEnded)))
  }

  ask(question: Question): Promise<unknown> {
    if (this.#end) return Promise.reject(this.#end)
    const request: Request = { ...question, id: ++this.#lastId }
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject })
      this.#worker.postMessage(request)
    })
  }

  /** Lets what was asked before finish, closes the engine and ends its thread. Nothing can be asked from then on. */
  async stop(): Promise<void> {
    const stopped = this.ask({ kind: 'stop' })
    this.#end ??= new StoreUnavailable('the store is closed')
    try {
      await stopped
    } finally {
      await this.abandon()
    }
  }

  /** Ends the thread, whatever it is doing; what still waits fails. */
  async abandon(): Promise<void> {
    this.#end ??= stoppedBy(threadEnded)
    await this.#worker.terminate()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('failure' in reply) waiting?.reject(asError(reply.failure))
    else waiting?.resolve(reply.result)
  }

  #endWith(fault: StoreUnavailable): void {
    if (!this.#end) this.#failure.resolve(fault)
    this.#end ??= fault
    for (const { reject } of this.#waiting.values()) reject(fault)
    this.#waiting.clear()
  }
}

const threadEnded = 'its thread has ended'

const stoppedBy = (reason: string) => new StoreUnavailable(`the embedded database has stopped: ${reason}`)

function asError({ message, code, unusable }: Failure): Error {
  if (unusable) return new StoreUnusable(unusable, message)
  return Object.assign(new Error(message), { code })
}
