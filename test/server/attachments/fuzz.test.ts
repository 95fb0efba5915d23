import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../server/answers.ts'
import { contentOf } from '../../../server/attachments/content.ts'
import { canaries, quarters, telling, withComments } from './pictures.ts'

/** The same numbers on every run (Park and Miller's generator). */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}

describe('a picture in which bytes were changed', () => {
  it('is refused or redrawn, 400 times, and never lets through what it carries', async () => {
    const originals = [
      withComments(await telling(quarters(48, 32)).jpeg().toBuffer()),
      await telling(quarters(48, 32)).png().toBuffer(),
      await telling(quarters(48, 32)).webp().toBuffer(),
    ]
    const next = numbers(7)
    const refusals: string[] = []
    let redrawn = 0
    for (let time = 0; time < 400; time += 1) {
      const bytes = Buffer.from(originals[time % originals.length] ?? Buffer.alloc(0))
      for (let flips = 1 + (next() % 4); flips > 0; flips -= 1) bytes[next() % bytes.byteLength] = next() % 256
      const content = await contentOf(bytes)
      if (isRefusal(content)) {
        refusals.push(content.refused)
        continue
      }
      redrawn += 1
      const told = canaries.filter((canary) => content.whole.includes(canary) || content.small?.includes(canary))
      expect(told).toEqual([])
      expect(content.whole.subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff))
    }
    console.info(`byte flips: ${redrawn} redrawn, ${refusals.length} refused`)
    expect(redrawn).toBeGreaterThan(50)
    expect(refusals.length).toBeGreaterThan(50)
    const reasons = ['file-not-accepted', 'file-unreadable', 'picture-too-large']
    expect(refusals.filter((reason) => !reasons.includes(reason))).toEqual([])
  })
})
