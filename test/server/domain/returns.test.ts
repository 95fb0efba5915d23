import { describe, expect, it } from 'vitest'
import { chapters } from './chapters.ts'
import { askExtension, askReturn, settleExtension, settleReturn, signIn } from './steps.ts'
import { goOn, refusalOf } from './story.ts'
import { clock, people, toGovernment, toStreet } from './town.ts'

const { assigned, handling, dispatched, returnAsked, returnGranted, roundTwo, byLetter } = chapters
const { body, committee, office, streetHead, housingHead } = people

describe('"not ours"', () => {
  it('can be said for five working days from the assignment, and not on the sixth', () => {
    expect(refusalOf(assigned, askReturn('2026-06-10', streetHead))).toBeNull()
    expect(refusalOf(assigned, askReturn('2026-06-11', streetHead))).toBe('window-over')
  })

  it('names another unit that exists', () => {
    const naming = (proposedUnit: string) =>
      refusalOf(assigned, ['2026-06-04', streetHead, { command: 'ask-return', proposedUnit, reason: '不属本单位。' }])
    expect(naming('bureau-of-nothing')).toBe('unknown-unit')
    expect(naming('local-qingqiao')).toBe('unit-twice')
  })

  it('is not said in the second round', () => {
    expect(refusalOf(roundTwo, askReturn('2026-06-11', streetHead))).toBe('second-round')
  })

  it('is settled within one working day, while the clock of the unit runs on', () => {
    expect(returnAsked.item).toMatchObject({
      turnDueOn: '2026-06-05',
      unitClock: { startedOn: '2026-06-03', dueOn: '2026-06-10' },
    })
  })

  it('takes back the draft that the unit had begun', () => {
    expect(goOn(chapters.drafted, askReturn('2026-06-08', streetHead)).item.draft).toBeUndefined()
  })
})

describe('a settled return', () => {
  it('that is granted charges the days lost to who had assigned, and proposes the new owner', () => {
    expect(returnGranted.item).toMatchObject({
      state: 'forwarded',
      proposedUnit: 'bureau-water',
      turnDueOn: '2026-06-09',
      returns: [{ unit: 'local-qingqiao', granted: true, daysLost: 2, chargedTo: 'body-qingqiao' }],
    })
    expect(returnGranted.events.at(-1)?.facts).toMatchObject({ binding: false })
  })

  it('that is refused charges them to the unit, and the clock has run on', () => {
    const { item } = goOn(handling, askReturn('2026-06-05', streetHead), settleReturn('2026-06-08', body, false))
    expect(item).toMatchObject({
      state: 'handling',
      turnDueOn: '2026-06-10',
      turnStartedOn: '2026-06-03',
      returns: [{ unit: 'local-qingqiao', granted: false, daysLost: 3, chargedTo: 'local-qingqiao' }],
    })
  })

  it('starts a new clock with the next assignment', () => {
    const again = goOn(returnGranted, ['2026-06-08', body, toStreet])
    expect(again.item.unitClock).toMatchObject({ startedOn: '2026-06-08', dueOn: '2026-06-15' })
  })

  it('is binding the second time', () => {
    const second = goOn(
      returnGranted,
      ['2026-06-05', body, { command: 'report-up', reason: '超出本街道职权。' }],
      ['2026-06-08', committee, { ...toGovernment, leadUnit: 'bureau-housing', mode: 'single' }],
      askReturn('2026-06-09', housingHead),
      settleReturn('2026-06-10', committee, false),
    )
    expect(second.events.at(-1)?.facts).toMatchObject({ binding: true, chargedTo: 'bureau-housing' })
    expect(refusalOf(second, askReturn('2026-06-10', housingHead))).toBe('already-asked')
  })

  it('inside a branch is its office’s, and the new unit has a new clock', () => {
    const asked = goOn(dispatched, askReturn('2026-06-08', housingHead))
    expect(refusalOf(asked, settleReturn('2026-06-08', committee, true))).toBe('not-your-turn')
    const back = goOn(asked, settleReturn('2026-06-09', office, true))
    expect(back.item).toMatchObject({
      state: 'assigned',
      turnDueOn: '2026-06-10',
      assignment: { leadUnit: 'gov-office', awaitsDispatch: true },
      returns: [{ unit: 'bureau-housing', chargedTo: 'gov-office', daysLost: 3 }],
    })
    const again = goOn(back, [
      '2026-06-10',
      office,
      { command: 'dispatch', leadUnit: 'bureau-transport', assistingUnits: [] },
    ])
    expect(again.item.unitClock).toMatchObject({ startedOn: '2026-06-10', dueOn: '2026-06-17' })
  })

  it('before the branch had the case leaves the clock of its dispatch where it began', () => {
    const toBranch = goOn(
      returnGranted,
      ['2026-06-05', body, { command: 'report-up', reason: '超出本街道职权。' }],
      ['2026-06-08', committee, toGovernment],
      ['2026-06-09', office, { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] }],
    )
    expect(toBranch.item.unitClock).toMatchObject({ startedOn: '2026-06-08', dueOn: '2026-06-15' })
  })
})

