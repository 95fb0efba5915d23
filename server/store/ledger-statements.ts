import { statement } from './database.ts'

export const ledgerSize = statement<{ size: number }>(
  'ledger-size',
  'select tree_size as size from region_ledger where region = $1',
)

/** In the order asked for; null where a node is missing. */
export const ledgerNodes = statement<{ hash: Uint8Array | null }>(
  'ledger-nodes',
  `select case
    when wanted.level = 0 then (select leaf_hash from event where region = $1 and leaf_index = wanted.position)
    else (
      select hash from ledger_node
      where region = $1 and ledger_node.level = wanted.level and ledger_node.position = wanted.position
    )
  end as hash
  from rows from (json_to_recordset($2) as (level int, position bigint))
    with ordinality as wanted (level, position, nth)
  order by nth`,
)

export const keepCheckpoint = statement<{ note: string }>(
  'keep-checkpoint',
  `insert into ledger_checkpoint (region, tree_size, note) values ($1, $2, $3)
  on conflict do nothing
  returning note`,
)

export const findCheckpoint = statement<{ note: string }>(
  'find-checkpoint',
  'select note from ledger_checkpoint where region = $1 and tree_size = $2',
)

export const lastCheckpoint = statement<{ note: string }>(
  'last-checkpoint',
  'select note from ledger_checkpoint where region = $1 order by tree_size desc limit 1',
)

export const keepLedgerName = statement(
  'keep-ledger-name',
  `insert into meta (name, value) values ('ledger-name', $1) on conflict do nothing`,
)

export const findLedgerName = statement<{ value: string }>(
  'find-ledger-name',
  `select value from meta where name = 'ledger-name'`,
)
