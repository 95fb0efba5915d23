import { expect, test as it } from 'vitest'
import { dayOf, dayWords, instantWords } from '../../extension/core/dates.ts'
import { dueWords } from '../../extension/core/due.ts'
import { words as en } from '../../extension/words/en.ts'
import { words as zh } from '../../extension/words/zh-cn.ts'

it.each([
  [3, '剩 3 个工作日', '3 working days left'],
  [1, '剩 1 个工作日', '1 working day left'],
  [0, '今天到期', 'Due today'],
  [-1, '逾期 1 个工作日', '1 working day late'],
  [-12, '逾期 12 个工作日', '12 working days late'],
  [null, '无期限', 'No date'],
])('%s working days left reads “%s” and “%s”', (left, chinese, english) => {
  expect(dueWords(left, zh)).toBe(chinese)
  expect(dueWords(left, en)).toBe(english)
})

it('the day is the one in Shanghai, not the one of the machine', () => {
  expect(dayOf(new Date('2026-11-23T15:59:59Z'))).toBe('2026-11-23')
  expect(dayOf(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24')
})

it('a day is told without its year while the year is this one', () => {
  expect(dayWords('2026-11-25', 'zh-CN', '2026-11-24')).toBe('11月25日')
  expect(dayWords('2026-11-25', 'en', '2026-11-24')).toBe('25 Nov')
  expect(dayWords('2027-02-28', 'zh-CN', '2026-11-24')).toBe('2027年2月28日')
  expect(dayWords('2027-02-28', 'en', '2026-11-24')).toBe('28 Feb 2027')
})

it('an instant is told as the clock in Shanghai shows it', () => {
  expect(instantWords('2026-11-23T16:05:00.000Z', 'zh-CN', '2026-11-24')).toBe('11月24日 00:05')
  expect(instantWords('2026-11-23T16:05:00.000Z', 'en', '2026-11-24')).toBe('24 Nov 00:05')
})
