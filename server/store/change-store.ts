import { type Database, statement } from './database.ts'
import { joinMatter, listColumns } from './statements.ts'
import type { StoredRow } from './store.ts'

/** That a case has a newer event. */
export type StoredChange = { caseNumber: string; version: number; leafIndex: number }

/** A line of a digest: a row of the inbox with the kinds of its events since the digest's first moment. */
export type DigestLine = StoredRow & { happened: readonly string[] }

/** What changed, for those who follow and for those who look back. */
export type ChangeStore = {
  /** Leaf index of the region's newest event; -1 before the first. */
  lastLeaf(region: number): Promise<number>
  /** Cases with an event after the leaf, oldest change first. */
  changesAfter(region: number, leaf: number, limit: number): Promise<StoredChange[]>
  /** As `changedRows`, but only cases that are open or changed since `since`. */
  digestLines(query: {
    region: number
    organisation: string | null
    since: string
    after: number
    limit: number
  }): Promise<DigestLine[]>
}

const lastLeaf = statement<{ leafIndex: number }>(
  'last-leaf',
  'select tree_size - 1 as "leafIndex" from region_ledger where region = $1',
)

const changesAfter = statement<StoredChange>(
  'changes-after',
  `select case_number as "caseNumber", version, last_leaf as "leafIndex"
  from case_file
  where region = $1 and last_leaf > $2
  order by last_leaf
  limit $3`,
)

/** The canonical text of an event begins with its `at`, since its keys are in order. */
const happened = `(
    select coalesce(json_agg(kind order by seq), '[]')
    from event
    where event.region = $1 and event.case_id = file.case_id and file.changed_at >= $4
      and substring(canonical from '"at":"([0-9][^"]*)"')::timestamptz >= $4
  ) as happened`

const isTold = `(file.state <> 'closed' or file.changed_at >= $4)`

const digestOfRegion = statement<DigestLine>(
  'digest-of-region',
  `select ${listColumns}, 'committee' as relation, ${happened}
  from case_file file ${joinMatter}
  where file.region = $1 and file.last_leaf > $2 and ${isTold}
  order by file.last_leaf
  limit $3`,
)

const digestForParty = statement<DigestLine>(
  'digest-for-party',
  `select ${listColumns}, party.relation, ${happened}
  from party
  join case_file file on file.region = $1 and file.case_id = party.case_id ${joinMatter}
  where party.region = $1 and party.organisation = $5 and party.last_leaf > $2 and ${isTold}
  order by party.last_leaf
  limit $3`,
)

/** The changes of a migrated database. */
export const createChangeStore = (database: Database): ChangeStore => ({
  async lastLeaf(region) {
    const [row] = await database.query(lastLeaf, [region])
    return row?.leafIndex ?? -1
  },
  changesAfter: (region, leaf, limit) => database.query(changesAfter, [region, leaf, limit]),
  digestLines: ({ region, organisation, since, after, limit }) =>
    organisation === null
      ? database.query(digestOfRegion, [region, after, limit, since])
      : database.query(digestForParty, [region, after, limit, since, organisation]),
})
