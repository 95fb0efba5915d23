import { afterEach, describe, expect, it, vi } from 'vitest'
import { receiving } from '../../../server/attachments/receiving.ts'

const megabyte = new Uint8Array(2 ** 20)
const length = async (bytes: Buffer): Promise<number> => bytes.byteLength
const fileOf = (stream: ReadableStream<Uint8Array>, told: number | null = null) => ({
  stream,
  length: told,
  name: null,
})

/** A body of so many megabytes that ends, unless it is left hanging. */
const body = (megabytes: number, hangs = false): ReadableStream<Uint8Array> => {
  let sent = 0
  return new ReadableStream({
    pull: (controller) => {
      if (sent < megabytes) {
        sent += 1
        controller.enqueue(megabyte)
      } else if (hangs) return new Promise(() => undefined)
      else controller.close()
      return undefined
    },
  })
}

afterEach(() => vi.useRealTimers())

describe('a file on its way in', () => {
  it('is read whole, in as many pieces as it comes', async () => {
    expect(await receiving(fileOf(body(7)), length)).toBe(7 * 2 ** 20)
    expect(await receiving(fileOf(body(8)), length)).toBe(8 * 2 ** 20)
  })

  it('is given up as soon as it is too large, whatever it said of itself', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(megabyte)
      },
    })
    expect(await receiving(fileOf(endless, 10), length)).toEqual({ refused: 'file-too-large' })
    expect(pulled).toBeLessThan(12)
    expect(await receiving(fileOf(body(1), 9 * 2 ** 20), length)).toEqual({ refused: 'file-too-large' })
  })

  it('that stops coming is given up after a quarter of a minute, and never taken for whole', async () => {
    vi.useFakeTimers()
    const use = vi.fn(length)
    const answer = receiving(fileOf(body(2, true)), use)
    await vi.advanceTimersByTimeAsync(14_000)
    expect(vi.getTimerCount()).toBe(2)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await answer).toEqual({ refused: 'unreadable-body' })
    expect(use).not.toHaveBeenCalled()
  })

  it('waits for its turn outside where others fill the memory, and comes in once they are done', async () => {
    const done = Promise.withResolvers<void>()
    const holding = Array.from({ length: 8 }, () =>
      receiving(fileOf(body(8)), async (bytes) => {
        await done.promise
        return bytes.byteLength
      }),
    )
    await vi.waitFor(async () => {
      expect(await receiving(fileOf(body(1)), length)).toEqual({ refused: 'unavailable', retryAfterSeconds: 5 })
    })
    done.resolve()
    expect(await Promise.all(holding)).toEqual(Array.from({ length: 8 }, () => 8 * 2 ** 20))
    expect(await receiving(fileOf(body(8)), length)).toBe(8 * 2 ** 20)
  })

  it('that many others send at once is asked to come again', async () => {
    vi.useFakeTimers()
    const hanging = Array.from({ length: 100 }, () => receiving(fileOf(body(0, true)), length))
    expect(await receiving(fileOf(body(1)), length)).toEqual({ refused: 'unavailable', retryAfterSeconds: 5 })
    await vi.advanceTimersByTimeAsync(16_000)
    expect(new Set((await Promise.all(hanging)).map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"refused":"unreadable-body"}']),
    )
    vi.useRealTimers()
    expect(await receiving(fileOf(body(1)), length)).toBe(2 ** 20)
  })
})
