import { setTimeout as sleep } from 'node:timers/promises'

const serializationFailure = '40001'
const deadlockDetected = '40P01'
const attempts = 20
const longestPauseMs = 64

/**
 * Runs `work` again where the database rolled it back only because of somebody else's transaction. Any other
 * fault, a lost connection too, goes to the caller: what became of the write is then unknown.
 */
export async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (fault) {
      if (attempt === attempts || !isRolledBackByOthers(fault)) throw fault
      await sleep(Math.random() * Math.min(2 ** attempt, longestPauseMs))
    }
  }
}

function isRolledBackByOthers(fault: unknown): boolean {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  return code === serializationFailure || code === deadlockDetected
}
