import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './chapters.ts'
import { goOn, refusalOf } from './story.ts'
import { official, people, replyA, resident, toGovernment, toStreet } from './town.ts'

const { forwarded, reportedUp, assigned, withOffice, dispatched } = chapters

const byBody = (more: Partial<Command<'assign'>>) =>
  refusalOf(forwarded, ['2026-06-03', people.body, { ...toStreet, ...more }])
const byCommittee = (more: Partial<Command<'assign'>>) =>
  refusalOf(reportedUp, ['2026-06-04', people.committee, { ...toGovernment, ...more }])
const byOffice = (more: Partial<Command<'dispatch'>>) =>
  refusalOf(withOffice, [
    '2026-06-05',
    people.office,
    { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [], ...more },
  ])

describe('a body', () => {
  it.each(['bureau-housing', 'gov-office', 'local-wangta', 'local-liuxi'])(
    'may not assign to %s, outside its area',
    (leadUnit) => {
      expect(byBody({ leadUnit })).toBe('outside-area')
    },
  )

  it('may not take an assisting unit from outside its area', () => {
    expect(byBody({ mode: 'lead', assistingUnits: ['bureau-housing'] })).toBe('outside-area')
  })

  it('reports up once; then the committee has two working days, and the body assigns no more', () => {
    expect(reportedUp.item).toMatchObject({ assigner: 'deputy-affairs', turnDueOn: '2026-06-05' })
    expect(refusalOf(reportedUp, ['2026-06-03', people.body, toStreet])).toBe('not-your-turn')
    expect(refusalOf(reportedUp, ['2026-06-03', people.body, { command: 'report-up', reason: '再次上报。' }])).toBe(
      'already-reported-up',
    )
  })
})

describe('the committee', () => {
  it('does not assign what a body has not reported up', () => {
    expect(refusalOf(forwarded, ['2026-06-03', people.committee, toGovernment])).toBe('not-your-turn')
  })

  it('assigns to a branch office, or to a city bureau itself', () => {
    expect(byCommittee({})).toBeNull()
    expect(byCommittee({ leadUnit: 'bureau-housing' })).toBeNull()
  })

  it("may not assign to a street's or a town's own unit", () => {
    expect(byCommittee({ leadUnit: 'local-qingqiao' })).toBe('outside-area')
    expect(byCommittee({ assistingUnits: ['local-liuxi'] })).toBe('outside-area')
  })
})

describe('an assignment', () => {
  it('names units that exist', () => {
    expect(byCommittee({ leadUnit: 'bureau-of-nothing' })).toBe('unknown-unit')
    expect(byCommittee({ assistingUnits: ['bureau-housing', 'bureau-of-nothing'] })).toBe('unknown-unit')
  })

  it('to one unit alone has no assisting units', () => {
    expect(byCommittee({ mode: 'single', assistingUnits: ['bureau-housing'] })).toBe('assisting-not-single')
  })

  it("starts the unit's clock that very day", () => {
    expect(assigned.item).toMatchObject({
      unitClock: { startedOn: '2026-06-03', dueOn: '2026-06-10' },
      turnDueOn: '2026-06-04',
    })
  })

  it('gives a branch office one working day to dispatch', () => {
    expect(withOffice.item).toMatchObject({
      turnDueOn: '2026-06-05',
      unitClock: { startedOn: '2026-06-04', dueOn: '2026-06-11' },
    })
  })

  it('keeps its clock through dispatch and sign-in, however late they come', () => {
    const { item } = goOn(
      withOffice,
      ['2026-06-09', people.office, { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] }],
      ['2026-06-10', people.housingClerk, { command: 'sign-in', handler: people.housingClerk.official }],
    )
    expect(item).toMatchObject({ unitClock: withOffice.item.unitClock, turnDueOn: '2026-06-11' })
  })

  it('is signed in for somebody of the lead unit', () => {
    const signIn = (handler: string) =>
      refusalOf(assigned, ['2026-06-04', people.streetClerk, { command: 'sign-in', handler }])
    expect(signIn(people.housingClerk.official)).toBe('unknown-official')
    expect(signIn('official-nobody')).toBe('unknown-official')
    expect(signIn(people.streetReviewer.official)).toBeNull()
  })
})

