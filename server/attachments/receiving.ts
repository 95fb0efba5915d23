import { fileLimits } from '#api-client/contract/file-limits.ts'
import { isRefusal, type Refusal, refuse } from '../answers.ts'

/** A file on its way in: nothing of it has been read. */
export type IncomingFile = {
  stream: ReadableStream<Uint8Array> | null
  /** What the caller says it sends; it may lie. */
  length: number | null
  /** Percent-encoded. */
  name: string | null
}

/** What all files together may take of memory, until each has been made use of. */
const mostHeld = 8 * fileLimits.bytes
/** More senders at once are a flood; a slow one costs a socket and the bytes that have come. */
const mostAtOnce = 100
const mostMs = 180_000
const mostSilentMs = 15_000
const busy = refuse('unavailable', { retryAfterSeconds: 5 })

let held = 0
let underWay = 0

/**
 * Reads a file to its end, as long as it keeps to size and pace, and makes use of it. Where memory or places are all
 * taken, the caller is asked to come again.
 */
export const receiving = async <Answer>(
  { stream, length }: IncomingFile,
  use: (bytes: Buffer) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> => {
  if (length !== null && length > fileLimits.bytes) return refuse('file-too-large')
  if (!stream) return refuse('file-empty')
  if (underWay >= mostAtOnce) return busy
  underWay += 1
  const reading = new Reading()
  try {
    const bytes = await reading.readAll(stream)
    return isRefusal(bytes) ? bytes : await use(bytes)
  } finally {
    underWay -= 1
    held -= reading.size
  }
}

class Reading {
  size = 0
  private readonly chunks: Uint8Array[] = []

  async readAll(stream: ReadableStream<Uint8Array>): Promise<Buffer | Refusal> {
    const reader = stream.getReader()
    let isTooSlow = false
    const giveUp = (): void => {
      // What is cancelled ends as if it were whole.
      isTooSlow = true
      void reader.cancel('too slow').catch(() => undefined)
    }
    const [late, silent] = [setTimeout(giveUp, mostMs), setTimeout(giveUp, mostSilentMs)]
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        silent.refresh()
        const refusal = this.take(next.value)
        if (!refusal) continue
        await reader.cancel('refused')
        return refusal
      }
      return isTooSlow ? refuse('unreadable-body') : Buffer.concat(this.chunks)
    } catch {
      return refuse('unreadable-body')
    } finally {
      clearTimeout(late)
      clearTimeout(silent)
    }
  }

  private take(chunk: Uint8Array): Refusal | undefined {
    this.size += chunk.byteLength
    held += chunk.byteLength
    this.chunks.push(chunk)
    if (this.size > fileLimits.bytes) return refuse('file-too-large')
    return held > mostHeld ? busy : undefined
  }
}
