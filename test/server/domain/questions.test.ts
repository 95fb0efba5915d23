import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../server/domain/actor.ts'
import { chapters } from './chapters.ts'
import { goOn, refusalOf, type Step, type Story } from './story.ts'
import { people, resident } from './town.ts'

const { fresh, handling, drafted } = chapters
const { liaison, body, streetClerk, streetHead, streetReviewer, stationHead } = people

const ask = (day: string, actor: Actor): Step => [day, actor, { command: 'ask', question: '是哪一个单元？' }]
const consent = (day: string): Step => [day, liaison, { command: 'consent-to-ask' }]
const answer = (day: string): Step => [day, resident, { command: 'answer', answer: '二单元。' }]

/** A unit's question, consented to on one day and answered on another. */
const held = (story: Story, from: string, to: string): Story =>
  goOn(story, ask(from, streetClerk), consent(from), answer(to))

describe("the station's question", () => {
  it('gives the resident ten days, and the next working day where the tenth is a day of rest', () => {
    expect(goOn(fresh, ask('2026-06-02', liaison)).item).toMatchObject({ state: 'needs-info', turnDueOn: '2026-06-12' })
    expect(goOn(fresh, ask('2026-06-10', liaison)).item.turnDueOn).toBe('2026-06-22')
  })

  it('once answered gives the station two working days again and holds no clock', () => {
    const { item } = goOn(fresh, ask('2026-06-02', liaison), answer('2026-06-05'))
    expect(item).toMatchObject({ state: 'submitted', turnDueOn: '2026-06-09', heldDays: 0, expectedOn: '2026-06-17' })
    expect(item.question).toBeUndefined()
  })
})

describe("the unit's question", () => {
  it('waits for the station, and nothing is held while it waits', () => {
    const waiting = goOn(handling, ask('2026-06-05', streetClerk))
    expect(waiting.item).toMatchObject({
      state: 'handling',
      question: { awaitsConsent: true },
      turnDueOn: '2026-06-10',
    })
    expect(refusalOf(waiting, ask('2026-06-05', streetHead))).toBe('already-asked')
  })

  it('is asked once somebody of the station consents, and only where there is one', () => {
    const consents: Step = ['2026-06-08', stationHead, { command: 'consent-to-ask' }]
    expect(refusalOf(handling, consents)).toBe('no-question')
    const { item } = goOn(handling, ask('2026-06-05', streetClerk), consents)
    expect(item).toMatchObject({
      state: 'needs-info',
      turnDueOn: '2026-06-18',
      question: { askedOn: '2026-06-08', awaitsConsent: false },
    })
  })

  it('moves the due date by the working days held, counted from the consent', () => {
    const story = goOn(handling, ask('2026-06-05', streetClerk), consent('2026-06-08'), answer('2026-06-10'))
    expect(story.item).toMatchObject({ state: 'handling', heldDays: 2, turnDueOn: '2026-06-12' })
    expect(story.item.unitClock).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-12' })
  })

  it('moves nothing where the answer comes the same day', () => {
    expect(held(handling, '2026-06-05', '2026-06-05').item).toMatchObject({
      heldDays: 0,
      unitClock: { dueOn: '2026-06-10' },
    })
  })

  it('holds the clock for half the term at most', () => {
    expect(held(handling, '2026-06-05', '2026-06-18').item).toMatchObject({
      heldDays: 3,
      unitClock: { dueOn: '2026-06-15' },
    })
  })

  it('holds it for half the term in all, however often it is asked', () => {
    const twice = held(held(handling, '2026-06-05', '2026-06-09'), '2026-06-09', '2026-06-18')
    expect(twice.item).toMatchObject({ heldDays: 3, unitClock: { dueOn: '2026-06-15' } })
  })

  it('is not asked any more once half the term was held', () => {
    expect(refusalOf(held(handling, '2026-06-05', '2026-06-18'), ask('2026-06-18', streetClerk))).toBe('hold-used-up')
  })

  it("leaves the unit's turn where it began: on the day of the assignment", () => {
    expect(handling.item.turnStartedOn).toBe('2026-06-03')
    expect(held(handling, '2026-06-05', '2026-06-09').item.turnStartedOn).toBe('2026-06-03')
  })

  it('leaves a draft where it was in the chain', () => {
    expect(
      held(goOn(drafted, ['2026-06-08', streetReviewer, { command: 'sign-reply' }]), '2026-06-08', '2026-06-09').item
        .draft?.signed,
    ).toBe(1)
  })

  it('falls away where the reply is signed before the station has consented', () => {
    const { item } = goOn(
      drafted,
      ask('2026-06-08', streetClerk),
      ['2026-06-09', streetReviewer, { command: 'sign-reply' }],
      ['2026-06-09', streetHead, { command: 'sign-reply' }],
    )
    expect(item).toMatchObject({ state: 'replied', heldDays: 0 })
    expect(item.question).toBeUndefined()
  })
})

describe('the resident', () => {
  it('is asked twice at most, whoever asks', () => {
    const once = goOn(fresh, ask('2026-06-02', liaison), answer('2026-06-02'))
    const twice = goOn(once, ask('2026-06-02', body), answer('2026-06-02'))
    expect(refusalOf(twice, ask('2026-06-02', liaison))).toBe('asked-twice')
    const later = held(held(handling, '2026-06-05', '2026-06-05'), '2026-06-05', '2026-06-05')
    expect(refusalOf(later, ask('2026-06-05', streetClerk))).toBe('asked-twice')
  })
})
