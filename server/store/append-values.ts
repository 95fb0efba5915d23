import type { Admission } from './brake-store.ts'
import type { Value } from './database.ts'
import type { Append } from './store.ts'

/** The parameters of `append_case` and `erase_case`, in their order, and what `admit_case` is asked. */
export function appendValues(write: Append): Value[] {
  const { idempotency, opening } = write
  return [
    write.region,
    write.caseId,
    write.caseNumber,
    write.expectedVersion,
    write.at,
    idempotency.scope,
    idempotency.keyHash,
    idempotency.requestHash,
    idempotency.answer,
    asJson(write.events, (event) => ({
      kind: event.kind,
      canonical: event.canonical,
      leaf_hash: asByteText(event.leafHash),
    })),
    JSON.stringify(asColumns(write.row)),
    asJson(write.parties, ({ organisation, relation }) => ({ organisation, relation })),
    asJson(write.sealedTexts, ({ id, sealed }) => ({ id, sealed: asByteText(sealed) })),
    asJson(write.outbox, ({ id, topic, payload, availableAt }) => ({ id, topic, payload, available_at: availableAt })),
    opening?.wrappedKey ?? write.erasing?.wrappedKey ?? null,
    opening?.codeHash ?? write.newCodeHash ?? null,
    write.admission ? JSON.stringify(asAdmission(write.admission)) : null,
  ]
}

/** A case's row by the names of its columns. */
export const asColumns = (row: Append['row']) => ({
  state: row.state,
  station: row.station,
  body: row.body,
  lead_unit: row.leadUnit,
  category: row.category,
  level: row.level,
  round: row.round,
  outcome: row.outcome,
  submitted_at: row.submittedAt,
  turn: row.turn,
  turn_started_on: row.turnStartedOn,
  turn_due_on: row.turnDueOn,
  unit_due_on: row.unitDueOn,
  matter_text_id: row.matterTextId,
  merged_into: row.mergedInto,
  sealed: row.sealed,
})

const asAdmission = ({ uses, ...solution }: Admission) => ({
  ...solution,
  uses: uses.map(({ subject, from, most }) => ({ subject, from_at: from, most })),
})

const asJson = <Item>(items: readonly Item[], asRecord: (item: Item) => Record<string, string>): string =>
  JSON.stringify(items.map(asRecord))

const asByteText = (bytes: Uint8Array): string => `\\x${bytes.toHex()}`
