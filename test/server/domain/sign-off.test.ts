import { describe, expect, it } from 'vitest'
import type { OfficialActor } from '../../../server/domain/actor.ts'
import { chapters } from './situations.ts'
import { goOn, refusalOf, type Story } from './story.ts'
import { directory, official, people, replyA, toGovernment } from './town.ts'

const { streetClerk, streetReviewer, streetHead, body } = people
const sign = { command: 'sign-reply' } as const
const sendBack = { command: 'send-back-draft', reason: '请写明谁来维护。' } as const

/** A case that a city unit has in hand, with its people in the order in which they sign. */
const inHand = (unit: string): { story: Story; chain: OfficialActor[]; clerk: OfficialActor } => {
  const clerk = official(unit, 'unit-clerk')
  const steps = directory.units.get(unit)?.signOffSteps ?? 0
  const chain = Array.from({ length: steps }, (_, step) =>
    official(unit, step + 1 < steps ? 'unit-signer' : 'unit-head', step + 1),
  )
  const story = goOn(
    chapters.reportedUp,
    ['2026-06-04', people.committee, { ...toGovernment, leadUnit: unit, mode: 'single' }],
    ['2026-06-05', clerk, { command: 'sign-in', handler: clerk.official }],
  )
  return { story, chain, clerk }
}

describe('a chain', () => {
  it.each([
    ['bureau-veterans', 1],
    ['bureau-transport', 2],
    ['bureau-housing', 3],
    ['bureau-police', 4],
  ])('of %s is signed in its order, all %i of it, the head last', (unit, steps) => {
    const { story, chain, clerk } = inHand(unit)
    expect(chain).toHaveLength(steps)
    let so = goOn(story, ['2026-06-08', clerk, replyA])
    for (const [index, signer] of chain.entries()) {
      expect(so.item).toMatchObject({ state: 'handling', draft: { signed: index } })
      for (const other of chain.filter((one) => one !== signer)) {
        expect(refusalOf(so, ['2026-06-08', other, sign])).toBe('not-your-step')
        expect(refusalOf(so, ['2026-06-08', other, sendBack])).toBe('not-your-step')
      }
      so = goOn(so, ['2026-06-08', signer, sign])
    }
    expect(chain.at(-1)?.role).toBe('unit-head')
    expect(so.item).toMatchObject({ state: 'replied', draft: { signed: steps } })
  })
})

describe('a draft', () => {
  const { drafted, handling } = chapters

  it('is what is signed: without one there is nothing to sign or send back', () => {
    expect(refusalOf(handling, ['2026-06-08', streetReviewer, sign])).toBe('no-draft')
    expect(refusalOf(handling, ['2026-06-08', streetHead, sendBack])).toBe('no-draft')
  })

  it('that is sent back is gone, and the next one is signed from the first step', () => {
    const back = goOn(drafted, ['2026-06-08', streetReviewer, sign], ['2026-06-08', streetHead, sendBack])
    expect(back.item.draft).toBeUndefined()
    const again = goOn(back, ['2026-06-09', streetClerk, replyA])
    expect(again.item.draft?.signed).toBe(0)
    expect(refusalOf(again, ['2026-06-09', streetHead, sign])).toBe('not-your-step')
  })

  it('that the clerk replaces loses the signatures of the old one', () => {
    const replaced = goOn(drafted, ['2026-06-08', streetReviewer, sign], ['2026-06-08', streetClerk, replyA])
    expect(replaced.item.draft?.signed).toBe(0)
    expect(refusalOf(replaced, ['2026-06-08', streetHead, sign])).toBe('not-your-step')
  })

  it('of class B promises a day still to come', () => {
    const promise = (dueOn: string) =>
      refusalOf(handling, [
        '2026-06-08',
        streetClerk,
        { command: 'draft-reply', replyClass: 'B', dueOn, reply: '已列入七月改造计划，届时更换。' },
      ])
    expect(promise('2026-06-07')).toBe('date-past')
    expect(promise('2026-06-08')).toBe('date-past')
    expect(promise('2026-06-09')).toBeNull()
  })
})

describe('a signed reply', () => {
  it("stops the unit's clock on the day the head signs", () => {
    expect(chapters.replied.item.unitClock).toEqual({
      startedOn: '2026-06-03',
      dueOn: '2026-06-10',
      stoppedOn: '2026-06-09',
    })
  })

  it('is checked within two working days', () => {
    expect(chapters.replied.item.turnDueOn).toBe('2026-06-11')
  })

  it('that is returned finds the clock running on to the same date, and must be drafted and signed anew', () => {
    const returned = goOn(chapters.replied, [
      '2026-06-11',
      body,
      { command: 'return-reply', missing: '请写明谁来维护。' },
    ])
    expect(returned.item).toMatchObject({ state: 'handling', turnStartedOn: '2026-06-03', turnDueOn: '2026-06-10' })
    expect(returned.item.unitClock).toEqual({ startedOn: '2026-06-03', dueOn: '2026-06-10' })
    expect(refusalOf(returned, ['2026-06-11', streetHead, sign])).toBe('no-draft')
  })

  it('becomes the reply of the case when it is released', () => {
    expect(chapters.answered.item).toMatchObject({
      state: 'answered',
      reply: { replyClass: 'A', signed: 2 },
      releasedOn: '2026-06-10',
    })
    expect(chapters.answered.item.draft).toBeUndefined()
  })

  it('is not checked by the committee where the body assigned, nor by the body where the committee did', () => {
    expect(refusalOf(chapters.replied, ['2026-06-10', people.committee, { command: 'release' }])).toBe('not-your-turn')
    expect(refusalOf(chapters.repliedToCommittee, ['2026-06-10', body, { command: 'release' }])).toBe('not-your-turn')
  })
})
