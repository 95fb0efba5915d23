import { type Database, statement } from './database.ts'

/** Something that is counted by the hour. @property from the beginning of the hour, an ISO instant */
export type Use = { subject: string; from: string; most: number }

/** What an append needs before it is made: a solution nobody has spent, and room in what it counts towards. */
export type Admission = { nonce: string; until: string; uses: readonly Use[] }

export type BrakeStore = {
  /** How often a subject was counted in the hour that begins at `from`. */
  countUses(region: number, subject: string, from: string): Promise<number>
  /** Counts one more. */
  recordUse(region: number, subject: string, from: string): Promise<void>
  /** Spends a solution for a call that keeps nothing else; false where it was spent before. */
  spendProof(region: number, solution: { nonce: string; until: string }): Promise<boolean>
  /** Ends all sessions of an official. */
  closeSessionsOf(official: string): Promise<void>
}

const countUses = statement<{ times: number }>(
  'count-uses',
  'select times from use_count where region = $1 and subject = $2 and from_at = $3',
)

const recordUse = statement(
  'record-use',
  `insert into use_count (region, subject, from_at, times) values ($1, $2, $3, 1)
  on conflict (region, subject, from_at) do update set times = use_count.times + 1`,
)

/** A call that keeps nothing has no key to come again with: whoever inserts is the one. */
const spendProof = statement<{ nonce: string }>(
  'spend-proof',
  `insert into spent_proof (region, nonce, scope, key_hash, until) values ($1, $2, '', '', $3)
  on conflict do nothing
  returning nonce`,
)

const closeSessionsOf = statement('close-sessions-of', `delete from session where kind = 'official' and subject = $1`)

export const forgetUses = statement('forget-uses', 'delete from use_count where from_at < $1')
export const forgetProofs = statement('forget-proofs', 'delete from spent_proof where until < $1')

/** What keeps abuse in bounds, of a migrated database. */
export const createBrakeStore = (database: Database): BrakeStore => ({
  async countUses(region, subject, from) {
    const [row] = await database.query(countUses, [region, subject, from])
    return row?.times ?? 0
  },
  async recordUse(region, subject, from) {
    await database.query(recordUse, [region, subject, from])
  },
  async spendProof(region, { nonce, until }) {
    return (await database.query(spendProof, [region, nonce, until])).length > 0
  },
  async closeSessionsOf(official) {
    await database.query(closeSessionsOf, [official])
  },
})
