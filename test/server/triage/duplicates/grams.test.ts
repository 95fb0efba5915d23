import { describe, expect, it } from 'vitest'
import { allOf, gramsOf } from '../../../../server/triage/duplicates/grams.ts'
import { readingOf } from '../../../../server/triage/duplicates/reading.ts'

const key = Buffer.alloc(32, 1)
const grams = (text: string, region = 1, with_ = key): number[] => allOf(gramsOf(readingOf(text), region, with_))
const shared = (a: number[], b: number[]): number[] => a.filter((gram) => b.includes(gram))

describe('the grams of an opinion', () => {
  it('are four-byte numbers, each once, in an order that is not the text’s', () => {
    const found = grams('和平小区停水三天了，和平小区没水')
    expect(found.length).toBeGreaterThan(10)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual([...found].sort((one, other) => one - other))
    expect(found.every((gram) => Number.isInteger(gram) && Math.abs(gram) <= 2 ** 31)).toBe(true)
  })

  it('say nothing without the key, and nothing of another region', () => {
    const text = '和平小区停水三天了'
    expect(grams(text)).toEqual(grams(text))
    expect(shared(grams(text), grams(text, 1, Buffer.alloc(32, 2)))).toEqual([])
    expect(shared(grams(text), grams(text, 2))).toEqual([])
  })

  it('go across from letters to digits: 解放路31号 is found by 路31', () => {
    const across = shared(grams('解放路31号'), grams('路31'))
    expect(across.length).toBeGreaterThanOrEqual(2)
  })

  it('are shared by opinions that name a thing in other words', () => {
    expect(shared(grams('黑灯瞎火'), grams('路灯')).length).toBeGreaterThan(0)
    expect(shared(grams('文昌巷伸手不见五指'), grams('文昌巷路灯')).length).toBeGreaterThan(
      shared(grams('文昌巷伸手不见五指'), grams('文昌巷小狗')).length,
    )
  })
})
