import { blind, openWords } from '../../seal.ts'
import type { Service } from '../../service.ts'
import type { StoredCase } from '../../store/store.ts'
import type { SealedEvent } from '../canonical.ts'
import { auditFile, filesOf } from './files.ts'
import { find, type Report } from './report.ts'

/** A case as it is kept, and the key that its texts and files are sealed with. */
export type Sealed = { stored: StoredCase; caseKey: Buffer }

/**
 * Every text and file must be what its event blinds; one may be gone where the case's history says that it was erased.
 */
export const auditTexts = async (service: Service, report: Report, { stored, caseKey }: Sealed): Promise<void> => {
  const events = stored.events.flatMap(({ canonical }) => readEvent(canonical))
  const sealed = new Map(stored.sealedTexts.map((text) => [text.id, text.sealed]))
  const isErased = events.some(({ kind }) => kind === 'erased')
  const says = (id: string, column: string, what: string): void =>
    find(report, 'sealed_text', `text_id ${id}`, column, what)
  /** Takes out what is kept under an id, and notes where it should be and is not. */
  const take = (id: string): Uint8Array | undefined => {
    const kept = sealed.get(id)
    sealed.delete(id)
    report.texts += 1
    if (!kept && isErased) report.erased += 1
    else if (!kept) says(id, 'text_id', 'the row is missing')
    return kept
  }
  for (const { id, blinded } of events.flatMap(({ texts }) => Object.values(texts))) {
    const kept = take(id)
    if (kept && blindedAgain(kept, id, caseKey) !== blinded) says(id, 'sealed', 'is not what its event holds')
  }
  for (const recorded of events.flatMap(filesOf)) {
    const kept = take(recorded.id)
    if (kept) await auditFile(service, report, { recorded, kept, caseId: stored.caseId, caseKey })
  }
  for (const id of sealed.keys()) says(id, 'text_id', 'belongs to no event')
}

const readEvent = (canonical: string): SealedEvent[] => {
  try {
    return [JSON.parse(canonical) as SealedEvent]
  } catch {
    return []
  }
}

const blindedAgain = (sealed: Uint8Array, id: string, caseKey: Buffer): string | null => {
  try {
    const { key, text } = openWords(sealed, id, caseKey)
    return blind(text, key)
  } catch {
    return null
  }
}
