import * as z from 'zod/mini'
import { UnexpectedAnswerError, UnreachableError } from './errors.ts'

/** What comes in while a call lasts. Leaving the loop ends the call, and so does the call's signal at any moment. */
export type Stream<Item> = AsyncIterable<Item> & {
  /** How long to wait before asking again, in milliseconds, as the service asks for it. */
  readonly retryAfterMs: number
}

const defaultRetryMs = 3000

/**
 * Reads a `text/event-stream` (HTML Standard, 9.2.6) whose events are JSON of one schema. The loop ends when the
 * service ends it, rejects with `UnreachableError` when it breaks off and with `UnexpectedAnswerError` on anything else.
 * @param heard called whenever something arrives, comments too: a stream that is not heard of is held up somewhere
 */
export const readStream = <Item>(
  answer: Response,
  schema: z.ZodMiniType<Item>,
  heard: () => void = () => undefined,
): Stream<Item> => {
  const { status, body, headers } = answer
  if (!body || !/^text\/event-stream\b/i.test(headers.get('content-type') ?? ''))
    throw new UnexpectedAnswerError(status)
  let retryAfterMs = defaultRetryMs
  const itemOf = (lines: readonly string[]): Item | undefined => {
    const text: string[] = []
    for (const { name, value } of lines.map(fieldOf)) {
      if (name === 'data') text.push(value)
      if (name === 'retry' && /^\d+$/.test(value)) retryAfterMs = Number(value)
    }
    return text.length === 0 ? undefined : parsed(text.join('\n'), schema, status)
  }
  async function* items(): AsyncGenerator<Item, void> {
    for await (const block of blocksOf(body as ReadableStream<Uint8Array>, heard)) {
      const item = itemOf(block)
      if (item !== undefined) yield item
    }
  }
  return {
    [Symbol.asyncIterator]: items,
    get retryAfterMs() {
      return retryAfterMs
    },
  }
}

const fieldOf = (line: string): { name: string; value: string } => {
  const colon = line.indexOf(':')
  if (colon < 0) return { name: line, value: '' }
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') }
}

const parsed = <Item>(text: string, schema: z.ZodMiniType<Item>, status: number): Item => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    throw new UnexpectedAnswerError(status, cause)
  }
  const item = z.safeParse(schema, json)
  if (item.success) return item.data
  throw new UnexpectedAnswerError(status, item.error)
}

/** The lines of each event; an empty line ends it. Lines end in LF, CR LF or CR. */
async function* blocksOf(body: ReadableStream<Uint8Array>, heard: () => void): AsyncGenerator<string[], void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let block: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new UnreachableError(cause)
      })
      if (done) return
      heard()
      rest += decoder.decode(value, { stream: true })
      // A CR at the end may be the first half of CR LF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line !== '') {
          block.push(line)
          continue
        }
        if (block.length > 0) yield block
        block = []
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
