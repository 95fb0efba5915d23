import { describe, expect, test as it } from 'vitest'
import { countsOf, rowsOf } from '../../extension/core/views.ts'
import { row } from './row.ts'

const late = row('late', { turnDueOn: '2026-11-20', workingDaysLeft: -2, light: 'red', waitsForMe: true })
const today = row('today', { turnDueOn: '2026-11-24', workingDaysLeft: 0 })
const yellow = row('yellow', { turnDueOn: '2026-12-01', workingDaysLeft: 5, light: 'yellow', waitsForMe: true })
const calm = row('calm', { turnDueOn: '2026-11-30', workingDaysLeft: 4 })
const undated = row('undated', { turnDueOn: null, workingDaysLeft: null, light: null })
const closed = row('closed', {
  state: 'closed',
  turnDueOn: null,
  workingDaysLeft: null,
  light: null,
  outcome: 'solved',
})
const all = [closed, undated, calm, yellow, today, late]

const numbers = (view: Parameters<typeof rowsOf>[0]) => rowsOf(view, all).map(({ caseNumber }) => caseNumber)

describe('the views of the inbox', () => {
  it('the earliest turn stands first, undated cases after dated ones, closed cases last', () => {
    expect(numbers('all')).toEqual(['late', 'today', 'calm', 'yellow', 'undated', 'closed'])
  })

  it('of two cases due on one day the older stands first', () => {
    const older = row('older', { submittedAt: '2026-11-01T00:00:00.000Z' })
    const newer = row('newer', { submittedAt: '2026-11-02T00:00:00.000Z' })
    expect(rowsOf('all', [newer, older]).map(({ caseNumber }) => caseNumber)).toEqual(['older', 'newer'])
  })

  it('waiting for me is what the server says waits for me', () => {
    expect(numbers('waiting')).toEqual(['late', 'yellow'])
  })

  it('due soon is the yellow light, and a turn that ends today or on the next working day; never what is late', () => {
    expect(numbers('soon')).toEqual(['today', 'yellow'])
    expect(rowsOf('soon', [row('late-yellow', { workingDaysLeft: -1, light: 'yellow' })])).toEqual([])
  })

  it('overdue is every turn whose days are used up', () => {
    expect(numbers('overdue')).toEqual(['late'])
  })

  it('the counts are the lengths of the views', () => {
    expect(countsOf(all)).toEqual({ waiting: 2, soon: 2, overdue: 1, all: 6 })
  })
})
