import type { Store, StoredCase } from '../../server/store/store.ts'
import { leafHash } from '../server/store/sample-writes.ts'
import { region } from './write-batches.ts'

/** A case as it was found again; `isIntact` where each event follows its forerunner and has its own leaf hash. */
export type CaseHistory = { caseNumber: string; version: number; leaves: number[]; isIntact: boolean }

/** All cases of the region, in the order of their last change. */
export async function readHistory(store: Store): Promise<CaseHistory[]> {
  const history: CaseHistory[] = []
  for (let cursor = -1; ; ) {
    const page = await store.changedRows({ region, organisation: null, after: cursor, limit: 500 })
    const last = page.at(-1)
    if (!last) return history
    cursor = last.leafIndex
    for (const { caseNumber } of page) {
      const stored = await store.findCase(region, caseNumber)
      if (stored) history.push(describeCase(stored))
    }
  }
}

function describeCase({ caseNumber, version, events }: StoredCase): CaseHistory {
  const isIntact = events.every(
    ({ seq, canonical, leafHash: kept }, index) => seq === index + 1 && Buffer.compare(kept, leafHash(canonical)) === 0,
  )
  const leaves = events.map(({ leafIndex }) => leafIndex)
  return { caseNumber, version, leaves, isIntact: isIntact && events.length === version }
}
