import { describe, expect, it } from 'vitest'
import { firstContactOn } from '../../../server/domain/moves/first-contact.ts'
import { relationOf } from '../../../server/domain/relation.ts'
import { chapters } from './chapters.ts'
import { answer, ask, forwardBy } from './steps.ts'
import { goOn, refusalOf, type Step, type Story, storyOf } from './story.ts'
import { clock, directory, opinion, people, resident } from './town.ts'

const { fresh, forwarded } = chapters
const { liaison, stationHead, deputy, liuxiLiaison, liuxiHead } = people

const handOver = (day: string, from: Step[1], to: string, until?: string): Step => [
  day,
  from,
  { command: 'hand-over', official: to, reason: '外出培训。', ...(until ? { until } : {}) },
]
const accept = (day: string, by: Step[1]): Step => [day, by, { command: 'accept-hand-over' }]
const transfer = (day: string, station = 'station-liuxi'): Step => [
  day,
  liaison,
  { command: 'transfer-station', station, reason: '事情发生在柳溪。' },
]
const contactOn = ({ item }: Story, day: string) => firstContactOn(item, day)

describe('the first contact', () => {
  it('is the officer of the station who acts first, whatever others do later', () => {
    expect(contactOn(fresh, '2026-06-01')).toBeUndefined()
    const handled = goOn(fresh, ask('2026-06-01', liaison), answer('2026-06-01'), forwardBy('2026-06-02', stationHead))
    expect(contactOn(handled, '2026-06-02')).toBe(liaison.official)
  })

  it('is the officer who wrote the opinion down for somebody', () => {
    expect(contactOn(storyOf(['2026-06-01', liaison, opinion]), '2026-06-01')).toBe(liaison.official)
  })
})

describe('a hand-over', () => {
  it('takes the receipt of the colleague it names', () => {
    const waiting = goOn(forwarded, handOver('2026-06-02', liaison, stationHead.official))
    expect(contactOn(waiting, '2026-06-02')).toBe(liaison.official)
    expect(refusalOf(waiting, accept('2026-06-02', liaison))).toBe('not-the-recipient')
    expect(contactOn(goOn(waiting, accept('2026-06-03', stationHead)), '2026-06-03')).toBe(stationHead.official)
    expect(refusalOf(forwarded, accept('2026-06-02', stationHead))).toBe('no-hand-over')
  })

  it('goes to a colleague of the station who does not answer for it yet', () => {
    for (const official of [liaison.official, liuxiHead.official, 'official-nobody', deputy.official])
      expect(refusalOf(forwarded, handOver('2026-06-02', liaison, official))).toBe('unknown-official')
  })

  it('to a stand-in ends with its last day', () => {
    const standIn = goOn(
      forwarded,
      handOver('2026-06-02', liaison, stationHead.official, '2026-06-10'),
      accept('2026-06-02', stationHead),
    )
    expect(contactOn(standIn, '2026-06-10')).toBe(stationHead.official)
    expect(contactOn(standIn, '2026-06-11')).toBe(liaison.official)
    expect(refusalOf(forwarded, handOver('2026-06-02', liaison, stationHead.official, '2026-06-01'))).toBe('date-past')
  })

  it('to the same stand-in once more comes back to the same officer', () => {
    const twice = goOn(
      forwarded,
      handOver('2026-06-02', liaison, stationHead.official, '2026-06-10'),
      accept('2026-06-02', stationHead),
      handOver('2026-06-15', liaison, stationHead.official, '2026-06-17'),
      accept('2026-06-15', stationHead),
    )
    expect(contactOn(twice, '2026-06-17')).toBe(stationHead.official)
    expect(contactOn(twice, '2026-06-18')).toBe(liaison.official)
  })
})

describe('a transfer to another station', () => {
  const waiting = goOn(fresh, transfer('2026-06-01'))

  it('names one that exists and is another', () => {
    for (const station of ['station-nowhere', 'station-qingqiao'])
      expect(refusalOf(fresh, transfer('2026-06-01', station))).toBe('unknown-station')
  })

  it('lets the other one read the case, and do nothing but accept it', () => {
    expect(relationOf(waiting.item, liuxiLiaison, directory)).toBe('station')
    expect(refusalOf(waiting, forwardBy('2026-06-01', liuxiLiaison))).toBe('not-your-turn')
    expect(refusalOf(waiting, accept('2026-06-01', liaison))).toBe('not-the-recipient')
  })

  it('that is accepted gives it station, body and two working days', () => {
    const { item } = goOn(waiting, accept('2026-06-02', liuxiHead))
    expect(item).toMatchObject({
      station: 'station-liuxi',
      body: 'body-liuxi',
      assigner: 'body-liuxi',
      turnDueOn: '2026-06-04',
      firstContact: { official: liuxiHead.official },
    })
    expect(relationOf(item, liaison, directory)).toBeNull()
    expect(relationOf(item, people.body, directory)).toBeNull()
  })

  it('falls away once the case has gone on, and can’t take a resident’s days to rate', () => {
    const onSpot: Step = ['2026-06-02', liaison, { command: 'answer-on-spot', answer: '楼道灯今日已报修更换。' }]
    for (const step of [onSpot, forwardBy('2026-06-02', liaison)]) {
      const gone = goOn(waiting, step)
      expect(relationOf(gone.item, liuxiLiaison, directory)).toBeNull()
      expect(refusalOf(gone, accept('2026-06-03', liuxiLiaison))).toBe('not-allowed')
    }
  })

  it('waits while the resident is asked', () => {
    const asked = goOn(waiting, ask('2026-06-01', liaison))
    expect(refusalOf(asked, accept('2026-06-02', liuxiLiaison))).toBe('not-now')
    expect(refusalOf(goOn(asked, answer('2026-06-02')), accept('2026-06-02', liuxiLiaison))).toBeNull()
  })
})

describe('the deputy addressed', () => {
  const fallBack = (story: Story, day: string) => refusalOf(story, [day, clock, { command: 'fall-back' }])
  const { deputy: _, ...undirected } = opinion

  it('has one working day, then the officer on duty acts', () => {
    expect(fallBack(fresh, '2026-06-02')).toBe('not-yet-due')
    expect(fallBack(fresh, '2026-06-03')).toBeNull()
    expect(fallBack(goOn(fresh, ['2026-06-03', clock, { command: 'fall-back' }]), '2026-06-04')).toBe('not-yet-due')
  })

  it('has acted with a note; who is not addressed has nothing to do', () => {
    const noted = goOn(fresh, ['2026-06-02', deputy, { command: 'note', audience: 'internal', note: '已电话联系。' }])
    expect(fallBack(noted, '2026-06-10')).toBe('not-yet-due')
    expect(fallBack(storyOf(['2026-06-01', resident, undirected]), '2026-06-10')).toBe('not-yet-due')
  })
})
