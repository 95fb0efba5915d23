import type { EventProof } from '#api-client/contract/ledger.ts'
import { mayOpen } from './access.ts'
import type { CaseFile } from './case-file.ts'
import type { Actor } from './domain/actor.ts'
import { LedgerBroken } from './ledger/broken.ts'
import { entryText, type Part, partsOf, type SealedEvent } from './ledger/canonical.ts'
import { openWords, unwrapKey } from './seal.ts'
import { type Service, worldOf } from './service.ts'
import type { StoredCase, StoredEvent } from './store/store.ts'
import { followed, type Reader, textsFor } from './views/timeline.ts'

type Seen = { file: CaseFile; relation: Reader['relation']; actor: Actor }

/** The proofs of every event that a reader may follow, in one tree; each opened as far as the reader may read. */
export const caseProofs = async (service: Service, { file, relation, actor }: Seen): Promise<EventProof[]> => {
  const { directory, today } = worldOf(service)
  const reader = { relation, actor, directory, today }
  const stored = await storedCase(service, file.caseNumber)
  const size = await service.ledger.size()
  return Promise.all(
    followed(file, reader).flatMap((event) => {
      const kept = stored.events[event.seq - 1]
      const opens = ({ name }: Part): boolean =>
        mayOpen(name, { event, relation, actor, texts: textsFor(event, reader) })
      return kept ? [eventProof(service, stored, kept, { opens, size })] : []
    }),
  )
}

/** The proof of a case's first event, for the one who submitted it. */
export const submissionProof = async (service: Service, caseNumber: string): Promise<EventProof> => {
  const stored = await storedCase(service, caseNumber)
  const [first] = stored.events
  if (!first) throw new Error(`case ${caseNumber} has no events`)
  const actor = { role: 'resident' } as const
  const event = { by: actor }
  const opens = ({ name }: Part): boolean => mayOpen(name, { event, relation: 'resident', actor, texts: {} })
  return eventProof(service, stored, first, { opens, size: first.leafIndex + 1 })
}

/** Where an event stands in the tree as it was when the event came; null while the ledger can't be signed. */
export const inclusionOf = (
  service: Service,
  { leafIndex, leafHash }: Pick<EventProof, 'leafIndex' | 'leafHash'>,
  size = leafIndex + 1,
): Promise<string | null> =>
  service.ledger.inclusion({ index: leafIndex, hash: Buffer.from(leafHash, 'hex') }, size).catch((error: unknown) => {
    // What was kept is kept, and its answer may say so; that it can't be signed is told to those who run the service.
    if (!(error instanceof LedgerBroken)) throw error
    service.onFault?.(error)
    return null
  })

const storedCase = async ({ store, directory }: Service, caseNumber: string): Promise<StoredCase> => {
  const stored = await store.findCase(directory.region, caseNumber)
  if (!stored) throw new Error(`case ${caseNumber} is gone`)
  return stored
}

type Opening = { opens: (part: Part) => boolean; size: number }

const eventProof = async (
  service: Service,
  stored: StoredCase,
  { seq, leafIndex, canonical, leafHash: hash }: StoredEvent,
  { opens, size }: Opening,
): Promise<EventProof> => {
  const event = JSON.parse(canonical) as SealedEvent
  const leafHash = Buffer.from(hash).toString('hex')
  const caseKey = unwrapKey(stored.wrappedKey, service.secrets.wrappingKeys, stored.caseId)
  const parts = event.v === 1 ? [] : partsOf(event).filter(opens)
  return {
    caseNumber: stored.caseNumber,
    seq,
    leafIndex,
    leafHash,
    entry: event.v === 1 ? null : entryText(event),
    opened: parts.map(({ name, key, text }) => ({
      key: key.toString('hex'),
      part: text,
      ...wordsOf(stored, event.texts[name.replace(/^texts\./, '')]?.id, caseKey),
    })),
    proof: await inclusionOf(service, { leafIndex, leafHash }, size),
  }
}

/** A text that was erased has no words and no key any more. */
const wordsOf = ({ sealedTexts }: StoredCase, textId: string | undefined, caseKey: Buffer) => {
  const kept = sealedTexts.find(({ id }) => id === textId)
  if (!kept) return {}
  const { key, text } = openWords(kept.sealed, kept.id, caseKey)
  return { words: { key: key.toString('hex'), text } }
}
