import { describe, expect, it } from 'vitest'
import { receive } from '../../../server/domain/submission.ts'
import { chapters } from './chapters.ts'
import { ask, consentToAsk, merge, otherCase, withdraw } from './steps.ts'
import { goOn, refusalOf, type Story, storyOf } from './story.ts'
import { clock, dissatisfied, on, opinion, people, resident, satisfied } from './town.ts'

const { fresh, forwarded, assigned, handling, answered, roundTwo, returnAsked, replied } = chapters
const { liaison, body, committee, streetClerk } = people

const beside = ({ item }: Story) => ({ target: { caseNumber: otherCase, item } })
const join = (story: Story, day: string, target = handling) => goOn(story, merge(day, body, beside(target).target))
const unmerge = { command: 'unmerge', reason: '不是同一件事。' } as const
const object = { command: 'object', reason: '不是同一盏灯。' } as const

describe('a case joins', () => {
  it('another that is open and known to whoever joins them', () => {
    expect(refusalOf(fresh, merge('2026-06-01', liaison, beside(goOn(handling, withdraw('2026-06-05'))).target))).toBe(
      'target-closed',
    )
    expect(refusalOf(fresh, merge('2026-06-01', liaison, undefined))).toBe('unknown-target')
    expect(refusalOf(fresh, merge('2026-06-01', liaison, { caseNumber: 'SL2606-2222222', item: handling.item }))).toBe(
      'unknown-target',
    )
  })

  it('none that somebody reads whom it is about', () => {
    const about = storyOf(['2026-06-01', resident, { ...opinion, subject: 'bureau-housing' }])
    expect(refusalOf(about, merge('2026-06-01', liaison, beside(handling).target))).toBe('is-subject')
    expect(refusalOf(about, merge('2026-06-01', liaison, beside(about).target))).toBeNull()
  })

  it('only before its reply is signed', () => {
    expect(refusalOf(replied, merge('2026-06-09', body, beside(handling).target))).toBe('not-now')
  })
})

describe('a case that leaves the one it joined', () => {
  const leave = (story: Story, day: string) => goOn(story, [day, body, unmerge]).item

  it.each([
    ['submitted', fresh, '2026-06-01', '2026-06-03'],
    ['forwarded', forwarded, '2026-06-02', '2026-06-04'],
    ['assigned', assigned, '2026-06-03', '2026-06-04'],
    ['return-asked', returnAsked, '2026-06-04', '2026-06-05'],
    ['handling', handling, '2026-06-04', '2026-06-10'],
  ] as const)('is %s again, with a turn of its own', (state, story, day, turnDueOn) => {
    const back = leave(join(story, day), day)
    expect(back).toMatchObject({ state, turnDueOn })
    expect(back.unitClock).toEqual(story.item.unitClock)
  })

  it('while its resident was asked goes back to whoever had asked', () => {
    const asked = goOn(fresh, ask('2026-06-02', liaison))
    const unitAsked = goOn(handling, ask('2026-06-05', streetClerk), consentToAsk('2026-06-05'))
    expect(leave(join(asked, '2026-06-02'), '2026-06-02').state).toBe('submitted')
    expect(leave(join(unitAsked, '2026-06-05'), '2026-06-05')).toMatchObject({
      state: 'handling',
      turnDueOn: '2026-06-10',
      turnStartedOn: '2026-06-03',
    })
  })

  it('does so within ten days, by whom may join cases', () => {
    const joined = join(fresh, '2026-06-01')
    for (const actor of [liaison, body, committee]) expect(refusalOf(joined, ['2026-06-11', actor, unmerge])).toBeNull()
    expect(refusalOf(joined, ['2026-06-12', body, unmerge])).toBe('window-over')
  })

  it('is brought back by the clock where the other one was withdrawn, and only then', () => {
    const joined = join(fresh, '2026-06-01')
    expect(refusalOf(joined, ['2026-06-30', clock, unmerge, beside(handling)])).toBe('not-yet-due')
    const gone = goOn(handling, withdraw('2026-06-05'))
    expect(goOn(joined, ['2026-06-30', clock, unmerge, beside(gone)]).item.state).toBe('submitted')
  })

  it('by objection of its resident joins no other', () => {
    const back = goOn(join(fresh, '2026-06-01'), ['2026-06-02', resident, object])
    expect(refusalOf(back, merge('2026-06-02', liaison, beside(handling).target))).toBe('already-objected')
  })
})

describe('who joined another case', () => {
  const joined = join(fresh, '2026-06-01')
  const rate = (day: string, command = satisfied, target = answered) =>
    refusalOf(joined, [day, resident, command, beside(target)])

  it('rates the answer that is given there, in its period', () => {
    expect(rate('2026-06-09', satisfied, replied)).toBe('not-now')
    expect(rate('2026-06-11')).toBeNull()
    expect(rate('2026-06-25')).toBeNull()
    expect(rate('2026-06-26')).toBe('window-over')
  })

  it('once; and stays with it where satisfied', () => {
    const rated = goOn(joined, ['2026-06-11', resident, satisfied, beside(answered)])
    expect(rated.item).toMatchObject({ state: 'closed', outcome: 'merged', merge: { target: otherCase } })
    expect(refusalOf(rated, ['2026-06-11', resident, dissatisfied, beside(answered)])).toBe('already-rated')
    expect(refusalOf(rated, ['2026-06-11', body, unmerge, beside(answered)])).toBe('not-now')
  })

  it('has the case before the body again where dissatisfied, in the second round', () => {
    const left = goOn(joined, ['2026-06-11', resident, dissatisfied, beside(answered)])
    expect(left.item).toMatchObject({
      state: 'forwarded',
      round: 2,
      assigner: 'body-qingqiao',
      turnDueOn: '2026-06-15',
    })
    expect(left.item.merge).toBeUndefined()
    expect(refusalOf(left, merge('2026-06-11', body, beside(handling).target))).toBe('already-objected')
  })

  it('in a second round rates that answer too, whatever was rated before', () => {
    const again = join(roundTwo, '2026-06-12')
    expect(refusalOf(again, ['2026-06-12', body, unmerge])).toBeNull()
    expect(goOn(again, ['2026-06-15', resident, dissatisfied, beside(answered)]).item).toMatchObject({
      state: 'forwarded',
      round: 2,
    })
  })
})

describe('a matter that is taken apart', () => {
  const split = { command: 'split', matter: '物业收费没有公示。', reason: '一事一议。' } as const

  it('leaves the rest where it is, and names its own case', () => {
    const after = goOn(fresh, ['2026-06-01', liaison, split, { partNumber: 'SL2606-1111111' }])
    expect(after.item).toEqual({ ...fresh.item, version: 2, firstContact: { official: liaison.official } })
    expect(after.events.at(-1)?.facts).toEqual({ part: 'SL2606-1111111' })
  })

  it('begins as a new case of the same station that knows where it came from', () => {
    expect(receive({ ...opinion, partOf: otherCase }, on('2026-06-01'))).toMatchObject({ station: 'station-qingqiao' })
    expect(storyOf(['2026-06-02', resident, { ...opinion, partOf: otherCase }]).item).toMatchObject({
      state: 'submitted',
      partOf: otherCase,
      turnDueOn: '2026-06-04',
    })
  })
})
