/** What a statement's parameters may be; lists and records go in as JSON text. */
export type Value = string | number | Uint8Array | null

/** A statement that each connection prepares once, under its name. `row` only carries the type of its rows. */
export type Statement<Row> = { name: string; text: string; row?: Row }

/** Names a statement and says what its rows are like. */
export const statement = <Row>(name: string, text: string): Statement<Row> => ({ name, text })

/** Runs SQL text as it is; several statements only where there are no values. */
export type Run = (text: string, values?: readonly Value[]) => Promise<Record<string, unknown>[]>

/**
 * A PostgreSQL, wherever it runs. Both engines answer `bigint` as number, times as ISO instants, dates as days, and
 * reject with `StoreUnavailable` where the database gives no answer.
 */
export type Database = {
  query<Row>(statement: Statement<Row>, values?: readonly Value[]): Promise<Row[]>
  /** Runs `work` on a single connection, so that it may hold a transaction. The embedded engine has no other. */
  onOneConnection<Result>(work: (run: Run) => Promise<Result>): Promise<Result>
  /** Settles with the reason once this process can't go on with the database; another one can open it again. */
  failed: Promise<Error>
  close(): Promise<void>
}
