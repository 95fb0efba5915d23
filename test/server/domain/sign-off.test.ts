import { describe, expect, it } from 'vitest'
import type { OfficialActor } from '../../../server/domain/actor.ts'
import { chapters } from './chapters.ts'
import { goOn, refusalOf, type Story } from './story.ts'
import { clock, directory, official, people, replyA, toGovernment, toStreet } from './town.ts'

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
    expect(chapters.replied.item.unitClock).toMatchObject({
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
    expect(returned.item.unitClock).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-06-10' })
    expect(returned.item.unitClock).not.toHaveProperty('stoppedOn')
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

describe('a reviewer', () => {
  const { drafted, roundTwo } = chapters
  const delegated = { command: 'sign-reply', delegation: '主任书面委托，六月一日。' } as const

  it('before the head signs as the last, with a delegation in writing, an ordinary matter', () => {
    expect(goOn(drafted, ['2026-06-08', streetReviewer, delegated]).item).toMatchObject({
      state: 'replied',
      draft: { signed: 2 },
      unitClock: { stoppedOn: '2026-06-08' },
    })
  })

  it('further from the head does not', () => {
    const { story, clerk, chain } = inHand('bureau-housing')
    const [first, second] = chain
    if (!first || !second) throw new Error('no chain')
    const draft = goOn(story, ['2026-06-08', clerk, replyA])
    expect(refusalOf(draft, ['2026-06-08', first, delegated])).toBe('not-delegable')
    expect(refusalOf(goOn(draft, ['2026-06-08', first, sign]), ['2026-06-08', second, delegated])).toBeNull()
  })

  it('signs for the head neither what is complex nor a second reply', () => {
    const complex = goOn(
      chapters.forwarded,
      ['2026-06-03', body, { ...toStreet, policy: 'complex', reason: '需要多次现场勘查。' }],
      ['2026-06-04', streetClerk, { command: 'sign-in', handler: streetClerk.official }],
      ['2026-06-08', streetClerk, replyA],
    )
    expect(refusalOf(complex, ['2026-06-08', streetReviewer, delegated])).toBe('not-delegable')
    const second = goOn(roundTwo, ['2026-06-12', streetClerk, replyA])
    expect(refusalOf(second, ['2026-06-12', streetReviewer, delegated])).toBe('not-delegable')
  })
})

describe('on paper', () => {
  const { drafted } = chapters
  const paper = (more: object) => refusalOf(drafted, ['2026-06-08', streetClerk, { command: 'sign-reply', ...more }])

  it('a chain is entered by the clerk, with the day and the place of the sheet', () => {
    expect(paper({ paper: '卷宗三号。', signedOn: '2026-06-08' })).toBeNull()
    expect(paper({ paper: '卷宗三号。', signedOn: '2026-06-09' })).toBe('date-future')
    for (const missing of [{}, { paper: '卷宗三号。' }, { signedOn: '2026-06-08' }])
      expect(paper(missing)).toBe('paper-missing')
  })

  it('the whole chain has signed at once', () => {
    const { item } = goOn(drafted, [
      '2026-06-09',
      streetClerk,
      { command: 'sign-reply', paper: '卷宗三号。', signedOn: '2026-06-08' },
    ])
    expect(item).toMatchObject({ state: 'replied', draft: { signed: 2 } })
  })

  it('nobody but the clerk enters it, nor without a draft', () => {
    const entered = { command: 'sign-reply', paper: '卷宗三号。', signedOn: '2026-06-08' } as const
    expect(refusalOf(drafted, ['2026-06-08', streetReviewer, entered])).toBe('paper-missing')
    expect(refusalOf(chapters.handling, ['2026-06-08', streetClerk, entered])).toBe('no-draft')
  })
})

describe('what the reply check found', () => {
  const { drafted, replied } = chapters
  const blocks = { replyFindings: ['blocks'] } as const
  const explain = { replyFindings: ['explain'] } as const

  it('stops the signatures where it is grave, and is explained where it is not', () => {
    expect(refusalOf(drafted, ['2026-06-08', streetReviewer, sign, blocks])).toBe('reply-blocked')
    expect(refusalOf(drafted, ['2026-06-08', streetReviewer, sign, explain])).toBeNull()
  })

  it('is explained by who releases the reply all the same', () => {
    const release = (note?: string, beside: object = explain) =>
      refusalOf(replied, ['2026-06-10', body, { command: 'release', ...(note ? { note } : {}) }, beside])
    expect(release()).toBe('reply-unexplained')
    expect(release('已核实，措辞无碍。')).toBeNull()
    expect(release('已核实，措辞无碍。', blocks)).toBe('reply-blocked')
  })

  it('sends a reply that nobody reviewed up to the committee, and a clean one to the resident', () => {
    const late = '2026-06-12'
    const byClock = (command: 'release' | 'escalate', beside: object, day = late) =>
      refusalOf(replied, [day, clock, { command }, beside])
    expect(byClock('release', { replyFindings: [] }, '2026-06-11')).toBe('not-yet-due')
    expect(byClock('release', { replyFindings: [] })).toBeNull()
    expect(byClock('escalate', { replyFindings: [] })).toBe('not-yet-due')
    expect(byClock('release', explain)).toBe('reply-unexplained')
    expect(byClock('release', {})).toBe('reply-unexplained')
    const up = goOn(replied, [late, clock, { command: 'escalate' }, explain])
    expect(up.item).toMatchObject({ assignment: { by: 'deputy-affairs' }, turnDueOn: '2026-06-16' })
    expect(refusalOf(up, ['2026-06-17', clock, { command: 'escalate' }, explain])).toBe('already-reminded')
  })
})