describe('more time', () => {
  const ask = (until: string, day = '2026-06-05') => refusalOf(handling, askExtension(day, streetHead, until))
  const asked = goOn(handling, askExtension('2026-06-05', streetHead, '2026-06-17'))

  it('at most doubles the term, and ends after the date that is', () => {
    expect(ask('2026-06-17')).toBeNull()
    expect(ask('2026-06-18')).toBe('extension-too-long')
    expect(ask('2026-06-10')).toBe('date-past')
  })

  it('is asked for before the due date', () => {
    expect(ask('2026-06-17', '2026-06-09')).toBeNull()
    expect(ask('2026-06-17', '2026-06-10')).toBe('window-over')
  })

  it('is not had for a second round nor by letter', () => {
    expect(refusalOf(roundTwo, askExtension('2026-06-11', streetHead, '2026-06-17'))).toBe('not-extendable')
    const inHand = goOn(byLetter, signIn('2026-06-05', people.powerClerk))
    expect(refusalOf(inHand, askExtension('2026-06-05', people.powerHead, '2026-06-30'))).toBe('not-extendable')
  })

  it('that is granted moves the date to the day that was asked for', () => {
    expect(goOn(asked, settleExtension('2026-06-08', body, true)).item).toMatchObject({
      turnDueOn: '2026-06-17',
      turnStartedOn: '2026-06-03',
      unitClock: { startedOn: '2026-06-03', dueOn: '2026-06-17' },
      extension: { granted: true },
    })
  })

  it('that is refused leaves the date, and is not asked for again', () => {
    const refused = goOn(asked, settleExtension('2026-06-08', body, false))
    expect(refused.item.unitClock?.dueOn).toBe('2026-06-10')
    expect(refusalOf(refused, askExtension('2026-06-08', streetHead, '2026-06-17'))).toBe('already-asked')
    expect(refusalOf(refused, settleExtension('2026-06-08', body, true))).toBe('nothing-asked')
  })

  it('that nobody decided is refused by the clock the day after the due date', () => {
    expect(refusalOf(asked, settleExtension('2026-06-10', clock, false))).toBe('not-yet-due')
    expect(goOn(asked, settleExtension('2026-06-11', clock, false)).item.extension).toMatchObject({ granted: false })
    expect(refusalOf(asked, settleExtension('2026-06-11', clock, true))).toBe('window-over')
    expect(refusalOf(asked, settleExtension('2026-06-11', body, true))).toBe('window-over')
  })

  it('falls away with the unit that asked for it', () => {
    const { item } = goOn(asked, askReturn('2026-06-08', streetHead), settleReturn('2026-06-08', body, true))
    expect(item.extension).toBeUndefined()
  })
})
