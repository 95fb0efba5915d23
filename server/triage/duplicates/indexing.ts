import type { SealedEvent } from '../../ledger/canonical.ts'
import { openText, unwrapKey } from '../../seal.ts'
import type { Service } from '../../service.ts'
import type { StoredCase } from '../../store/store.ts'
import { allOf, gramsOf } from './grams.ts'
import { readingOf } from './reading.ts'
import { unindexedCase } from './unindexed.ts'

const batch = 200
const leaseSeconds = 60

/**
 * Makes new cases findable; gives how many. A case is indexed once more where a server stopped in between, which
 * changes nothing. One whose text is erased already is passed over.
 * @param stopping leaves what is not begun to the next round
 */
export const indexCases = async (service: Service, stopping?: AbortSignal): Promise<number> => {
  const { store, directory, now } = service
  const { region } = directory
  let count = 0
  for (;;) {
    const at = now().toISOString()
    const due = await store.claimOutbox({ region, now: at, leaseSeconds, limit: batch, topics: [unindexedCase] })
    for (const { id, payload } of due) {
      if (stopping?.aborted) return count
      const stored = await store.findCase(region, (JSON.parse(payload) as { caseNumber: string }).caseNumber)
      if (stored) await indexCase(service, stored)
      await store.finishOutbox(region, id)
      count += 1
    }
    if (due.length < batch) return count
  }
}

const indexCase = async ({ store, secrets, directory }: Service, stored: StoredCase): Promise<void> => {
  const first = stored.events[0]
  if (!first) return
  const submitted = JSON.parse(first.canonical) as SealedEvent
  const caseKey = unwrapKey(stored.wrappedKey, secrets.wrappingKeys, stored.caseId)
  const opened = (name: string): string | null => {
    const text = stored.sealedTexts.find(({ id }) => id === submitted.texts[name]?.id)
    return text ? openText(text.sealed, text.id, caseKey) : null
  }
  const opinion = opened('opinion')
  if (opinion === null) return
  await store.keepGrams(directory.region, {
    caseId: stored.caseId,
    area: String(submitted.facts.area),
    submittedAt: submitted.at,
    placeTextId: submitted.texts.place?.id ?? null,
    grams: allOf(gramsOf(readingOf(opinion, opened('place') ?? ''), directory.region, secrets.indexKey)),
  })
}
