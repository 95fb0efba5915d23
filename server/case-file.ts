import type { RecordedFile } from '#api-client/contract/attachment.ts'
import { type FileDetails, openDetails } from './attachments/file-seal.ts'
import type { CaseEvent } from './domain/event.ts'
import { fold } from './domain/evolve.ts'
import type { CaseState } from './domain/state.ts'
import type { SealedEvent } from './ledger/canonical.ts'
import { openText, unwrapKey } from './seal.ts'
import type { Service } from './service.ts'
import type { StoredCase } from './store/store.ts'

/** An event with what was written, opened; null where the text is erased. */
export type HistoryEvent = CaseEvent & {
  leafIndex: number
  leafHash: string
  texts: Record<string, string | null>
}

/** A case as the server works with it. */
export type CaseFile = {
  caseId: string
  caseNumber: string
  item: CaseState
  history: readonly HistoryEvent[]
  caseKey: Buffer
  /** Leaf hash of the last event, hexadecimal; the next event chains to it. */
  head: string
  matterTextId: string
  /** Files of the case by their ids; one that is erased is missing. */
  files: ReadonlyMap<string, FileDetails>
}

/** Loads a case and folds its events; null where there is none. */
export const loadCase = async (
  { store, secrets, directory }: Service,
  caseNumber: string,
): Promise<CaseFile | null> => {
  const stored = await store.findCase(directory.region, caseNumber)
  if (!stored) return null
  const caseKey = unwrapKey(stored.wrappedKey, secrets.wrappingKeys, stored.caseId)
  const sealedEvents = stored.events.map(({ canonical }) => JSON.parse(canonical) as SealedEvent)
  const history = opened(stored, sealedEvents, caseKey)
  const item = fold(history)
  if (!item) throw new Error(`case ${caseNumber} has no events`)
  return {
    caseId: stored.caseId,
    caseNumber,
    item,
    history,
    caseKey,
    head: history.at(-1)?.leafHash ?? '',
    matterTextId: sealedEvents[0]?.texts.opinion?.id ?? '',
    files: openedFiles(stored, history, caseKey),
  }
}

/** The files that an event brought. */
export const filesIn = (event: CaseEvent): readonly RecordedFile[] =>
  event.kind === 'submitted' || event.kind === 'facts-added' || event.kind === 'answered'
    ? (event.facts.files ?? [])
    : []

const openedFiles = (
  { caseId, sealedTexts }: StoredCase,
  history: readonly CaseEvent[],
  caseKey: Buffer,
): CaseFile['files'] => {
  const sealed = new Map(sealedTexts.map((one) => [one.id, one.sealed]))
  return new Map(
    history.flatMap(filesIn).flatMap(({ id }) => {
      const details = sealed.get(id)
      return details ? [[id, openDetails(details, id, caseId, caseKey)] as const] : []
    }),
  )
}

const opened = (stored: StoredCase, events: readonly SealedEvent[], caseKey: Buffer): HistoryEvent[] => {
  const sealedTexts = new Map(stored.sealedTexts.map(({ id, sealed }) => [id, sealed]))
  return events.map((event, index) => {
    const leaf = stored.events[index]
    const texts = Object.entries(event.texts).map(([name, { id }]) => {
      const sealed = sealedTexts.get(id)
      return [name, sealed ? openText(sealed, id, caseKey) : null]
    })
    return {
      ...({ kind: event.kind, facts: event.facts, seq: event.seq, at: event.at, by: event.by } as CaseEvent),
      leafIndex: leaf?.leafIndex ?? -1,
      leafHash: leaf ? Buffer.from(leaf.leafHash).toString('hex') : '',
      texts: Object.fromEntries(texts),
    }
  })
}
