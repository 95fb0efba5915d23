/** How many tests passed and failed; whatever hides a test counts as a failure. */
export interface Tally {
  passed: number
  failed: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts one run of vitest by the text of its JSON report and its exit code (null: it was stopped).
 * Skipped and planned tests, files that could not be loaded, errors outside any test, a missing report
 * and a run in which nothing passed are failures.
 */
export function tallyVitest(report: string | undefined, exitCode: number | null): Tally {
  const parsed = parse(report)
  if (!parsed) return { passed: 0, failed: 1 }
  const unloaded = parsed.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const passed = parsed.numPassedTests
  const failed = parsed.numFailedTests + parsed.numPendingTests + parsed.numTodoTests + unloaded
  const hidden = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: hidden ? 1 : failed }
}

/** Counts a check that says only yes or no. */
export function tallyCheck(exitCode: number | null): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Counts a preparation: it proves nothing, but all that follows rests on it. */
export function tallyPreparation(exitCode: number | null): Tally {
  return { passed: 0, failed: exitCode === 0 ? 0 : 1 }
}

export function sum(tallies: Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  )
}

function parse(report: string | undefined): VitestReport | undefined {
  try {
    const value: VitestReport = JSON.parse(report ?? '')
    return Array.isArray(value.testResults) && Number.isInteger(value.numPassedTests) ? value : undefined
  } catch {
    return undefined
  }
}
