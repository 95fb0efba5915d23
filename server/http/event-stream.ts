import type { Subscription } from '../live/follower.ts'

/** The pace of a stream; all in milliseconds. */
export type StreamPace = {
  /** A comment this often: proxies end connections that are silent. */
  heartbeatMs: number
  /** Then the stream ends by itself, so that no session outlives its end by long. */
  lifeMs: number
  /** How long a reader is asked to wait before it asks again. */
  retryMs: number
}

const usualPace: StreamPace = { heartbeatMs: 20_000, lifeMs: 5 * 60_000, retryMs: 3000 }

/**
 * A `text/event-stream` (HTML Standard, 9.2) of what a subscription tells, as JSON. Whichever side ends it, the
 * subscription is ended too.
 * @param left says that the caller has gone; behind a proxy the stream's own cancel may never come
 */
export const eventStream = (
  items: Subscription<object>,
  left: AbortSignal,
  { heartbeatMs, lifeMs, retryMs }: StreamPace = usualPace,
): Response => {
  const encoder = new TextEncoder()
  const end = (): void => items.end()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const write = (text: string): void => controller.enqueue(encoder.encode(text))
      write(`retry: ${retryMs}\n: hello\n\n`)
      const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs)
      const life = setTimeout(end, lifeMs)
      const finish = (close: () => void): void => {
        clearInterval(heartbeat)
        clearTimeout(life)
        left.removeEventListener('abort', end)
        end()
        try {
          close()
        } catch {
          // The caller has closed it already.
        }
      }
      left.addEventListener('abort', end, { once: true })
      if (left.aborted) end()
      void pass(items, write).then(
        () => finish(() => controller.close()),
        (error: unknown) => finish(() => controller.error(error)),
      )
    },
    cancel: end,
  })
  // `x-accel-buffering`: nginx would hold the events back otherwise.
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
  })
}

const pass = async (items: AsyncIterable<object>, write: (text: string) => void): Promise<void> => {
  for await (const item of items) write(`data: ${JSON.stringify(item)}\n\n`)
}
