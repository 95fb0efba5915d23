import { Worker } from 'node:worker_threads'
import { StoreUnusable } from '../unusable.ts'
import type { Failure, LastWords, Question, Reply, Request } from './messages.ts'

type Waiting = { resolve(result: unknown): void; reject(fault: Error): void }

/** Carries questions to the engine's thread and its answers back, so that no query holds up the server's own. */
export class Bridge {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #end: Error | null = null

  constructor() {
    this.#worker.on('message', (message: Reply | LastWords) =>
      'lastWords' in message ? this.#endWith(stoppedBy(message.lastWords)) : this.#settle(message),
    )
    this.#worker.on('error', (fault: Error) => this.#endWith(fault))
    this.#worker.on('exit', () => this.#endWith(stoppedBy('its thread has ended')))
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
    this.#end ??= new Error('the store is closed')
    try {
      await stopped
    } finally {
      await this.abandon()
    }
  }

  /** Ends the thread, whatever it is doing; what still waits fails. */
  async abandon(): Promise<void> {
    await this.#worker.terminate()
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('failure' in reply) waiting?.reject(asError(reply.failure))
    else waiting?.resolve(reply.result)
  }

  #endWith(fault: Error): void {
    this.#end ??= fault
    for (const { reject } of this.#waiting.values()) reject(this.#end)
    this.#waiting.clear()
  }
}

const stoppedBy = (reason: string) => new Error(`the embedded database has stopped: ${reason}`)

function asError({ message, code, unusable }: Failure): Error {
  if (unusable) return new StoreUnusable(unusable, message)
  return Object.assign(new Error(message), { code })
}
