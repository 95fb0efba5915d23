import type { Engine } from './engine.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const megabyte = 1024 * 1024

/** Three o'clock in the morning of Asia/Shanghai, in UTC. */
const nightAt = 19 * hour

export type Pace = { lookEveryMs: number; checkpointAfterMs: number; checkpointAfterBytes: number }

const ordinaryPace: Pace = { lookEveryMs: 5_000, checkpointAfterMs: 5 * minute, checkpointAfterBytes: 64 * megabyte }

/**
 * Does what a PostgreSQL does by itself and the embedded engine does not: checkpoints, without which its log grows
 * for ever and the next start takes as long; fresh statistics, without which it goes on with the plans of the day
 * it was empty; and a vacuum each night. Gives back how to stop.
 */
export function keepHouse(query: Engine['query'], pace: Pace = ordinaryPace): () => void {
  const checkpoints = new Checkpoints(query, pace)
  const look = async () => {
    await refreshStatistics(query)
    await checkpoints.look(Date.now())
  }
  const looking = setInterval(() => attempt(look), pace.lookEveryMs).unref()

  let vacuuming = setTimeout(vacuum, untilNight(Date.now())).unref()
  function vacuum() {
    attempt(() => query({ text: 'vacuum (analyze)' }))
    vacuuming = setTimeout(vacuum, untilNight(Date.now())).unref()
  }

  return () => {
    clearInterval(looking)
    clearTimeout(vacuuming)
  }
}

/** The rule of PostgreSQL's own autovacuum: 50 rows and a tenth of the table have changed. */
const staleTables = `
  select string_agg(relid::regclass::text, ', ') as tables
  from pg_stat_user_tables
  join pg_class on pg_class.oid = relid
  where n_mod_since_analyze > 50 + 0.1 * greatest(reltuples, 0)`

async function refreshStatistics(query: Engine['query']): Promise<void> {
  const [row] = await query({ text: staleTables, name: 'stale-tables' })
  if (row?.tables) await query({ text: `analyze ${row.tables}` })
}

/** Milliseconds from `now` to the next night's hour; never 0, so that one night has one vacuum. */
const untilNight = (now: number): number => day - ((((now - nightAt) % day) + day) % day)

class Checkpoints {
  readonly #query: Engine['query']
  readonly #pace: Pace
  #at = Date.now()
  #logEnd: number | null = null

  constructor(query: Engine['query'], pace: Pace) {
    this.#query = query
    this.#pace = pace
  }

  async look(now: number): Promise<void> {
    const logEnd = await this.#readLogEnd()
    this.#logEnd ??= logEnd
    const grown = logEnd - this.#logEnd
    if (grown === 0) this.#at = now
    if (grown < this.#pace.checkpointAfterBytes && now - this.#at < this.#pace.checkpointAfterMs) return

    await this.#query({ text: 'checkpoint' })
    this.#at = now
    this.#logEnd = await this.#readLogEnd()
  }

  async #readLogEnd(): Promise<number> {
    const text = `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as bytes`
    const [row] = await this.#query({ text, name: 'log-end' })
    return Number(row?.bytes)
  }
}

function attempt(work: () => Promise<unknown>): void {
  work().catch((fault: unknown) => process.emitWarning(fault instanceof Error ? fault : String(fault)))
}
