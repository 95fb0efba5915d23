import type { Database } from '../../../../server/store/database.ts'
import type { Store } from '../../../../server/store/store.ts'

/** What a contract is tried on: a store, and the database it keeps things in. */
export type Subject = { store: Store; database: Database }

const regionTables = ['case_file', 'case_number', 'event', 'sealed_text', 'party', 'idempotency', 'outbox']

/** How many rows each table of the region's cases has, and the size of its tree. */
export async function countRows({ database }: Subject, region: number): Promise<Record<string, unknown> | undefined> {
  const counts = regionTables.map((table) => `(select count(*) from ${table} where region = $1) as ${table}`)
  const treeSize = '(select coalesce(max(tree_size), 0) from region_ledger where region = $1) as tree_size'
  const text = `select ${[...counts, treeSize].join(', ')}`
  const [row] = await database.query({ name: 'count-rows', text }, [region])
  return row as Record<string, unknown> | undefined
}
