import { type Database, statement } from './database.ts'

/** That an official opened a case, within an hour that began at a full one; `readAt` is the first time in it. */
export type CaseReading = { official: string; organisation: string; role: string; relation: string; readAt: string }

/** Who looked. */
export type ReadingStore = {
  /** Keeps that a case was opened; again within the hour changes and costs nothing. */
  keepReading(region: number, caseId: string, reading: CaseReading): Promise<void>
  /** Who opened a case, the latest first. */
  caseReadings(query: { region: number; caseId: string; limit: number }): Promise<CaseReading[]>
}

const keepReading = statement(
  'keep-reading',
  `insert into case_reading (region, case_id, official, organisation, role, relation, hour, read_at)
  values ($1, $2, $3, $4, $5, $6, date_trunc('hour', $7::timestamptz, 'Asia/Shanghai'), $7)
  on conflict do nothing`,
)

const caseReadings = statement<CaseReading>(
  'case-readings',
  `select official, organisation, role, relation, read_at as "readAt" from case_reading
  where region = $1 and case_id = $2
  order by hour desc, read_at desc
  limit $3`,
)

/** The readings of a migrated database. */
export const createReadingStore = (database: Database): ReadingStore => ({
  async keepReading(region, caseId, { official, organisation, role, relation, readAt }) {
    await database.query(keepReading, [region, caseId, official, organisation, role, relation, readAt])
  },
  caseReadings: ({ region, caseId, limit }) => database.query(caseReadings, [region, caseId, limit]),
})
