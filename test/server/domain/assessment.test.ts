import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './chapters.ts'
import { answeredByStreet, ask, askReturn, consentToAsk, settleReturn, withdraw } from './steps.ts'
import { goOn, refusalOf } from './story.ts'
import { clock, dissatisfied, people, replyA, resident, satisfied } from './town.ts'

const { assessing, convened, answered, handling, drafted, replied, fresh, withOffice, returnGranted } = chapters
const { committee, body, streetClerk } = people

const decision = '专家认为应当更换线路。'
const conclude = (more: Partial<Command<'conclude'>>): Command<'conclude'> => ({
  command: 'conclude',
  to: 'closed',
  decision,
  ...more,
})
const reopen = { command: 'reopen', reason: '昨晚灯又灭了。' } as const

describe('an assessment', () => {
  it('is convened for a day that has not passed', () => {
    const convene = (meetingOn: string) =>
      refusalOf(assessing, ['2026-06-17', committee, { command: 'convene', meetingOn, invited: '专家两名。' }])
    expect(convene('2026-06-16')).toBe('date-past')
    expect(convene('2026-06-17')).toBeNull()
  })

  it('is concluded from the day of its meeting on', () => {
    expect(refusalOf(assessing, ['2026-06-24', committee, conclude({ outcome: 'noted' })])).toBe('not-convened')
    expect(refusalOf(convened, ['2026-06-23', committee, conclude({ outcome: 'noted' })])).toBe('not-convened')
    expect(refusalOf(convened, ['2026-06-24', committee, conclude({ outcome: 'noted' })])).toBeNull()
  })

  it('that ends the case says how', () => {
    expect(refusalOf(convened, ['2026-06-24', committee, conclude({})])).toBe('outcome-missing')
    expect(goOn(convened, ['2026-06-24', committee, conclude({ outcome: 'noted' })]).item).toMatchObject({
      state: 'closed',
      outcome: 'noted',
      concluded: true,
      closedOn: '2026-06-24',
    })
  })

  it('that has it handled again gives half the term, and the next dissatisfaction ends it', () => {
    const again = goOn(convened, ['2026-06-24', committee, conclude({ to: 'handling' })])
    expect(again.item).toMatchObject({ state: 'handling', round: 2, turnDueOn: '2026-06-29' })
    const third = goOn(answeredByStreet(again, '2026-06-25'), ['2026-06-26', resident, dissatisfied])
    expect(third.item).toMatchObject({ state: 'closed', outcome: 'solved' })
  })
})

describe('a closed case', () => {
  const closed = goOn(answered, ['2026-06-11', resident, satisfied])

  it('is opened again by its resident within thirty days, by the committee at any time', () => {
    expect(refusalOf(closed, ['2026-07-13', resident, reopen])).toBeNull()
    expect(refusalOf(closed, ['2026-07-14', resident, reopen])).toBe('window-over')
    expect(refusalOf(closed, ['2027-06-11', committee, reopen])).toBeNull()
    expect(refusalOf(closed, ['2026-06-12', body, reopen])).toBe('not-allowed')
  })

  it('comes back to the unit in half the term, with nothing left of how it had ended', () => {
    const { item } = goOn(closed, ['2026-06-18', resident, reopen])
    expect(item).toMatchObject({ state: 'handling', round: 1, turnDueOn: '2026-06-24' })
    expect([item.outcome, item.closedOn, item.promise]).toEqual([undefined, undefined, undefined])
  })

  it('that no unit ever had comes before the body, which then sees it', () => {
    const early = goOn(fresh, withdraw('2026-06-02'), ['2026-06-03', resident, reopen])
    expect(early.item).toMatchObject({ state: 'forwarded', assigner: 'body-qingqiao', escalated: true })
    const undispatched = goOn(withOffice, withdraw('2026-06-05'), ['2026-06-08', resident, reopen])
    expect(undispatched.item.state).toBe('forwarded')
  })

  it('does not come back to a unit that it was not for', () => {
    expect(goOn(returnGranted, withdraw('2026-06-08'), ['2026-06-09', resident, reopen]).item.state).toBe('forwarded')
    const refused = goOn(handling, askReturn('2026-06-05', people.streetHead), settleReturn('2026-06-05', body, false))
    expect(goOn(refused, withdraw('2026-06-08'), ['2026-06-09', resident, reopen]).item.state).toBe('handling')
  })

  it('begins anew at its unit: no draft, no signature, no question is left', () => {
    const asked = goOn(handling, ask('2026-06-05', streetClerk), consentToAsk('2026-06-05'))
    for (const story of [drafted, replied, asked]) {
      const again = goOn(story, withdraw('2026-06-09'), ['2026-06-10', resident, reopen])
      expect(again.item).toMatchObject({ state: 'handling', draft: undefined, question: undefined })
      expect(refusalOf(again, ['2026-06-10', streetClerk, replyA])).toBeNull()
      expect(refusalOf(again, ask('2026-06-10', streetClerk))).toBeNull()
    }
  })

  it('that was joined or referred is not opened but objected to', () => {
    const referred = goOn(
      fresh,
      [
        '2026-06-01',
        people.liaison,
        { command: 'propose-referral', channel: 'channel-12368', mode: 'inform', ground: '诉讼。' },
      ],
      ['2026-06-01', people.stationHead, { command: 'confirm-referral' }],
    )
    expect(refusalOf(referred, ['2026-06-02', resident, reopen])).toBe('not-now')
    expect(refusalOf(referred, ['2026-06-02', committee, reopen])).toBe('not-now')
  })

  it('that was withdrawn after its assignment owes one call', () => {
    const call = { command: 'record-call', said: '居民已自行解决。' } as const
    const withdrawn = goOn(handling, withdraw('2026-06-05'))
    expect(goOn(withdrawn, ['2026-06-08', people.liaison, call]).item.callBack).toBe(false)
    expect(goOn(withdrawn, ['2026-06-08', resident, reopen]).item.callBack).toBe(false)
    expect(refusalOf(goOn(fresh, withdraw('2026-06-02')), ['2026-06-03', people.liaison, call])).toBe('not-now')
    const lapsed = goOn(answered, ['2026-06-26', clock, { command: 'lapse' }])
    expect(refusalOf(lapsed, ['2026-06-29', people.liaison, call])).toBe('not-now')
  })
})
