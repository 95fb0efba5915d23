import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { features } from '../../../../server/triage/duplicates/features.ts'
import { type DuplicateAccuracy, measureDuplicates } from '../../../bench/duplicates/accuracy.ts'
import { examplesOf, frequenciesIn, learnFrom } from '../../../bench/duplicates/learning.ts'
import { readPairs } from '../../../bench/duplicates/pairs.ts'

describe('likely duplicates', () => {
  let measured: DuplicateAccuracy
  beforeAll(async () => {
    measured = await measureDuplicates()
  }, 60_000)

  it('are found with F1 of 0.9 or more, whichever way the pairs are cut', () => {
    expect(measured.crossValidated.length).toBeGreaterThanOrEqual(3)
    expect(Math.min(...measured.crossValidated.map(({ f1 }) => f1))).toBeGreaterThan(0.9)
  })

  it('are found as well where length tells nothing', () => {
    expect(Math.min(...measured.onLongerNegatives.map(({ f1 }) => f1))).toBeGreaterThan(0.92)
  })

  it('are found among pairs that nothing was learned from', () => {
    expect(measured.onOtherPairs.f1).toBeGreaterThan(0.78)
  })

  it('are not found by the difference in length alone', () => {
    expect(measured.lengthGap.auc).toBeCloseTo(0.79, 2)
    expect(measured.lengthGap.f1).toBeLessThan(0.75)
  })
})

describe('the learned weights', () => {
  it('are those that learning anew gives', async () => {
    const pairs = [...(await readPairs('pairs')), ...(await readPairs('more-pairs'))]
    const file = new URL('../../../../server/triage/duplicates/learned.json', import.meta.url)
    const kept = JSON.parse(await readFile(file, 'utf8'))
    const learned = learnFrom(examplesOf(pairs, pairs))

    expect(kept).toMatchObject(frequenciesIn(pairs))
    expect(Object.keys(kept.weights)).toEqual(Object.keys(features))
    for (const [index, weight] of Object.values<number>(kept.weights).entries())
      expect(weight).toBeCloseTo(learned[index] ?? Number.NaN, 2)
  })
})
