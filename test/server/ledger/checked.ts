import type { EventProof, Submitted } from '#api-client'
import { type CheckedEvent, checkEvent, type Flaw, isFlaw } from '#api-client/ledger/event.ts'
import { readKey, type VerifierKey } from '#api-client/ledger/note.ts'
import type { TownInProcess } from '../../town/in-process.ts'

export const keyOf = async ({ anyone }: Pick<TownInProcess, 'anyone'>): Promise<VerifierKey> => {
  const key = readKey((await anyone.getLedgerKey()).key)
  if (!key) throw new Error('the key of the service is none')
  return key
}

/** The proof that a receipt holds. */
export const receiptProof = ({ caseNumber, receipt }: Submitted): EventProof => {
  const { leafIndex, leafHash, entry, opened, proof } = receipt
  return { caseNumber, seq: 1, leafIndex, leafHash, entry, opened, proof }
}

/** What a proof shows; throws the flaw where it does not hold. */
export const shown = (proof: EventProof, key: VerifierKey): CheckedEvent => {
  const checked: CheckedEvent | Flaw = checkEvent(proof, key)
  if (isFlaw(checked)) throw new Error(`${proof.seq}: ${checked}`)
  return checked
}
