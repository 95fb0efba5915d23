import { describe, expect, it } from 'vitest'
import { clockWords, dayWords, instantWords } from '../../widget/element/dates.ts'

describe('dates', () => {
  it('say a calendar day with its weekday in either language', () => {
    expect(dayWords('2026-12-20', 'zh-CN')).toBe('2026年12月20日星期日')
    expect(dayWords('2026-12-20', 'en')).toBe('Sunday, December 20, 2026')
  })

  it('show instants as the clock in China does, midnight as 00', () => {
    expect(instantWords('2026-11-23T16:05:00.000Z', 'zh-CN')).toBe('2026年11月24日 00:05')
    expect(clockWords('2026-11-23T16:05:00.000Z', 'en')).toBe('00:05')
  })
})
