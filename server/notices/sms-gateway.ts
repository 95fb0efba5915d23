/** One text message. The same `id` is one message, however often it is sent. */
export type SmsMessage = { id: string; to: string; text: string }

/** `accepted`: it is on its way; `refused`: it never will be; `failed`: try again, not before the seconds named. */
export type SmsOutcome = { kind: 'accepted' } | { kind: 'refused' } | { kind: 'failed'; retryAfterSeconds?: number }

/** Something that sends text messages. It never rejects. */
export type SmsGateway = { send: (message: SmsMessage) => Promise<SmsOutcome> }

/** Refusals that may be otherwise in a while: timeout, conflict under way, too early, too many. */
const passing = [408, 409, 423, 425, 429]

/**
 * A gateway over HTTP: `POST url` with `{ id, to, text }`, the token as bearer and `id` as `Idempotency-Key`. Any 2xx
 * takes the message over; 4xx refuses it; all else, silence too, is tried again.
 */
export const httpSmsGateway = (
  { url, token }: { url: string; token: string },
  { timeoutMs = 10_000, fetch = globalThis.fetch }: { timeoutMs?: number; fetch?: typeof globalThis.fetch } = {},
): SmsGateway => ({
  send: async (message) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': message.id,
        },
        body: JSON.stringify(message),
        signal: AbortSignal.timeout(timeoutMs),
      })
      await answer.body?.cancel()
      return outcomeOf(answer)
    } catch {
      return { kind: 'failed' }
    }
  },
})

const outcomeOf = ({ ok, status, headers }: Response): SmsOutcome => {
  if (ok) return { kind: 'accepted' }
  if (status >= 400 && status < 500 && !passing.includes(status)) return { kind: 'refused' }
  const seconds = Number(headers.get('retry-after'))
  return seconds > 0 ? { kind: 'failed', retryAfterSeconds: seconds } : { kind: 'failed' }
}
