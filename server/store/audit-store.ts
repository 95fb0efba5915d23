import { type Database, statement } from './database.ts'
import type { StoredEvent } from './store.ts'

/** An event's row, with what a reading that goes on after it begins from. */
export type AuditedEvent = StoredEvent & { caseId: string; leafText: string }
/** A case's row, as columns by their names, and what hangs on it. */
export type AuditedCase = {
  caseId: string
  row: Record<string, unknown>
  numbers: string[]
  parties: { organisation: string; relation: string; lastLeaf: number }[]
}

/** Every row that the history vouches for, in pages; for whoever checks all of it. */
export type AuditStore = {
  /** In the order of the tree, after an event, or from the beginning. */
  eventsAfter(region: number, last: AuditedEvent | undefined, limit: number): Promise<AuditedEvent[]>
  /** Rows of nodes that a tree of this size has not. */
  nodesBeyond(region: number, size: number): Promise<{ level: number; position: number }[]>
  checkpointsAfter(region: number, size: number, limit: number): Promise<{ size: number; note: string }[]>
  casesAfter(region: number, caseId: string, limit: number): Promise<AuditedCase[]>
  /** Numbers that lead to no case. */
  strayNumbers(region: number): Promise<string[]>
}

const eventsAfter = statement<AuditedEvent>(
  'audit-events',
  `select leaf_index as "leafIndex", leaf_index::text as "leafText", case_id as "caseId", seq, kind, canonical,
    leaf_hash as "leafHash"
  from event
  where region = $1 and (leaf_index, case_id, seq) > ($2::bigint, $3::uuid, $4::int)
  order by leaf_index, case_id, seq
  limit $5`,
)

const nodesBeyond = statement<{ level: number; position: number }>(
  'audit-nodes-beyond',
  `select level, position from ledger_node
  where region = $1
    and case when level between 1 and 62 then position < 0 or position >= $2::bigint >> level else true end
  order by level, position limit 100`,
)

const checkpointsAfter = statement<{ size: number; note: string }>(
  'audit-checkpoints',
  `select tree_size as size, note from ledger_checkpoint
  where region = $1 and tree_size > $2 order by tree_size limit $3`,
)

const casesAfter = statement<AuditedCase>(
  'audit-cases',
  `select file.case_id as "caseId", to_jsonb(file) as row,
    (
      select coalesce(json_agg(case_number order by case_number), '[]') from case_number
      where case_number.region = $1 and case_number.case_id = file.case_id
    ) as numbers,
    (
      select coalesce(json_agg(json_build_object(
        'organisation', organisation, 'relation', relation, 'lastLeaf', last_leaf
      ) order by organisation), '[]')
      from party where party.region = $1 and party.case_id = file.case_id
    ) as parties
  from case_file file where file.region = $1 and file.case_id > $2::uuid order by file.case_id limit $3`,
)

const strayNumbers = statement<{ caseNumber: string }>(
  'audit-stray-numbers',
  `select case_number as "caseNumber" from case_number
  where region = $1 and not exists (
    select from case_file file where file.region = $1 and file.case_id = case_number.case_id
  )
  order by case_number`,
)

const first: Pick<AuditedEvent, 'leafText' | 'caseId' | 'seq'> = {
  leafText: '-9223372036854775808',
  caseId: '00000000-0000-0000-0000-000000000000',
  seq: -2_147_483_648,
}

export const createAuditStore = (database: Database): AuditStore => ({
  eventsAfter: (region, last = first as AuditedEvent, limit) =>
    database.query(eventsAfter, [region, last.leafText, last.caseId, last.seq, limit]),
  nodesBeyond: (region, size) => database.query(nodesBeyond, [region, size]),
  checkpointsAfter: (region, size, limit) => database.query(checkpointsAfter, [region, size, limit]),
  casesAfter: (region, caseId, limit) => database.query(casesAfter, [region, caseId, limit]),
  strayNumbers: async (region) => (await database.query(strayNumbers, [region])).map(({ caseNumber }) => caseNumber),
})
