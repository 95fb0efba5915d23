import { signal } from '@preact/signals'
import type { Outcome } from '../../core/failure.ts'
import { ask } from '../../core/messages.ts'
import type { GivenMove } from '../../core/outbox.ts'

/** A query code that was issued anew: in this window's memory only, until the case is left. */
export const freshCode = signal<{ caseNumber: string; code: string } | undefined>(undefined)

/** One key per intent: a try that got no answer is repeated with the same, and gives the same code. */
let intent: { sign: string; key: string } | undefined

/** Issues a code anew at once; where it cannot be done now, nothing waits and nothing is kept but the draft. */
export const issueCode = async (caseNumber: string, move: GivenMove): Promise<Outcome<null>> => {
  const sign = JSON.stringify([caseNumber, move])
  if (intent?.sign !== sign) intent = { sign, key: crypto.randomUUID() }
  const outcome = await ask('give-now', { caseNumber, move, key: intent.key })
  if (!outcome.ok) return outcome
  intent = undefined
  const { queryCode } = outcome.value
  if (queryCode) freshCode.value = { caseNumber, code: queryCode }
  return { ok: true, value: null }
}
