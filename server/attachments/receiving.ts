import { fileLimits } from '#api-client/contract/file-limits.ts'
import { type Refusal, refuse } from '../answers.ts'

/** A file on its way in: nothing of it has been read. */
export type IncomingFile = {
  stream: ReadableStream<Uint8Array> | null
  /** What the caller says it sends; it may lie. */
  length: number | null
  /** Percent-encoded. */
  name: string | null
}

/** Each may take eight megabytes of memory. */
const mostAtOnce = 8
const mostMs = 120_000
const againAfterSeconds = 5
let underWay = 0

/** Reads a file to its end, as long as it keeps to size and time; many at once are asked to come again. */
export const receive = async ({ stream, length }: IncomingFile): Promise<Buffer | Refusal> => {
  if (length !== null && length > fileLimits.bytes) return refuse('file-too-large')
  if (!stream) return refuse('file-empty')
  if (underWay >= mostAtOnce) return refuse('unavailable', { retryAfterSeconds: againAfterSeconds })
  underWay += 1
  try {
    return await read(stream)
  } finally {
    underWay -= 1
  }
}

const read = async (stream: ReadableStream<Uint8Array>): Promise<Buffer | Refusal> => {
  const reader = stream.getReader()
  const late = setTimeout(() => void reader.cancel('too slow').catch(() => undefined), mostMs)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.byteLength
      if (size > fileLimits.bytes) {
        await reader.cancel('too large')
        return refuse('file-too-large')
      }
      chunks.push(next.value)
    }
    return Buffer.concat(chunks)
  } catch {
    return refuse('unreadable-body')
  } finally {
    clearTimeout(late)
  }
}
