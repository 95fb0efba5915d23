import { describe, expect, it } from 'vitest'
import { relationOf } from '../../../server/domain/relation.ts'
import { aboutWhom } from '../../../server/domain/subject.ts'
import { chapters } from './chapters.ts'
import { forwardBy, withdraw } from './steps.ts'
import { goOn, refusalOf, storyOf } from './story.ts'
import { clock, directory, officials, opinion, people, resident, toGovernment, toStreet } from './town.ts'

const here = { station: 'station-qingqiao', body: 'body-qingqiao' }
const about = (subject: string) => storyOf(['2026-06-01', resident, { ...opinion, subject }])
const mayRead = ({ item }: ReturnType<typeof about>, official: string) => {
  const actor = officials.find((one) => one.official === official)
  return actor !== undefined && relationOf(item, actor, directory) !== null
}

describe('whoever an opinion is about', () => {
  it.each([
    ['deputy-01', ['deputy-01'], undefined],
    ['bureau-housing', ['bureau-housing'], undefined],
    ['station-liuxi', ['station-liuxi'], undefined],
    ['station-qingqiao', ['station-qingqiao'], 'deputy-affairs'],
    ['body-qingqiao', ['body-qingqiao', 'station-qingqiao', 'station-laoliangku'], 'deputy-affairs'],
    ['body-liuxi', ['body-liuxi', 'station-liuxi'], undefined],
  ])(
    '%s is kept out, with the chain under it; the committee has it where its own station or body is',
    (subject, excluded, committee) => {
      expect(aboutWhom(subject, here, directory)).toEqual({ excluded, ...(committee ? { committee } : {}) })
    },
  )

  it('is somebody known, and not the committee itself: that takes an outside channel', () => {
    expect(aboutWhom('nobody-known', here, directory)).toBe('unknown-subject')
    expect(aboutWhom('deputy-affairs', here, directory)).toBe('outside-channel')
    expect(aboutWhom(undefined, here, directory)).toEqual({ excluded: [] })
  })

  it('reads nothing of it, in any role', () => {
    expect(mayRead(about('deputy-01'), 'deputy-01')).toBe(false)
    expect(mayRead(about('deputy-01'), people.liaison.official)).toBe(true)
    expect(mayRead(about('station-qingqiao'), people.liaison.official)).toBe(false)
    expect(mayRead(about('station-qingqiao'), 'deputy-01')).toBe(false)
    expect(mayRead(about('station-qingqiao'), people.body.official)).toBe(true)
    expect(mayRead(about('body-qingqiao'), people.body.official)).toBe(false)
    expect(mayRead(about('body-qingqiao'), people.committee.official)).toBe(true)
  })
})

describe('an opinion about its own station or body', () => {
  it('begins before the committee, with two working days', () => {
    expect(about('station-qingqiao').item).toMatchObject({
      state: 'forwarded',
      assigner: 'deputy-affairs',
      turnDueOn: '2026-06-03',
    })
  })

  it('stays with the committee when it is opened again', () => {
    const again = goOn(about('body-qingqiao'), withdraw('2026-06-02'), [
      '2026-06-03',
      resident,
      { command: 'reopen', reason: '仍未解决。' },
    ])
    expect(again.item).toMatchObject({ state: 'forwarded', assigner: 'deputy-affairs' })
  })

  it('that comes to light when it is forwarded goes there from then on', () => {
    const { item } = goOn(chapters.fresh, forwardBy('2026-06-02', people.liaison, 'body-qingqiao'))
    expect(item).toMatchObject({ assigner: 'deputy-affairs', subject: 'body-qingqiao' })
    expect(relationOf(item, people.liaison, directory)).toBeNull()
  })

  it('is never told to the body for being late', () => {
    const toBody = goOn(chapters.fresh, forwardBy('2026-06-02', people.liaison, 'station-qingqiao'))
    expect(refusalOf(toBody, ['2026-06-30', clock, { command: 'escalate' }])).toBe('not-now')
  })
})

describe('an opinion about a unit', () => {
  it('is not proposed to that unit', () => {
    const step = forwardBy('2026-06-02', people.liaison, 'local-qingqiao')
    expect(refusalOf(chapters.fresh, step)).toBe('is-subject')
  })

  const street = goOn(chapters.fresh, [
    '2026-06-02',
    people.liaison,
    { command: 'forward', level: 2, category: '0103', proposedUnit: 'bureau-housing', subject: 'local-qingqiao' },
  ])
  const reported = goOn(about('bureau-housing'), forwardBy('2026-06-02', people.liaison), [
    '2026-06-03',
    people.body,
    { command: 'report-up', reason: '超出本街道职权。' },
  ])

  it('is not assigned or dispatched to it, neither to lead nor to assist', () => {
    expect(refusalOf(street, ['2026-06-03', people.body, toStreet])).toBe('is-subject')
    const toBureau = { ...toGovernment, leadUnit: 'bureau-housing' }
    expect(refusalOf(reported, ['2026-06-04', people.committee, toBureau])).toBe('is-subject')
    const assisting = { ...toGovernment, assistingUnits: ['bureau-housing'] }
    expect(refusalOf(reported, ['2026-06-04', people.committee, assisting])).toBe('is-subject')
    const office = goOn(reported, ['2026-06-04', people.committee, toGovernment])
    for (const [leadUnit, ...assistingUnits] of [['bureau-housing'], ['bureau-transport', 'bureau-housing']] as const) {
      expect(
        refusalOf(office, [
          '2026-06-05',
          people.office,
          { command: 'dispatch', leadUnit, assistingUnits: [...assistingUnits] },
        ]),
      ).toBe('is-subject')
    }
  })

  it('stays hidden from it when somebody forwards it without saying so again', () => {
    expect(reported.item.excluded).toEqual(['bureau-housing'])
  })
})