describe('a branch office', () => {
  it('dispatches inside its branch and the city only', () => {
    expect(byOffice({ leadUnit: 'court' })).toBe('outside-branch')
    expect(byOffice({ leadUnit: 'local-qingqiao' })).toBe('outside-branch')
    expect(byOffice({ assistingUnits: ['procuratorate'] })).toBe('outside-branch')
    expect(byOffice({ leadUnit: 'bureau-of-nothing' })).toBe('unknown-unit')
    expect(byOffice({ assistingUnits: ['bureau-city-management'] })).toBeNull()
  })

  it('may not dispatch to a unit that is written to by letter only', () => {
    expect(byOffice({ leadUnit: 'vertical-tax' })).toBe('letter-only')
  })

  it('handles a matter itself once it has dispatched it to itself', () => {
    const clerk = official('gov-office', 'unit-clerk')
    const kept = goOn(withOffice, [
      '2026-06-05',
      people.office,
      { command: 'dispatch', leadUnit: 'gov-office', assistingUnits: [] },
    ])
    expect(refusalOf(kept, ['2026-06-08', clerk, { command: 'sign-in', handler: clerk.official }])).toBeNull()
  })

  it('hands over nothing before it has dispatched', () => {
    const clerk = official('gov-office', 'unit-clerk')
    expect(refusalOf(withOffice, ['2026-06-05', clerk, { command: 'sign-in', handler: clerk.official }])).not.toBeNull()
  })
})

describe('an assisting unit', () => {
  const assisted = goOn(
    withOffice,
    [
      '2026-06-05',
      people.office,
      { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: ['bureau-city-management'] },
    ],
    ['2026-06-08', people.housingClerk, { command: 'sign-in', handler: people.housingClerk.official }],
  )
  const clerk = official('bureau-city-management', 'unit-clerk')

  it('may keep internal notes', () => {
    expect(
      refusalOf(assisted, ['2026-06-08', clerk, { command: 'note', audience: 'internal', note: '已到现场。' }]),
    ).toBeNull()
  })

  it.each<Command>([
    { command: 'note', audience: 'public', note: '已到现场。' },
    { command: 'ask', question: '是哪一个单元？' },
    replyA,
  ])('may not speak for the lead unit: $command', (command) => {
    expect(refusalOf(assisted, ['2026-06-08', clerk, command])).not.toBeNull()
  })

  it('may not sign in for the lead unit', () => {
    const waiting = goOn(withOffice, [
      '2026-06-05',
      people.office,
      { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: ['bureau-city-management'] },
    ])
    expect(refusalOf(waiting, ['2026-06-08', clerk, { command: 'sign-in', handler: clerk.official }])).toBe(
      'not-your-turn',
    )
  })
})

describe('a public note', () => {
  const note = { command: 'note', audience: 'public', note: '电工已到现场查看。' } as const

  it('comes from the lead unit while it handles the case', () => {
    for (const actor of [people.streetClerk, people.streetReviewer, people.streetHead]) {
      expect(refusalOf(chapters.handling, ['2026-06-05', actor, note])).toBeNull()
    }
  })

  it('comes from nobody else, and at no other time', () => {
    const { liaison, body, committee, streetClerk } = people
    for (const actor of [liaison, body, committee]) {
      expect(refusalOf(chapters.handling, ['2026-06-05', actor, note])).toBe('not-allowed')
    }
    for (const story of [assigned, chapters.replied, chapters.answered]) {
      expect(refusalOf(story, ['2026-06-11', streetClerk, note])).toBe('not-allowed')
    }
  })
})

describe('a withdrawal', () => {
  const callBackAfter = (story: typeof assigned) =>
    goOn(story, ['2026-06-05', resident, { command: 'withdraw' }]).events.at(-1)?.facts

  it('is followed by a call once the case is assigned, and not before', () => {
    expect(callBackAfter(forwarded)).toEqual({ callBack: false })
    expect(callBackAfter(assigned)).toEqual({ callBack: true })
    expect(callBackAfter(dispatched)).toEqual({ callBack: true })
  })
})
