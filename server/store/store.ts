import type { AttachmentStore } from './attachment-store.ts'
import type { AuditStore } from './audit-store.ts'
import type { Admission, BrakeStore } from './brake-store.ts'
import type { ChangeStore } from './change-store.ts'
import type { GradedStore } from './graded-store.ts'
import type { GramStore } from './gram-store.ts'
import type { KeyStore } from './key-store.ts'
import type { LedgerStore } from './ledger-store.ts'
import type { NoticeStore } from './notice-store.ts'
import type { ReadingStore } from './reading-store.ts'
import type { ScrubStore } from './scrub.ts'
import type { SettingStore } from './setting-store.ts'

/** A calendar instant in ISO 8601, UTC, e.g. `2026-11-23T02:00:00.000Z`. */
type Instant = string

/** One event as it is kept: its canonical bytes are what the ledger seals. */
export type NewEvent = {
  kind: string
  /** RFC 8785 text; holds no personal text in clear. */
  canonical: string
  /** RFC 6962 leaf hash of the entry that the canonical text gives. */
  leafHash: Uint8Array
}

/** A free text of a case, encrypted; `canonical` of some event holds its blinded value under the same id. */
export type SealedText = { id: string; sealed: Uint8Array }

/** What lists show and filter by; derived from the case's events by the domain and rewritten with each append. */
export type CaseRow = {
  state: string
  station: string
  body: string
  leadUnit: string | null
  category: string | null
  level: number | null
  round: number
  outcome: string | null
  submittedAt: Instant
  /** The desks the case waits for (`organisation/place`), separated by spaces; null when nobody's. */
  turn: string | null
  turnStartedOn: string
  turnDueOn: string | null
  unitDueOn: string | null
  /** Id of the sealed text that lists show as the matter. */
  matterTextId: string
  /** The case number it has joined. */
  mergedInto: string | null
  /** A report of wrongdoing that is on its way to the competent authority. */
  sealed: boolean
}

/**
 * One write: events, case row, parties, ledger leaves, sealed texts and outbox, in one transaction.
 * The ids of the case, its texts and its outbox rows are UUIDs, in lower case.
 */
export type Append = {
  region: number
  caseId: string
  caseNumber: string
  /** Version the writer decided on: 0 for a new case. The version is the number of events. */
  expectedVersion: number
  at: Instant
  idempotency: Idempotency
  events: readonly NewEvent[]
  row: CaseRow
  /**
   * Every organisation that may see the case from now on, each once, with its relation to it. Earlier ones that are
   * not among them stay with the relation `left`, once, so that their lists can let it go.
   */
  parties: readonly { organisation: string; relation: string }[]
  sealedTexts: readonly SealedText[]
  /** For a new case only. */
  opening: { wrappedKey: Uint8Array; codeHash: string } | null
  /** For an old case: all its texts are destroyed but those of this write, which its new key seals. */
  erasing?: { wrappedKey: Uint8Array }
  /** For an old case: the new query code of its submission; sessions that the old one opened end. */
  newCodeHash?: string
  outbox: readonly { id: string; topic: string; payload: string; availableAt: Instant }[]
  /** What has to be in order before it is kept; where it is not, nothing is. */
  admission?: Admission
}

/** `scope` says which caller and route the key belongs to; only hashes are kept. */
export type Idempotency = { scope: string; keyHash: Uint8Array; requestHash: Uint8Array; answer: string }

export type AppendOutcome =
  | { kind: 'appended'; firstLeaf: number }
  /** The same key and body came before: `answer` is what was said then. */
  | { kind: 'replayed'; answer: string; firstLeaf: number; caseNumber: string }
  /** The same key came before with another body. */
  | { kind: 'key-reused' }
  | { kind: 'version-conflict'; version: number }
  | { kind: 'number-taken' }
  /** An upload that the write names was taken by another write meanwhile. */
  | { kind: 'upload-taken' }
  /** The solution of its proof of work has served another call. */
  | { kind: 'proof-used' }
  /** So much was counted in this hour already. */
  | { kind: 'limit-reached'; subject: string }

export type KeptAnswer = Extract<AppendOutcome, { kind: 'replayed' | 'key-reused' }>

