import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './chapters.ts'
import { answeredByStreet } from './steps.ts'
import { goOn, refusalOf } from './story.ts'
import { clock, dissatisfied, people, replyA, resident, satisfied } from './town.ts'

const { answered, roundTwo } = chapters
const { deputy, streetClerk } = people

describe("on the deputy's own matter", () => {
  const raise = { command: 'raise', reason: '多次接访都有人提到。' } as const
  const raised = goOn(answered, ['2026-06-10', deputy, raise])
  const correction = (command: typeof satisfied): Command<'correct-rating'> => ({
    ...command,
    command: 'correct-rating',
  })

  it('the deputy rates, on any other not', () => {
    expect(refusalOf(answered, ['2026-06-11', deputy, satisfied])).toBe('not-allowed')
    expect(refusalOf(raised, ['2026-06-11', deputy, satisfied])).toBeNull()
  })

  it.each([
    ['the resident first', resident, deputy],
    ['the deputy first', deputy, resident],
  ] as const)('both have to be satisfied: %s', (_, first, second) => {
    const one = goOn(raised, ['2026-06-11', first, satisfied])
    expect(one.item).toMatchObject({ state: 'answered', turnDueOn: '2026-06-25', turnStartedOn: '2026-06-10' })
    expect(refusalOf(one, ['2026-06-11', first, satisfied])).toBe('already-rated')
    expect(goOn(one, ['2026-06-12', second, satisfied]).item).toMatchObject({ state: 'closed', outcome: 'solved' })
  })

  it('the worse rating counts, and acts at once', () => {
    expect(goOn(raised, ['2026-06-11', deputy, dissatisfied]).item).toMatchObject({ state: 'handling', round: 2 })
    const mixed = goOn(raised, ['2026-06-11', resident, satisfied], ['2026-06-12', deputy, dissatisfied])
    expect(mixed.item).toMatchObject({ state: 'handling', round: 2, turnDueOn: '2026-06-17' })
  })

  it('a deputy who is silent to the end of the period counts as silent', () => {
    const one = goOn(raised, ['2026-06-11', resident, satisfied])
    expect(goOn(one, ['2026-06-26', clock, { command: 'lapse' }]).item).toMatchObject({
      state: 'closed',
      outcome: 'solved',
    })
  })

  it('the resident’s correction moves nothing that the deputy has led on', () => {
    const mixed = goOn(raised, ['2026-06-11', resident, satisfied], ['2026-06-12', deputy, dissatisfied])
    const corrected = goOn(mixed, ['2026-06-15', resident, correction(dissatisfied)])
    expect(corrected.item).toMatchObject({ state: 'handling', round: 2, turnDueOn: '2026-06-17' })
  })

  it('the resident’s correction waits for a deputy who has not rated', () => {
    const back = goOn(raised, ['2026-06-11', resident, dissatisfied], ['2026-06-12', resident, correction(satisfied)])
    expect(back.item).toMatchObject({
      state: 'answered',
      round: 1,
      turnDueOn: '2026-06-25',
      turnStartedOn: '2026-06-10',
    })
    expect(goOn(back, ['2026-06-15', deputy, satisfied]).item.state).toBe('closed')
  })

  it('both rate each reply anew', () => {
    const again = answeredByStreet(goOn(raised, ['2026-06-11', deputy, dissatisfied]), '2026-06-12')
    for (const actor of [resident, deputy]) expect(refusalOf(again, ['2026-06-15', actor, satisfied])).toBeNull()
  })
})

describe('a corrected rating', () => {
  const correct = (command: typeof satisfied): Command<'correct-rating'> => ({ ...command, command: 'correct-rating' })
  const closed = goOn(answered, ['2026-06-11', resident, satisfied])

  it('undoes what the first one did, and both are kept', () => {
    const back = goOn(roundTwo, ['2026-06-12', resident, correct(satisfied)])
    expect(back.item).toMatchObject({ state: 'closed', outcome: 'solved', round: 1 })
    expect(back.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['rated', 'rating-corrected']))
    expect(goOn(closed, ['2026-06-12', resident, correct(dissatisfied)]).item).toMatchObject({
      state: 'handling',
      round: 2,
      turnDueOn: '2026-06-17',
    })
  })

  it('is given once, within the period', () => {
    expect(refusalOf(closed, ['2026-06-25', resident, correct(dissatisfied)])).toBeNull()
    expect(refusalOf(closed, ['2026-06-26', resident, correct(dissatisfied)])).toBe('window-over')
    const once = goOn(closed, ['2026-06-12', resident, correct(dissatisfied)])
    expect(refusalOf(once, ['2026-06-12', resident, correct(satisfied)])).toBe('already-corrected')
    expect(refusalOf(answered, ['2026-06-11', resident, correct(satisfied)])).toBe('not-rated')
  })

  it('comes too late once somebody has acted on the first one', () => {
    const drafted = goOn(roundTwo, ['2026-06-12', streetClerk, replyA])
    expect(refusalOf(drafted, ['2026-06-12', resident, correct(satisfied)])).toBe('not-now')
    expect(refusalOf(chapters.convened, ['2026-06-18', resident, correct(satisfied)])).toBe('not-now')
    expect(refusalOf(chapters.assessing, ['2026-06-18', resident, correct(satisfied)])).toBeNull()
  })
})

describe('what was answered on the spot', () => {
  const { onSpot } = chapters

  it('closes by its own name where the resident is satisfied or silent', () => {
    expect(goOn(onSpot, ['2026-06-03', resident, satisfied]).item.outcome).toBe('answered-on-spot')
    expect(goOn(onSpot, ['2026-06-17', clock, { command: 'lapse' }]).item.outcome).toBe('answered-on-spot')
  })

  it('comes back to the station where the resident is not, and is then forwarded and not answered on the spot', () => {
    const again = goOn(onSpot, ['2026-06-03', resident, dissatisfied])
    expect(again.item).toMatchObject({ state: 'submitted', round: 2, turnDueOn: '2026-06-05' })
    expect(
      refusalOf(again, ['2026-06-03', people.liaison, { command: 'answer-on-spot', answer: '楼道灯已经报修更换。' }]),
    ).toBe('second-round')
  })
})
