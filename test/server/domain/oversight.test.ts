import { describe, expect, it } from 'vitest'
import { agendaOf } from '../../../server/domain/agenda.ts'
import { relationOf } from '../../../server/domain/relation.ts'
import { chapters } from './chapters.ts'
import { forwardBy, signIn } from './steps.ts'
import { goOn, refusalOf, storyOf } from './story.ts'
import { calendarWithNextYear, clock, directory, on, opinion, people, resident, toStreet } from './town.ts'

const { handling, answered, forwarded, assisted } = chapters
const { deputy, specialCommittee, streetClerk, stationHead, committee, liaison, body } = people
const inquire = { command: 'inquire', question: '何时可以装好？' } as const
const answerInquiry = { command: 'answer-inquiry', answer: '配件明日到货。' } as const

describe('an inquiry', () => {
  it('is answered by the lead unit within three working days, one at a time', () => {
    const asked = goOn(handling, ['2026-06-05', deputy, inquire])
    expect(asked.item.inquiry).toMatchObject({ askedOn: '2026-06-05', dueOn: '2026-06-10' })
    expect(refusalOf(asked, ['2026-06-05', specialCommittee, inquire])).toBe('already-asked')
    const told = goOn(asked, ['2026-06-08', streetClerk, answerInquiry])
    expect(told.item.inquiry).toBeUndefined()
    expect(refusalOf(told, ['2026-06-08', specialCommittee, inquire])).toBeNull()
    expect(refusalOf(told, ['2026-06-08', streetClerk, answerInquiry])).toBe('nothing-asked')
  })

  it('is not answered by a unit that assists', () => {
    const asked = goOn(assisted, ['2026-06-08', deputy, inquire])
    expect(refusalOf(asked, ['2026-06-08', people.managementClerk, answerInquiry])).toBe('not-your-turn')
  })

  it('comes from the special committee of the field once the case is graded', () => {
    const of = (story: typeof handling) => relationOf(story.item, specialCommittee, directory)
    expect(of(chapters.fresh)).toBeNull()
    expect(of(forwarded)).toBe('special-committee')
  })
})

describe('what is published', () => {
  const redact = { command: 'redact', ground: '多人关心。', published: '某小区楼道灯坏了。' } as const
  const consented = goOn(answered, ['2026-06-11', resident, { command: 'consent', purpose: 'publish' }])

  it('rests on the resident’s consent, and is taken back with it', () => {
    expect(refusalOf(answered, ['2026-06-11', stationHead, redact])).toBe('no-consent')
    const shown = goOn(consented, ['2026-06-11', stationHead, redact])
    expect(shown.item.visibility).toBe('redacted')
    const back = goOn(shown, ['2026-06-12', resident, { command: 'withdraw-consent', purpose: 'publish' }])
    expect(back.item).toMatchObject({ visibility: 'private', consents: [] })
    expect(refusalOf(back, ['2026-06-12', committee, redact])).toBe('no-consent')
  })

  it('is hidden or restricted by station and committee', () => {
    const shown = goOn(consented, ['2026-06-11', committee, redact])
    expect(goOn(shown, ['2026-06-12', liaison, { command: 'hide', ground: '家属请求。' }]).item.visibility).toBe(
      'private',
    )
    expect(goOn(shown, ['2026-06-12', committee, { command: 'restrict', ground: '涉及隐私。' }]).item.visibility).toBe(
      'restricted',
    )
  })

  it('goes out of public view when the matter turns urgent', () => {
    const shown = goOn(consented, ['2026-06-11', committee, redact])
    expect(goOn(shown, ['2026-06-12', body, { command: 'flag-major', urgency: '线路裸露。' }]).item).toMatchObject({
      major: true,
      visibility: 'restricted',
    })
  })
})

describe('dates that lean on a year without a notice', () => {
  const december = storyOf(['2026-12-22', resident, opinion])
  const recompute = { command: 'recompute-dates' } as const
  const known = { calendar: calendarWithNextYear }

  it('are provisional, and stay as they are while the year is unknown', () => {
    expect(december.item).toMatchObject({ provisional: true, expectedDays: 12 })
    expect(refusalOf(december, ['2026-12-23', clock, recompute])).toBe('not-yet-due')
  })

  it('are reckoned anew from the same beginning once the notice is there', () => {
    const { item } = goOn(december, ['2026-12-28', clock, recompute, known])
    expect(item).toMatchObject({ provisional: false, expectedOn: '2027-01-08', submittedAt: december.item.submittedAt })
  })

  it('of a unit’s clock move too, with the days that were held', () => {
    const inHand = goOn(
      december,
      forwardBy('2026-12-22', liaison),
      ['2026-12-28', body, toStreet],
      signIn('2026-12-28', streetClerk),
      ['2026-12-28', streetClerk, { command: 'ask', question: '是哪一个单元？' }],
      ['2026-12-28', liaison, { command: 'consent-to-ask' }],
      ['2026-12-29', resident, { command: 'answer', answer: '二单元。' }],
    )
    expect(inHand.item).toMatchObject({ heldDays: 1, unitClock: { dueOn: '2027-01-05', provisional: true } })
    const { item } = goOn(inHand, ['2026-12-30', clock, recompute, known])
    expect(item).toMatchObject({
      turnDueOn: '2027-01-06',
      turnStartedOn: '2026-12-28',
      unitClock: { dueOn: '2027-01-06', provisional: false },
    })
  })
})

describe('after a standstill', () => {
  it('the clock does everything in the order of time', () => {
    const days = agendaOf(chapters.fresh.item, on('2026-06-01')).map(
      ({ on: day, command }) => `${day} ${command.command}`,
    )
    expect(days).toEqual([
      '2026-06-02 remind',
      '2026-06-03 fall-back',
      '2026-06-04 escalate',
      '2026-06-04 urge',
      '2026-06-10 push-rectification',
    ])
  })

  it('leaves out what cannot be done any more in the state of the case', () => {
    const asked = goOn(chapters.drafted, [
      '2026-06-08',
      people.streetHead,
      { command: 'ask-extension', until: '2026-06-17', reason: '等待配件到货。' },
    ])
    const replied = goOn(
      asked,
      ['2026-06-09', people.streetReviewer, { command: 'sign-reply' }],
      ['2026-06-09', people.streetHead, { command: 'sign-reply' }],
      ['2026-06-10', body, { command: 'release' }],
    )
    const names = agendaOf(replied.item, on('2026-07-01')).map(({ command }) => command.command)
    expect(names).toEqual(['lapse'])
  })
})
