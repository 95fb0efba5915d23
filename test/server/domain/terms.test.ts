import { describe, expect, it } from 'vitest'
import { calendar } from '#api-client/working-days.ts'
import { dueAfter, halfTerm, lightOf, usualPolicy } from '../../../server/domain/terms.ts'
import { chapters } from './chapters.ts'
import { goOn, refusalOf, storyOf } from './story.ts'
import { directory, opinion, people, resident, toStreet } from './town.ts'

const policy = (id: string) => {
  const found = directory.terms.policies.get(id)
  if (!found) throw new Error(`no policy ${id}`)
  return found
}

const assign = (chosen: string, reason?: string, story = chapters.forwarded) =>
  refusalOf(story, ['2026-06-03', people.body, { ...toStreet, policy: chosen, ...(reason ? { reason } : {}) }])

const gradedAs = (level: number, category: string) =>
  storyOf(
    ['2026-06-01', resident, opinion],
    ['2026-06-02', people.liaison, { command: 'forward', level, category, proposedUnit: 'local-qingqiao' }],
  )

describe('the usual term', () => {
  it.each([
    ['letter', { subordination: 'utility', category: '0102', level: 4 }],
    ['complex', { subordination: 'own', category: '0102', level: 4 }],
    ['very-complex', { subordination: 'own', category: '0103', level: 4 }],
    ['inquiry', { level: 1 }],
    ['ordinary', { level: 2 }],
    ['ordinary', { level: 3 }],
    ['ordinary', {}],
  ])('is %s for %o: the unit before the category, the category before the level', (expected, matter) => {
    expect(usualPolicy(directory.terms, matter)).toBe(expected)
  })
})

describe('who assigns', () => {
  it.each(['complex', 'very-complex'])('gives a reason for a term longer than usual: %s', (longer) => {
    expect(assign(longer)).toBe('reason-missing')
    expect(assign(longer, '需要多次现场勘查。')).toBeNull()
  })

  it.each(['ordinary', 'inquiry'])('gives none for the usual term or a shorter one: %s', (chosen) => {
    expect(assign(chosen)).toBeNull()
  })

  it('gives none for a long term that is usual for the category or the level', () => {
    expect(assign('complex', undefined, gradedAs(2, '0102'))).toBeNull()
    expect(assign('very-complex', undefined, gradedAs(2, '0102'))).toBe('reason-missing')
    expect(assign('very-complex', undefined, gradedAs(4, '0103'))).toBeNull()
  })

  it.each(['suggestion', 'redo', 'assist', 'station-turn', 'rating', 'forever'])('may not choose %s', (chosen) => {
    expect(assign(chosen, '需要更长时间。')).toBe('unknown-policy')
  })

  it.each([
    ['inquiry', '2026-06-04'],
    ['ordinary', '2026-06-10'],
    ['complex', '2026-06-17'],
    ['very-complex', '2026-06-25'],
  ])('sets the due date of the term: %s', (chosen, dueOn) => {
    const { item } = goOn(chapters.forwarded, [
      '2026-06-03',
      people.body,
      { ...toStreet, policy: chosen, reason: '需要多次现场勘查。' },
    ])
    expect(item.unitClock).toMatchObject({ policy: chosen, startedOn: '2026-06-03', dueOn })
  })
})

describe('a term', () => {
  it.each([
    ['suggestion', '2026-07-01', '2026-10-08'],
    ['suggestion-hard', '2025-08-31', '2026-02-28'],
    ['needs-info', '2026-06-10', '2026-06-22'],
    ['ordinary', '2026-02-13', '2026-02-27'],
  ])('of months, days or working days ends as the Civil Code says: %s', (id, from, expected) => {
    expect(dueAfter(policy(id), from, calendar).on).toBe(expected)
  })

  it.each([
    ['inquiry', 1],
    ['ordinary', 3],
    ['complex', 5],
    ['very-complex', 8],
  ])('halved is rounded up: %s', (id, days) => {
    expect(halfTerm(policy(id))).toBe(days)
  })
})

describe('the light', () => {
  const light = (startedOn: string, dueOn: string, today: string) => lightOf({ startedOn, dueOn, today }, calendar)

  it('turns yellow at 80 % of the term and red after the due date: five working days', () => {
    const of = (today: string) => light('2026-06-03', '2026-06-10', today)
    expect(['2026-06-03', '2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11'].map(of)).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })

  it('turns yellow on the eighth of ten working days', () => {
    const of = (today: string) => light('2026-06-01', '2026-06-15', today)
    expect(['2026-06-10', '2026-06-11', '2026-06-15', '2026-06-16'].map(of)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })

  it('rounds 80 % down: three working days turn yellow on the second', () => {
    const of = (today: string) => light('2026-06-01', '2026-06-04', today)
    expect(['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'].map(of)).toEqual([
      'green',
      'yellow',
      'yellow',
      'red',
    ])
  })

  it('is yellow a working day ahead at least: two working days', () => {
    expect(light('2026-06-01', '2026-06-03', '2026-06-01')).toBe('green')
    expect(light('2026-06-01', '2026-06-03', '2026-06-02')).toBe('yellow')
  })

  it('is never yellow in a term of one day', () => {
    expect(['2026-06-01', '2026-06-02', '2026-06-03'].map((today) => light('2026-06-01', '2026-06-02', today))).toEqual(
      ['green', 'green', 'red'],
    )
  })
})
