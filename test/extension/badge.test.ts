import { expect, test as it } from 'vitest'
import { badgeOf } from '../../extension/core/badge.ts'
import { badgeTitles } from '../../extension/words/badge-titles.ts'

const colourWhenReached = badgeOf(true, true, 1).colour

it('the badge is the number of cases that wait, and empty where none does', () => {
  expect(badgeOf(true, true, 7).text).toBe('7')
  expect(badgeOf(true, true, 0).text).toBe('')
})

it('more than fit are 99+', () => {
  expect(badgeOf(true, true, 99).text).toBe('99')
  expect(badgeOf(true, true, 100).text).toBe('99+')
})

it('offline keeps the last number in another colour, and shows ! where there is no number', () => {
  expect(badgeOf(true, false, 7)).toMatchObject({ text: '7', reason: 'offline' })
  expect(badgeOf(true, false, 7).colour).not.toBe(colourWhenReached)
  expect(badgeOf(true, false, 0).text).toBe('!')
})

it('signed out shows ! and no number, whatever was known', () => {
  expect(badgeOf(false, true, 7)).toMatchObject({ text: '!', reason: 'signed-out' })
})

it('the title says in words what the colour says', () => {
  expect(badgeTitles['zh-CN'].offline(2)).toContain('没有连上')
  expect(badgeTitles.en['signed-out'](0)).toContain('sign in')
})

it('a changed history is said before anything else, but not to one who is signed out', () => {
  expect(badgeOf(true, false, 7, true)).toMatchObject({ text: '!!', reason: 'breach' })
  expect(badgeOf(false, true, 7, true).reason).toBe('signed-out')
  expect(badgeTitles['zh-CN'].breach(0)).toContain('被改动')
})
