import { describe, expect, it } from 'vitest'
import { sum, tallyCheck, tallyPreparation, tallyVitest } from './tally.ts'

interface Counts {
  passed?: number
  failed?: number
  pending?: number
  todo?: number
}

function report(counts: Counts, files: { status: string; tests: string[] }[] = []): string {
  return JSON.stringify({
    numTotalTestSuites: 3,
    numPassedTests: counts.passed ?? 0,
    numFailedTests: counts.failed ?? 0,
    numPendingTests: counts.pending ?? 0,
    numTodoTests: counts.todo ?? 0,
    success: !counts.failed,
    testResults: files.map(({ status, tests }) => ({
      name: '/project/test/a.test.ts',
      status,
      message: '',
      assertionResults: tests.map((test) => ({ status: test, title: 'a fact', failureMessages: [] })),
    })),
  })
}

describe('a run of vitest', () => {
  it('in which all passes has no failure', () => {
    expect(tallyVitest(report({ passed: 12 }), 0)).toEqual({ passed: 12, failed: 0 })
  })

  it('counts each failing test once', () => {
    const files = [{ status: 'failed', tests: ['passed', 'failed', 'failed'] }]
    expect(tallyVitest(report({ passed: 1, failed: 2 }, files), 1)).toEqual({ passed: 1, failed: 2 })
  })

  it('counts a skipped test as failed', () => {
    expect(tallyVitest(report({ passed: 3, pending: 2 }), 0)).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a planned test as failed', () => {
    expect(tallyVitest(report({ passed: 3, todo: 1 }), 0)).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that could not be loaded as failed, beside the tests that did fail', () => {
    const files = [
      { status: 'failed', tests: [] },
      { status: 'failed', tests: ['failed'] },
    ]
    expect(tallyVitest(report({ passed: 4, failed: 1 }, files), 1)).toEqual({ passed: 4, failed: 2 })
  })

  it('that passed nothing has failed', () => {
    expect(tallyVitest(report({}), 0)).toEqual({ passed: 0, failed: 1 })
  })

  it('whose tests pass but which ends with an error has failed', () => {
    expect(tallyVitest(report({ passed: 5 }), 1)).toEqual({ passed: 5, failed: 1 })
  })

  it('that was stopped has failed', () => {
    expect(tallyVitest(report({ passed: 5 }), null)).toEqual({ passed: 5, failed: 1 })
  })

  it.each([undefined, '', '{"numPassedTests": 5', '[]', 'null', '{}'])(
    'without a whole report has failed: %s',
    (text) => {
      expect(tallyVitest(text, 0)).toEqual({ passed: 0, failed: 1 })
    },
  )
})

describe('other stages', () => {
  it('a check counts as one', () => {
    expect([tallyCheck(0), tallyCheck(2), tallyCheck(null)]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ])
  })

  it('a preparation counts only when it fails', () => {
    expect([tallyPreparation(0), tallyPreparation(1), tallyPreparation(null)]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 0, failed: 1 },
    ])
  })
})

it('stages are summed', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 })
  expect(sum([tallyPreparation(0), tallyCheck(0), { passed: 40, failed: 2 }])).toEqual({ passed: 41, failed: 2 })
})
