import { signal } from '@preact/signals'
import type { Outcome } from '../../core/failure.ts'
import { ask } from '../../core/messages.ts'
import type { GivenMove } from '../../core/outbox.ts'

/** A query code that was issued anew: in this window's memory only, until the case is left. */
export const freshCode = signal<{ caseNumber: string; code: string } | undefined>(undefined)

/** One key per intent: a try that got no answer is repeated with the same, and gives the same code. */
let intent: { sign: string; key: string } | undefined

/** Gives a move at once, a code that comes with it is shown; where it cannot be done now, only the draft is kept. */
export const giveAtOnce = async (caseNumber: string, move: GivenMove): Promise<Outcome<null>> => {
  const sign = JSON.stringify([caseNumber, move])
  if (intent?.sign !== sign) intent = { sign, key: crypto.randomUUID() }
  const outcome = await ask('give-now', { caseNumber, move, key: intent.key })
  if (!outcome.ok) return outcome
  intent = undefined
  const { queryCode } = outcome.value
  if (queryCode) freshCode.value = { caseNumber, code: queryCode }
  return { ok: true, value: null }
}
