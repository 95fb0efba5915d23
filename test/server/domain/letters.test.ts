import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './chapters.ts'
import { goOn, refusalOf } from './story.ts'
import { official, people, toGovernment } from './town.ts'

const letterTo = (leadUnit: string): Command<'assign'> => ({
  ...toGovernment,
  leadUnit,
  mode: 'letter',
  policy: 'letter',
})
const refusal = (command: Command<'assign'>) =>
  refusalOf(chapters.reportedUp, ['2026-06-04', people.committee, command])

describe('by letter only', () => {
  const byLetter = ['supervision', 'court', 'procuratorate', 'vertical-environment', 'vertical-tax', 'utility-power']

  it.each(byLetter)('%s is written to', (unit) => {
    expect(refusal({ ...letterTo(unit), mode: 'single' })).toBe('letter-only')
    expect(refusal({ ...letterTo(unit), mode: 'lead', policy: 'ordinary' })).toBe('letter-only')
    expect(refusal(letterTo(unit))).toBeNull()
  })

  it('nobody assists who is', () => {
    expect(refusal({ ...toGovernment, leadUnit: 'bureau-housing', assistingUnits: ['utility-power'] })).toBe(
      'letter-only',
    )
  })

  it.each(['gov-office', 'bureau-housing'])('%s, a unit of the city, is not', (unit) => {
    expect(refusal(letterTo(unit))).toBe('not-by-letter')
  })
})

describe('a letter', () => {
  it('has the term of letters, and nothing else has it', () => {
    expect(refusal({ ...letterTo('utility-power'), policy: 'ordinary' })).toBe('unknown-policy')
    expect(refusal({ ...toGovernment, policy: 'letter' })).toBe('unknown-policy')
  })

  it('is due in fifteen working days', () => {
    const { item } = goOn(chapters.reportedUp, ['2026-06-04', people.committee, letterTo('utility-power')])
    expect(item.unitClock).toMatchObject({ policy: 'letter', startedOn: '2026-06-04', dueOn: '2026-06-26' })
  })

  it.each(['utility-power', 'vertical-tax'])('is signed in by the clerk of %s', (unit) => {
    const clerk = official(unit, 'unit-clerk')
    const sent = goOn(chapters.reportedUp, ['2026-06-04', people.committee, letterTo(unit)])
    expect(refusalOf(sent, ['2026-06-05', clerk, { command: 'sign-in', handler: clerk.official }])).toBeNull()
  })

  it.each(['court', 'procuratorate', 'supervision'])('to the %s can be signed in there', (branch) => {
    const clerk = official(branch, 'unit-clerk')
    const dispatched = goOn(
      chapters.reportedUp,
      ['2026-06-04', people.committee, letterTo(branch)],
      ['2026-06-05', official(branch, 'branch-office'), { command: 'dispatch', leadUnit: branch, assistingUnits: [] }],
    )
    expect(refusalOf(dispatched, ['2026-06-08', clerk, { command: 'sign-in', handler: clerk.official }])).toBeNull()
  })
})
