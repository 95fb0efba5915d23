import { describe, expect, it } from 'vitest'
import { calendar } from '#api-client/working-days.ts'
import { awaitedDesks, partiesOf, wakesOn } from '../../../server/domain/awaited.ts'
import { situations } from './situations.ts'
import { directory } from './town.ts'

const station = ['station-qingqiao/liaison', 'station-qingqiao/station-head']

/** For each situation: the desks that the case waits for, and the day on which the clock looks at it again. */
const expected: Record<string, [desks: string[], wakesOn: string | null]> = {
  submitted: [station, '2026-06-04'],
  'submitted, late': [station, '2026-06-04'],
  'submitted, escalated': [[...station, 'body-qingqiao/body'], null],
  'submitted, asked twice': [station, '2026-06-05'],
  'needs-info, for the station': [[], '2026-06-13'],
  'needs-info, no answer': [[], '2026-06-13'],
  'needs-info, for the unit': [[], '2026-06-16'],
  forwarded: [['body-qingqiao/body'], null],
  'forwarded, reported up': [['deputy-affairs/committee'], null],
  assigned: [['local-qingqiao/unit-clerk'], null],
  'assigned, to a branch office': [['gov-office/branch-office'], null],
  'assigned, dispatched': [['bureau-housing/unit-clerk'], null],
  handling: [['local-qingqiao/unit-clerk'], null],
  'handling, question waits': [['local-qingqiao/unit-clerk', ...station], null],
  'handling, draft with the reviewer': [['local-qingqiao/step-1'], null],
  'handling, draft with the head': [['local-qingqiao/step-2'], null],
  'handling, round two': [['local-qingqiao/unit-clerk'], null],
  replied: [['body-qingqiao/body'], null],
  'replied, to the committee': [['deputy-affairs/committee'], null],
  answered: [[], '2026-06-17'],
  'answered, half-way': [[], '2026-06-17'],
  'answered, reminded': [[], '2026-06-26'],
  'answered, period over': [[], '2026-06-17'],
  'answered, round two': [[], '2026-06-23'],
  'closed, rated': [[], null],
  'closed, lapsed': [[], null],
  'closed, withdrawn': [[], null],
}

describe.each(Object.entries(expected))('in the situation "%s"', (name, [desks, wakes]) => {
  const item = situations[name]?.item
  if (!item) throw new Error(`${name} has no case`)

  it(`the case waits for ${desks.join(', ') || 'no office'}`, () => {
    expect(awaitedDesks(item, directory)).toEqual(desks)
  })

  it(wakes ? `the clock looks again on ${wakes}` : 'the clock has nothing to look for', () => {
    expect(wakesOn(item, calendar)).toBe(wakes)
  })
})

describe('the organisations that see a case', () => {
  const parties = (name: string) => {
    const item = situations[name]?.item
    return item ? partiesOf(item) : []
  }

  it('are the station alone, then the body too, then the unit', () => {
    expect(parties('submitted')).toEqual([{ organisation: 'station-qingqiao', relation: 'station' }])
    expect(parties('forwarded').map(({ relation }) => relation)).toEqual(['station', 'body'])
    expect(parties('assigned').map(({ relation }) => relation)).toEqual(['station', 'body', 'unit'])
  })

  it('do not include a unit before its branch office has named it', () => {
    expect(parties('assigned, to a branch office').map(({ relation }) => relation)).toEqual([
      'station',
      'body',
      'branch-office',
    ])
    expect(parties('assigned, dispatched')).toContainEqual({ organisation: 'bureau-housing', relation: 'unit' })
  })
})
