import { type Database, statement } from './database.ts'

/** Takes what was deleted off the database's files. */
export type ScrubStore = {
  /**
   * Writes the tables that hold something of residents anew, without the rows that were deleted, and begins a new log,
   * so that the old one goes with the next checkpoints. Takes as long as the tables are large, and nothing else runs
   * meanwhile on the embedded engine.
   */
  scrub(): Promise<void>
}

/** Every table from which erasing a case takes something. */
const tables = [
  'case_file',
  'sealed_text',
  'attachment',
  'attachment_part',
  'case_grams',
  'notice_log',
  'call_owed',
  'outbox',
  'idempotency',
  'session',
  'wrong_code',
]

const steps = [
  ...tables.map((table) => statement(`scrub-${table}`, `vacuum (full, analyze) ${table}`)),
  // The planner's statistics hold samples of values; those of the rewritten tables are new, these are old versions.
  statement('scrub-statistics', 'vacuum (full) pg_catalog.pg_statistic'),
]

/** What only an owner of the whole cluster may do; elsewhere the log goes by the cluster's own settings. */
const logSteps = [statement('switch-log', 'select pg_switch_wal()'), statement('checkpoint', 'checkpoint')]
const notPermitted = '42501'

const unlessNotPermitted = (fault: { code?: string }): void => {
  if (fault.code !== notPermitted) throw fault
}

/** The scrubbing of a migrated database. */
export const createScrubStore = (database: Database): ScrubStore => ({
  async scrub() {
    for (const step of steps) await database.query(step)
    for (const step of logSteps) await database.query(step).catch(unlessNotPermitted)
  },
})
