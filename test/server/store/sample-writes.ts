import { createHash, randomUUID } from 'node:crypto'
import type { Append, CaseRow, NewEvent } from '../../../server/store/store.ts'

export const at = '2026-11-23T02:00:00.000Z'

let lastRegion = 410_000

/** A region of one's own, so that tests can share a store. */
export const newRegion = (): number => ++lastRegion

export const hash = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest())

/** RFC 6962: SHA-256(0x00 || canonical). */
export const leafHash = (canonical: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(Uint8Array.of(0)).update(canonical).digest())

export function event(kind: string): NewEvent {
  const canonical = JSON.stringify({ id: randomUUID(), kind, place: '解放路31号', quoted: '"\\\u0000\u2028' })
  return { kind, canonical, leafHash: leafHash(canonical) }
}

/** A new case, sent with a key of its own. */
export function submission(region: number, change: Partial<Append> = {}): Append {
  const matterTextId = randomUUID()
  const caseNumber = change.caseNumber ?? `XZ2611-${randomUUID().slice(0, 8)}`
  return {
    region,
    caseId: randomUUID(),
    caseNumber,
    expectedVersion: 0,
    at,
    idempotency: idempotency(caseNumber),
    events: [event('submitted')],
    row: row(matterTextId),
    parties: [{ organisation: 'station-1', relation: 'station' }],
    sealedTexts: [{ id: matterTextId, sealed: new Uint8Array([0, 1, 254, 255]) }],
    opening: { wrappedKey: new Uint8Array([7, 7, 7]), codeHash: `$argon2id$${caseNumber}` },
    outbox: [],
    ...change,
  }
}

/** The next write on the case of `before`, sent with a key of its own. */
export function followUp(before: Append, change: Partial<Append> = {}): Append {
  const expectedVersion = before.expectedVersion + before.events.length
  return {
    ...before,
    expectedVersion,
    idempotency: idempotency(randomUUID()),
    events: [event('noted')],
    parties: [],
    sealedTexts: [],
    opening: null,
    outbox: [],
    ...change,
  }
}

export function idempotency(key: string): Append['idempotency'] {
  return { scope: 'submit', keyHash: hash(key), requestHash: hash('request'), answer: `{"key":"${key}"}` }
}

export function row(matterTextId: string): CaseRow {
  return {
    state: 'submitted',
    station: 'station-1',
    body: 'body-1',
    leadUnit: null,
    category: null,
    level: null,
    round: 1,
    outcome: null,
    submittedAt: at,
    turn: 'station-1',
    turnStartedOn: '2026-11-23',
    turnDueOn: '2026-11-25',
    unitDueOn: null,
    matterTextId,
    mergedInto: null,
    sealed: false,
  }
}

export const message = (id: string, availableAt: string): Append['outbox'][number] => ({
  id,
  topic: 'due',
  payload: '{"说":1}',
  availableAt,
})
