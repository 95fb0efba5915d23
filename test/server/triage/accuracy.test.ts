import { beforeAll, describe, expect, it } from 'vitest'
import { measureTriage, type TriageAccuracy } from '../../bench/triage.ts'

// Each limit is the required one, or the share reached with a little room where more is reached than required.
describe('a suggestion for an opinion that was not learned from', () => {
  let accuracy: TriageAccuracy
  beforeAll(async () => {
    const [measured] = await measureTriage([1])
    if (!measured) throw new Error('nothing was measured')
    accuracy = measured
  }, 120_000)

  it('names the category first in four of five opinions, and among two in more than nine of ten', () => {
    expect(accuracy.first).toBeGreaterThan(0.8)
    expect(accuracy.firstTwo).toBeGreaterThan(0.92)
  })

  it('is better by far than the keywords alone', () => {
    expect(accuracy.first).toBeGreaterThan(accuracy.keywordsFirst + 0.3)
  })

  it('finds what belongs to another channel, and which, with few false alarms', () => {
    expect(accuracy.referralRecall).toBeGreaterThanOrEqual(0.95)
    expect(accuracy.referralPrecision).toBeGreaterThanOrEqual(0.8)
    expect(accuracy.referralKind).toBeGreaterThanOrEqual(0.95)
  })

  it('gives the level in three of five opinions, and seldom misses it by more than one', () => {
    expect(accuracy.level).toBeGreaterThan(0.6)
    expect(accuracy.levelNear).toBeGreaterThan(0.85)
  })

  it('marks what is urgent', () => {
    expect(accuracy.urgentRecall).toBeGreaterThan(0.85)
    expect(accuracy.urgentPrecision).toBeGreaterThan(0.7)
  })
})
