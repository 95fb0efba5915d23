import type { Opinion } from '#api-client/contract/opinion.ts'
import { randomKey } from '../element/random-key.ts'

/** One intent to send: its idempotency key and the bodies that were sent under it without an answer, newest first. */
export type Attempt = { key: string; tries: readonly Opinion[] }

/** The attempt with this body about to be sent. The key stays the same until a try is answered. */
export const nextTry = (attempt: Attempt | undefined, body: Opinion): Attempt => {
  const { key, tries } = attempt ?? { key: randomKey(), tries: [] }
  return { key, tries: [body, ...tries.filter((sent) => JSON.stringify(sent) !== JSON.stringify(body))] }
}

/** What is left of it once the newest body was refused: earlier ones without an answer still may have arrived. */
export const afterRefusal = ({ key, tries: [, ...unanswered] }: Attempt): Attempt | undefined =>
  unanswered.length > 0 ? { key, tries: unanswered } : undefined
