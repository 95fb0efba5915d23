import { describe, expect, it } from 'vitest'
import { wakesOn } from '../../../server/domain/agenda.ts'
import { awaitedDesks, partiesOf } from '../../../server/domain/awaited.ts'
import { situations } from './situations.ts'
import { directory, on } from './town.ts'

const station = ['station-qingqiao/liaison', 'station-qingqiao/station-head']
const deputy = 'deputy-01/deputy'
const body = 'body-qingqiao/body'
const committee = 'deputy-affairs/committee'
const street = 'local-qingqiao/unit-clerk'
const bureau = 'bureau-housing/unit-clerk'
const other = 'bureau-city-management/unit-clerk'

/** For each situation: the desks that the case waits for, and the day on which the clock next has something to do. */
const expected: Record<string, [desks: string[], wakesOn: string | null]> = {
  submitted: [[...station, deputy], '2026-06-02'],
  'submitted, deputy has written': [station, '2026-06-02'],
  'submitted, late': [[...station, deputy], '2026-06-03'],
  'submitted, escalated': [[...station, body, deputy], '2026-06-03'],
  'submitted, a week late': [[...station, body], '2026-06-10'],
  'submitted, asked twice': [[...station, deputy], '2026-06-03'],
  'submitted, major': [[...station, body, deputy], '2026-06-02'],
  'submitted, referral proposed': [['station-qingqiao/station-head', deputy], '2026-06-03'],
  'submitted, transfer waits': [
    [...station, 'station-liuxi/liaison', 'station-liuxi/station-head', deputy],
    '2026-06-02',
  ],
  'submitted, about its deputy': [station, '2026-06-02'],
  'needs-info, for the station': [[], '2026-06-10'],
  'needs-info, no answer': [[], '2026-06-13'],
  'needs-info, for the unit': [[], '2026-06-13'],
  'needs-info, extension asked': [[body], '2026-06-11'],
  forwarded: [[body], '2026-06-03'],
  'forwarded, reported up': [[committee], '2026-06-04'],
  'forwarded, referral proposed by the body': [[committee], '2026-06-04'],
  'forwarded, objected to the referral of the committee': [[body], '2026-06-05'],
  'forwarded, about its station': [[committee], '2026-06-02'],
  'forwarded, about the body': [[committee], '2026-06-02'],
  'forwarded, after a granted return': [[body], '2026-06-08'],
  'forwarded, hand-over waits': [[...station, body], '2026-06-03'],
  assigned: [[street], '2026-06-09'],
  'assigned, by letter': [['utility-power/unit-clerk'], '2026-06-29'],
  'assigned, to a branch office': [['gov-office/branch-office'], '2026-06-08'],
  'assigned, dispatched': [[bureau], '2026-06-10'],
  'assigned, dispatched to two': [[bureau, other], '2026-06-09'],
  'assigned, back at the office': [['gov-office/branch-office'], '2026-06-10'],
  'assigned, extension asked': [[street, body], '2026-06-09'],
  'return-asked': [[body], '2026-06-08'],
  'return-asked, inside a branch': [['gov-office/branch-office'], '2026-06-10'],
  handling: [[street], '2026-06-09'],
  'handling, question waits': [[street, ...station], '2026-06-09'],
  'handling, draft with the reviewer': [['local-qingqiao/step-1'], '2026-06-09'],
  'handling, draft with the head': [['local-qingqiao/step-2'], '2026-06-09'],
  'handling, late': [[street], '2026-06-11'],
  'handling, urged': [[street], '2026-06-17'],
  'handling, letter due': [[street], null],
  'handling, extension undecided': [[street, body], '2026-06-11'],
  'handling, extension granted': [[street], '2026-06-15'],
  'handling, with another unit': [[bureau, other], '2026-06-09'],
  'handling, the other unit has given': [[bureau], '2026-06-10'],
  'handling, inquired': [[street], '2026-06-09'],
  'handling, round two': [[street], '2026-06-15'],
  replied: [[body], '2026-06-10'],
  'replied, late and clean': [[body], '2026-06-12'],
  'replied, gone up': [[committee], '2026-06-15'],
  'replied, to the committee': [[committee], '2026-06-10'],
  answered: [[], '2026-06-23'],
  'answered, reminded': [[], '2026-06-26'],
  'answered, raised': [[deputy], '2026-06-23'],
  'answered, raised, the deputy is satisfied': [[], '2026-06-23'],
  'answered, raised, the resident is satisfied': [[deputy], '2026-06-23'],
  assessing: [[committee], '2026-07-09'],
  'closed, rated': [[], null],
  'closed, withdrawn': [station, null],
  'closed, withdrawn and called': [[], null],
  'closed, withdrawn early': [[], null],
  'closed, raised above': [[], '2027-06-04'],
  'closed, planned': [[], '2026-09-01'],
  'closed, planned, checked': [[street], '2026-09-02'],
  'closed, planned, proved': [[], '2026-06-23'],
  'closed, planned, kept': [[], null],
}

const sorted = (desks: Iterable<string>) => [...new Set(desks)].sort()

describe.each(Object.entries(expected))('in the situation "%s"', (name, [desks, wakes]) => {
  const situation = situations[name]
  const item = situation?.item
  if (!situation || !item) throw new Error(`${name} has no case`)

  it(`the case waits for ${desks.join(', ') || 'no office'}`, () => {
    expect(sorted(awaitedDesks(item, directory))).toEqual(sorted(desks))
  })

  it(wakes ? `the clock looks again on ${wakes}` : 'the clock has nothing to look for', () => {
    expect(wakesOn(item, on(situation.today, situation.beside))).toBe(wakes)
  })
})

describe('the organisations that see a case', () => {
  const parties = (name: string) => {
    const item = situations[name]?.item
    return item ? partiesOf(item, directory) : []
  }
  const relations = (name: string) => parties(name).map(({ relation }) => relation)

  it('are deputy and station, then body and special committee too, then the unit', () => {
    expect(relations('submitted')).toEqual(['deputy', 'station'])
    expect(relations('forwarded')).toEqual(['special-committee', 'deputy', 'station', 'body'])
    expect(relations('assigned')).toEqual(['special-committee', 'deputy', 'station', 'body', 'unit'])
  })

  it('do not include a unit before its branch office has named it, nor after it was found to be another one’s', () => {
    expect(relations('assigned, to a branch office')).toContain('branch-office')
    expect(relations('assigned, to a branch office')).not.toContain('unit')
    expect(parties('assigned, dispatched')).toContainEqual({ organisation: 'bureau-housing', relation: 'unit' })
    expect(relations('forwarded, after a granted return')).not.toContain('unit')
  })

  it('include the chair council once a letter was issued or a rung skipped', () => {
    expect(relations('handling, letter due')).not.toContain('chair-council')
    for (const name of ['handling, rung skipped', 'handling, letter issued'])
      expect(relations(name)).toContain('chair-council')
  })

  it('are never those whom it is about, nor anybody but the station while it is sealed', () => {
    expect(relations('submitted, about its deputy')).toEqual(['station'])
    expect(relations('forwarded, about the body')).toEqual([])
    expect(relations('submitted, sealed')).toEqual(['station'])
  })
})
