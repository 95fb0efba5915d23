import { randomUUID } from 'node:crypto'
import type { Recorded } from '#api-client/contract/command.ts'
import { addDays, dayAt, startOf } from '#api-client/working-days.ts'
import type { Actor } from './domain/actor.ts'
import { wakesOn } from './domain/agenda.ts'
import { awaitedDesks, partiesOf } from './domain/awaited.ts'
import type { CaseEvent } from './domain/event.ts'
import { evolve } from './domain/evolve.ts'
import type { CaseState } from './domain/state.ts'
import { canonicalText, entryText, newSalt, type SealedEvent } from './ledger/canonical.ts'
import { leafHash } from './ledger/hashing.ts'
import { waitingNotices } from './notices/waiting-notices.ts'
import { sealText } from './seal.ts'
import { type Service, worldOf } from './service.ts'
import type { Append, CaseRow, NewEvent, SealedText } from './store/store.ts'
import { unindexedCase } from './triage/duplicates/unindexed.ts'

/** The case before the write: null state and version 0 for a new one. */
export type Subject = {
  caseId: string
  caseNumber: string
  item: CaseState | null
  caseKey: Buffer
  head: string | null
  matterTextId: string | null
}

/** A write ready for the store, and what the case will be after it. */
export type Prepared = { write: Omit<Append, 'idempotency' | 'opening'>; item: CaseState; leafHash: string }

/** Seals the events a decision gave, chains them, and works out what lists and clocks need to know. */
export const prepare = (
  service: Service,
  subject: Subject,
  events: readonly Recorded[],
  actor: Actor,
  at: string,
): Prepared => {
  const { region } = service.directory
  const sealing = new Sealing(service, subject)
  let item = subject.item
  for (const recorded of events) {
    const stamp = { seq: (item?.version ?? 0) + 1, at, by: actor }
    sealing.add({ ...recorded, ...stamp })
    item = evolve(item, { kind: recorded.kind, facts: recorded.facts, ...stamp } as CaseEvent)
  }
  if (!item) throw new Error('a write needs at least one event')
  return {
    item,
    leafHash: sealing.head ?? '',
    write: {
      region,
      caseId: subject.caseId,
      caseNumber: subject.caseNumber,
      expectedVersion: subject.item?.version ?? 0,
      at,
      events: sealing.events,
      row: rowOf(item, service, sealing.matterTextId ?? ''),
      parties: partiesOf(item, service.directory),
      sealedTexts: sealing.sealedTexts,
      outbox: [
        ...wakes(item, service, subject.caseNumber),
        ...errands(events, (subject.item?.version ?? 0) + 1, subject.caseNumber, at),
        ...(subject.item === null ? [message(unindexedCase, { caseNumber: subject.caseNumber }, at)] : []),
        ...waitingNotices(events, { caseNumber: subject.caseNumber, version: subject.item?.version ?? 0, at }),
      ],
    },
  }
}

type Spoken = { kind: string; facts: object; texts: object; seq: number; at: string; by: Actor }

/** Builds canonical events one after the other, each chained to the one before. */
class Sealing {
  readonly events: NewEvent[] = []
  readonly sealedTexts: SealedText[] = []
  head: string | null
  matterTextId: string | null
  readonly #region: number
  readonly #subject: Subject

  constructor({ directory }: Service, subject: Subject) {
    this.#region = directory.region
    this.#subject = subject
    this.head = subject.head
    this.matterTextId = subject.matterTextId
  }

  add({ kind, facts, texts, seq, at, by }: Spoken): void {
    const event: SealedEvent = {
      v: 2,
      region: this.#region,
      case: this.#subject.caseNumber,
      seq,
      at,
      kind,
      by,
      facts: { ...facts },
      texts: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, this.#seal(String(text))])),
      prev: this.head,
      salt: newSalt(),
    }
    const hash = leafHash(entryText(event))
    this.events.push({ kind, canonical: canonicalText(event), leafHash: hash })
    this.head = hash.toString('hex')
    this.matterTextId ??= event.texts.opinion?.id ?? null
  }

  #seal(text: string): { id: string; blinded: string } {
    const id = randomUUID()
    const { blinded, sealed } = sealText(text, id, this.#subject.caseKey)
    this.sealedTexts.push({ id, sealed })
    return { id, blinded }
  }
}

/** What lists show of a case; all of it follows from its events. */
export const rowOf = (item: CaseState, { directory }: Service, matterTextId: string): CaseRow => ({
  state: item.state,
  station: item.station,
  body: item.body,
  leadUnit: item.assignment?.leadUnit ?? null,
  category: item.category ?? null,
  level: item.level ?? null,
  round: item.round,
  outcome: item.outcome ?? null,
  submittedAt: item.submittedAt,
  turn: awaitedDesks(item, directory).join(' ') || null,
  turnStartedOn: item.turnStartedOn,
  turnDueOn: item.turnDueOn ?? null,
  unitDueOn: item.unitClock?.dueOn ?? null,
  matterTextId,
  mergedInto: item.merge?.target ?? null,
  sealed: item.referral?.sealed ?? false,
})

const wakes = (item: CaseState, service: Service, caseNumber: string): Append['outbox'] => {
  const on = wakesOn(item, worldOf(service))
  return on === null ? [] : [message('wake', { caseNumber }, startOf(on))]
}

/** What lies beside the case and has to be done after the write, whoever does it. */
const errands = (events: readonly Recorded[], firstSeq: number, caseNumber: string, at: string): Append['outbox'] =>
  events.flatMap(({ kind }, index) => {
    if (kind === 'split') return [message('open-part', { caseNumber, seq: firstSeq + index }, at)]
    if (kind === 'erased') return [message(scrubTopic, {}, nightAfter(at))]
    return kind === 'withdrawn' ? [message('release-joined', { caseNumber }, at)] : []
  })

/** What is erased leaves the database's files in the night, at three. */
export const scrubTopic = 'scrub'
const nightAfter = (at: string): string =>
  new Date(Date.parse(startOf(addDays(dayAt(at), 1))) + 3 * 3_600_000).toISOString()

const message = (topic: string, payload: object, availableAt: string) => ({
  id: randomUUID(),
  topic,
  payload: JSON.stringify(payload),
  availableAt,
})
