import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { centralStation } from '../../../server/domain/directory.ts'
import { readerOf } from '../../../server/domain/relation.ts'
import { goOn, refusalOf, storyOf } from './story.ts'
import { clock, directory, official, opinion, people, resident } from './town.ts'

const day = '2026-06-01'
const { deputy: _, ...undirected } = opinion

/** The case that an opinion becomes. */
const sent = (more: Partial<Command<'submit'>> = {}, today = day) =>
  storyOf([today, resident, { ...undirected, ...more }]).item
const refusal = (more: Partial<Command<'submit'>>) => refusalOf(null, [day, resident, { ...undirected, ...more }])

describe('a new opinion goes', () => {
  it("from a street's page to the central station of the street and the body over it", () => {
    expect(sent()).toMatchObject({
      state: 'submitted',
      area: 'qingqiao',
      station: 'station-qingqiao',
      body: 'body-qingqiao',
    })
  })

  it("from a bureau's page to the central station of the place it names", () => {
    expect(sent({ page: 'page-housing', area: 'liuxi' })).toMatchObject({
      station: 'station-liuxi',
      body: 'body-liuxi',
    })
  })

  it('to the central station, not to a room or a point in the same place', () => {
    expect(sent({ page: 'page-transport', area: 'xinqu' }).station).toBe('station-xinqu')
    const pointsFirst = new Map([...directory.stations].reverse())
    expect(centralStation({ ...directory, stations: pointsFirst }, 'xinqu')?.id).toBe('station-xinqu')
    expect(centralStation(directory, 'elsewhere')).toBeUndefined()
  })

  it("from a station's page to that station, in the place that is the station's", () => {
    expect(sent({ page: 'page-station-wangta' })).toMatchObject({ station: 'station-wangta', area: 'wangta' })
  })

  it("from a deputy's page to the deputy's station, with the deputy's name on it", () => {
    expect(sent({ page: 'page-deputy-01' })).toMatchObject({ deputy: 'deputy-01', station: 'station-qingqiao' })
  })

  it('to the station of the deputy it is addressed to', () => {
    expect(sent({ deputy: 'deputy-02' })).toMatchObject({
      deputy: 'deputy-02',
      station: 'station-wangta',
      body: 'body-wangta',
    })
  })
})

describe('a new opinion is refused', () => {
  it.each([
    ['not-found', { page: 'page-nowhere' }],
    ['unknown-deputy', { deputy: 'deputy-99' }],
    ['unknown-category', { category: '7777' }],
    ['unknown-area', { page: 'page-housing' }],
    ['unknown-area', { page: 'page-housing', area: 'elsewhere' }],
    ['unknown-area', { page: 'page-station-wangta', area: 'bailu' }],
    ['unknown-category', { category: '0301' }],
    ['unknown-subject', { subject: 'nobody-known' }],
    ['outside-channel', { subject: 'deputy-affairs' }],
  ] as const)('as %s: %o', (code, more) => {
    expect(refusal(more)).toBe(code)
  })

  it('where the case does not exist and something else than an opinion is sent', () => {
    expect(refusalOf(null, [day, resident, { command: 'withdraw' }])).toBe('not-found')
  })
})

describe('the date that the resident is told', () => {
  it('is the sum of the steps: accept 2, assign 2, dispatch 1, handle 5, check 2 working days', () => {
    expect(sent()).toMatchObject({ expectedOn: '2026-06-17', provisional: false })
  })

  it('follows the term of the category', () => {
    expect(sent({ category: '0102' }).expectedOn).toBe('2026-06-25')
  })

  it('is provisional where it leans on a year without a notice', () => {
    expect(sent({}, '2026-12-11')).toMatchObject({ expectedOn: '2026-12-29', provisional: false })
    expect(sent({}, '2026-12-25')).toMatchObject({ provisional: true })
  })
})

describe('the station', () => {
  it('has two working days', () => {
    expect(sent().turnDueOn).toBe('2026-06-03')
  })

  it('has a make-up Saturday counted, and a week of holiday not', () => {
    expect(sent({}, '2026-02-13').turnDueOn).toBe('2026-02-24')
  })

  it('is not late on the last of its days, and late on the next', () => {
    expect(refusalOf(storyOf([day, resident, opinion]), ['2026-06-03', clock, { command: 'escalate' }])).toBe(
      'not-yet-due',
    )
    expect(refusalOf(storyOf([day, resident, opinion]), ['2026-06-04', clock, { command: 'escalate' }])).toBeNull()
  })

  it('is told of once only', () => {
    const late = storyOf([day, resident, opinion], ['2026-06-04', clock, { command: 'escalate' }])
    expect(refusalOf(late, ['2026-06-05', clock, { command: 'escalate' }])).toBe('already-reminded')
  })

  it('forwards to a category and a unit that exist', () => {
    const forward = { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' } as const
    const fresh = storyOf([day, resident, opinion])
    expect(refusalOf(fresh, [day, people.liaison, { ...forward, category: '7777' }])).toBe('unknown-category')
    expect(refusalOf(fresh, [day, people.liaison, { ...forward, proposedUnit: 'bureau-of-nothing' }])).toBe(
      'unknown-unit',
    )
    expect(goOn(fresh, [day, people.liaison, forward]).item).toMatchObject({
      level: 2,
      category: '0103',
      turnDueOn: '2026-06-03',
    })
  })
})

describe('a case is read', () => {
  const fresh = storyOf([day, resident, opinion])

  it('by its resident, its station, its deputy and the committee from the first day', () => {
    const { liaison, stationHead, deputy, committee } = people
    expect(
      [resident, liaison, stationHead, deputy, committee].map((actor) => readerOf(fresh.item, actor, directory)),
    ).toEqual(['resident', 'station', 'station', 'deputy', 'committee'])
  })

  it('by nobody else before it is forwarded', () => {
    const others = [
      people.body,
      people.office,
      people.streetClerk,
      people.housingHead,
      people.specialCommittee,
      people.chairCouncil,
      official('station-liuxi', 'liaison'),
      { ...people.deputy, official: 'deputy-02' },
    ]
    expect(others.map((actor) => readerOf(fresh.item, actor, directory))).toEqual(others.map(() => null))
  })

  it('by the body over the station once it is forwarded, or once the station is late', () => {
    const forward = { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' } as const
    expect(readerOf(goOn(fresh, [day, people.liaison, forward]).item, people.body, directory)).toBe('body')
    expect(readerOf(goOn(fresh, ['2026-06-04', clock, { command: 'escalate' }]).item, people.body, directory)).toBe(
      'body',
    )
  })
})
