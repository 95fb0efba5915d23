import { browser } from 'wxt/browser'
import type { CommandDone, Official, Reading, SimilarCase } from '#api-client'
import type { Outcome } from './failure.ts'
import type { FileBytes } from './file-bytes.ts'
import type { OutboxItem } from './outbox.ts'

/** Name and contact in clear, and until when they may be shown. */
export type SeenContact = { name?: string | null | undefined; contact?: string | null | undefined; until: string }

/** What a surface may ask of the worker, and what it gets. Everything else goes through the database. */
export type Requests = {
  /** Delivers what waits and reads what changed. */
  round: { takes: object; gives: null }
  /** Reads a case anew into the database. */
  'read-case': { takes: { caseNumber: string }; gives: null }
  'read-directory': { takes: object; gives: null }
  /** Cases that may speak of the same matter. */
  'find-similar': { takes: { caseNumber: string }; gives: SimilarCase[] }
  /** Name and contact where they are revealed to the one who asks; kept nowhere. Null where they are not. */
  'see-contact': { takes: { caseNumber: string }; gives: SeenContact | null }
  /** Who looked at a case. */
  'list-readings': { takes: { caseNumber: string }; gives: Reading[] }
  /** A file of a case, or a small picture of it. */
  'read-file': {
    takes: { caseNumber: string; attachment: string; size: 'whole' | 'small' }
    gives: FileBytes
  }
  /** Gives a move at once, past the outbox: its answer is for the one who waits and is kept nowhere. */
  'give-now': { takes: Pick<OutboxItem, 'key' | 'caseNumber' | 'move'>; gives: CommandDone }
  'list-officials': { takes: { server: string }; gives: Official[] }
  'sign-in': { takes: { server: string; token: string; official: string }; gives: Official }
  'sign-out': { takes: object; gives: null }
}
export type RequestName = keyof Requests

/** One message on its way to the worker. */
export type Message = { [N in RequestName]: { request: N } & Requests[N]['takes'] }[RequestName]

/** Asks the worker, waking it where it sleeps. A worker that cannot be reached is a failure, never an exception. */
export const ask = async <N extends RequestName>(
  request: N,
  takes: Requests[N]['takes'],
): Promise<Outcome<Requests[N]['gives']>> => {
  try {
    return await browser.runtime.sendMessage({ request, ...takes })
  } catch {
    return { ok: false, failure: { code: 'unexpected-answer', at: new Date().toISOString() } }
  }
}