/** A case as it is kept: fold `events` to get its state. */
export type StoredCase = {
  caseId: string
  caseNumber: string
  version: number
  wrappedKey: Uint8Array
  events: readonly StoredEvent[]
  sealedTexts: readonly SealedText[]
  parties: readonly { organisation: string; relation: string }[]
}

/** `seq` counts from 1 within the case, `leafIndex` from 0 within the region. */
export type StoredEvent = { seq: number; leafIndex: number; kind: string; canonical: string; leafHash: Uint8Array }

/** One line of an inbox; `version` rises with each change, `leafIndex` is the cursor of the change. */
export type StoredRow = CaseRow & {
  caseId: string
  caseNumber: string
  version: number
  leafIndex: number
  relation: string
  wrappedKey: Uint8Array
  matter: Uint8Array | null
}

export type Session = { subject: string; kind: 'resident' | 'official'; expiresAt: Instant }

/** What is kept beside the cases. */
type Beside = AttachmentStore &
  AuditStore &
  LedgerStore &
  GradedStore &
  GramStore &
  SettingStore &
  NoticeStore &
  ChangeStore &
  BrakeStore &
  KeyStore &
  ReadingStore &
  ScrubStore

/**
 * Everything the server keeps. All statements live behind it; nothing here decides. Everything rejects with
 * `StoreUnavailable` where the database gives no answer.
 */
export type Store = Beside & {
  append(write: Append): Promise<AppendOutcome>
  findAnswer(region: number, idempotency: Omit<Idempotency, 'answer'>): Promise<KeptAnswer | null>
  findCase(region: number, caseNumber: string): Promise<StoredCase | null>
  /** Numbers of the open or closed cases that have joined this one. */
  joinedCases(region: number, target: string): Promise<string[]>
  /** The Argon2id hash of the query code, or null where there is no such case. */
  findCodeHash(region: number, caseNumber: string): Promise<string | null>
  /**
   * Cases changed after the cursor, oldest change first; leaf indexes begin at 0, so -1 reads from the beginning.
   * `organisation` null reads all of the region, with the relation `committee`; otherwise only cases the
   * organisation is a party of. A case that changes again moves on to its newest leaf index.
   */
  changedRows(query: {
    region: number
    organisation: string | null
    after: number
    limit: number
  }): Promise<StoredRow[]>
  /** Numbers of the cases that are not closed, oldest change first; the cursor is that of `changedRows`. */
  openCases(query: {
    region: number
    after: number
    limit: number
  }): Promise<{ caseNumber: string; leafIndex: number }[]>
  /** Wrong query codes given for this number since `since`; counts unknown numbers alike. */
  countWrongCodes(region: number, caseNumber: string, since: Instant): Promise<number>
  /** When the oldest of them was given; null where there is none. */
  findOldestWrongCode(region: number, caseNumber: string, since: Instant): Promise<Instant | null>
  recordWrongCode(region: number, caseNumber: string, at: Instant): Promise<void>
  openSession(tokenHash: Uint8Array, session: Session): Promise<void>
  findSession(tokenHash: Uint8Array, now: Instant): Promise<Session | null>
  closeSession(tokenHash: Uint8Array): Promise<void>
  /** Claims due outbox rows of these topics, or of all, for `leaseSeconds`; a row not finished by then is claimed again. */
  claimOutbox(query: {
    region: number
    now: Instant
    leaseSeconds: number
    limit: number
    topics?: readonly string[]
  }): Promise<OutboxRow[]>
  /** A claimed row is due again at `availableAt`. */
  postponeOutbox(region: number, id: string, availableAt: Instant): Promise<void>
  /** Numbers of the cases that a wake is due for by this moment, earliest first; claims nothing. */
  wakingCases(region: number, now: Instant): Promise<string[]>
  finishOutbox(region: number, id: string): Promise<void>
  /** Forgets wrong codes, sessions, counts and solutions that ended before `before`. */
  sweep(before: Instant): Promise<void>
  /** Keeps `fingerprint` of the secrets file on first start; gives back the one that is kept. */
  claimFingerprint(fingerprint: string): Promise<string>
  /** Answers when the database does; for readiness. */
  ping(): Promise<void>
  /** Settles with the reason once this process can't go on with the store; another one can open it again. */
  failed: Promise<Error>
  close(): Promise<void>
}

export type OutboxRow = { id: string; topic: string; payload: string; attempts: number }
