import { describe, expect, it } from 'vitest'
import { chapters } from './chapters.ts'
import { answeredByStreet, withdraw } from './steps.ts'
import { goOn, refusalOf, type Step } from './story.ts'
import { clock, dissatisfied, people, replyA, replyB, resident, satisfied } from './town.ts'

const { promised, handling, reportedUp } = chapters
const { deputy, streetClerk, streetHead, housingClerk, committee, body } = people

const check = (day: string): Step => [day, clock, { command: 'check-promise' }]
const prove = (day: string, by = streetClerk): Step => [
  day,
  by,
  {
    command: 'prove-result',
    proof: '已更换三盏，附照片。',
    measured: { what: '更换楼道灯', unit: '盏', before: 0, target: 3, actual: 3 },
  },
]
const confirm = (day: string, kept: boolean, by: Step[1] = resident): Step => [
  day,
  by,
  { command: 'confirm-result', kept },
]

describe('a promise', () => {
  it('is looked at by the clock on its day, and not before', () => {
    expect(refusalOf(promised, check('2026-08-31'))).toBe('not-yet-due')
    const checked = goOn(promised, check('2026-09-01'))
    expect(checked.item).toMatchObject({ state: 'closed', turnDueOn: '2026-09-01', promise: { checked: true } })
    expect(refusalOf(checked, check('2026-09-02'))).toBe('not-yet-due')
  })

  it('may be proved before its day, by the unit that made it; then nothing is left to check', () => {
    expect(refusalOf(promised, prove('2026-06-15', housingClerk))).toBe('not-allowed')
    const proved = goOn(promised, prove('2026-06-15', streetHead))
    expect(refusalOf(proved, check('2026-09-01'))).toBe('not-yet-due')
  })

  it('is proved with what was measured, and kept in the record', () => {
    const proved = goOn(promised, prove('2026-06-15'))
    expect(proved.events.at(-1)?.facts).toMatchObject({ measured: { target: 3, actual: 3 } })
    expect(proved.item.turnDueOn).toBe('2026-06-25')
    expect(refusalOf(promised, confirm('2026-06-15', true))).toBe('not-now')
  })

  it('that the resident finds kept has solved the matter', () => {
    const kept = goOn(promised, prove('2026-06-15'), confirm('2026-06-16', true))
    expect(kept.item).toMatchObject({ state: 'closed', outcome: 'solved', promise: { kept: true } })
    expect(kept.item.turnDueOn).toBeUndefined()
    expect(refusalOf(kept, confirm('2026-06-17', false))).toBe('not-now')
  })

  it('that the resident does not find kept is handled again in half the term', () => {
    expect(goOn(promised, prove('2026-06-15'), confirm('2026-06-16', false)).item).toMatchObject({
      state: 'handling',
      turnDueOn: '2026-06-22',
      unitClock: { policy: 'redo', startedOn: '2026-06-16', dueOn: '2026-06-22' },
    })
  })

  it('gets a word from the deputy, whatever it says, and no more than that', () => {
    const proved = goOn(promised, prove('2026-06-15'))
    const spoken = goOn(proved, confirm('2026-06-16', false, deputy))
    expect(spoken.item).toEqual({ ...proved.item, version: proved.item.version + 1 })
    for (const kept of [true, false])
      expect(goOn(proved, confirm('2026-06-16', kept, deputy)).events.at(-1)?.facts).toEqual({
        kept,
        to: 'closed',
        turnDueOn: '2026-06-25',
      })
    expect(refusalOf(spoken, confirm('2026-06-17', true))).toBeNull()
  })

  it('is followed only where the case ended planned', () => {
    const promisedFor = answeredByStreet(handling, '2026-06-10', replyB)
    const withdrawn = goOn(promisedFor, withdraw('2026-06-11'))
    expect(withdrawn.item.promise).toBeUndefined()
    expect(refusalOf(withdrawn, check('2026-09-01'))).toBe('not-yet-due')
    expect(refusalOf(withdrawn, prove('2026-09-01'))).toBe('not-your-turn')
    const inTheEnd = answeredByStreet(goOn(promisedFor, ['2026-06-11', resident, dissatisfied]), '2026-06-12', replyA)
    expect(refusalOf(goOn(inTheEnd, ['2026-06-12', resident, satisfied]), check('2026-09-01'))).toBe('not-yet-due')
  })
})

describe('a matter raised above', () => {
  const raised = goOn(reportedUp, ['2026-06-04', committee, { command: 'raise-above', reason: '需要省里调整电价。' }])

  it('is the committee’s to raise, once the body has reported it up', () => {
    expect(
      refusalOf(chapters.forwarded, ['2026-06-03', committee, { command: 'raise-above', reason: '需要省里。' }]),
    ).toBe('not-your-turn')
    expect(refusalOf(reportedUp, ['2026-06-03', body, { command: 'raise-above', reason: '需要省里。' }])).toBe(
      'not-allowed',
    )
  })

  it('is looked at again every year', () => {
    expect(raised.item).toMatchObject({ outcome: 'raised-above', followUpOn: '2027-06-04' })
    expect(refusalOf(raised, check('2027-06-03'))).toBe('not-yet-due')
    const again = goOn(raised, check('2027-06-04'))
    expect(again.item).toMatchObject({ state: 'closed', followUpOn: '2028-06-05' })
    expect(again.item.turnDueOn).toBeUndefined()
  })
})
