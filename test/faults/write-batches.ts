import type { Append, Store } from '../../server/store/store.ts'
import { followUp, idempotency, submission } from '../server/store/sample-writes.ts'

export const region = 410_184
export const batchSize = 4

export type Acknowledged = { caseNumber: string; version: number }

/**
 * Sends four new cases at once and then a second write for each. The keys follow from the batch, so that a batch
 * may be sent again after its sender was killed.
 */
export async function sendBatch(
  store: Store,
  batch: number,
  onAcknowledged: (acknowledged: Acknowledged) => void,
): Promise<void> {
  const caseNumbers = Array.from({ length: batchSize }, (_, index) => `K-${batch}-${index}`)
  const send = async (write: Append, version: number) => {
    const { kind } = await store.append(write)
    if (kind !== 'appended' && kind !== 'replayed') throw new Error(`${write.caseNumber} was refused: ${kind}`)
    onAcknowledged({ caseNumber: write.caseNumber, version })
  }

  await Promise.all(caseNumbers.map((caseNumber) => send(submission(region, { caseNumber }), 1)))
  await Promise.all(
    caseNumbers.map(async (caseNumber) => {
      const stored = await store.findCase(region, caseNumber)
      if (!stored) throw new Error(`${caseNumber} is gone`)
      const opened = submission(region, { caseNumber, caseId: stored.caseId })
      await send(followUp(opened, { idempotency: idempotency(`${caseNumber} again`) }), 2)
    }),
  )
}
