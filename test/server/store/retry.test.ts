import { describe, expect, it } from 'vitest'
import { withRetry } from '../../../server/store/retry.ts'

const failure = (code: string) => Object.assign(new Error(`failed with ${code}`), { code })

/** Work that fails with the code so many times, and then succeeds with how often it was tried. */
function work(code: string, failures: number): () => Promise<number> {
  let tries = 0
  return async () => {
    tries++
    if (tries <= failures) throw failure(code)
    return tries
  }
}

describe('a write that the database rolled back', () => {
  it.each(['40001', '40P01'])('because of other writes (%s) is tried again', async (code) => {
    expect(await withRetry(work(code, 3))).toBe(4)
  })

  it('because of other writes again and again is given up', async () => {
    await expect(withRetry(work('40001', Number.POSITIVE_INFINITY))).rejects.toThrow('40001')
  })

  it.each(['23505', '57P01', 'ECONNRESET'])('for another reason (%s) is not tried again', async (code) => {
    await expect(withRetry(work(code, 1))).rejects.toThrow(code)
  })
})
