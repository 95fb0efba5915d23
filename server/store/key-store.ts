import { type Database, statement } from './database.ts'

export type CaseKey = { caseId: string; wrappedKey: Uint8Array }

/** The wrapped keys of the cases; the first four bytes of each name the generation of the key that wraps it. */
export type KeyStore = {
  /** Keys that a generation older than `before` wraps, in the order of the cases' ids. */
  caseKeys(query: { region: number; after: string | null; before: number; limit: number }): Promise<CaseKey[]>
  /** Puts each wrapped key in the place of the one it was made from, where that still stands. Gives how many. */
  rewrapCaseKeys(region: number, keys: readonly { caseId: string; from: Uint8Array; to: Uint8Array }[]): Promise<number>
  /** Every generation that some case key names, in all regions. */
  keyGenerations(): Promise<number[]>
}

const caseKeys = statement<CaseKey>(
  'case-keys',
  `select case_id as "caseId", wrapped_key as "wrappedKey" from case_file
  where region = $1 and case_id > $2 and substring(wrapped_key from 1 for 4) < $3
  order by case_id
  limit $4`,
)

const rewrapCaseKeys = statement<{ caseId: string }>(
  'rewrap-case-keys',
  `update case_file set wrapped_key = given.made
  from json_to_recordset($2) as given (id uuid, made_from bytea, made bytea)
  where region = $1 and case_id = given.id and wrapped_key = given.made_from
  returning case_id as "caseId"`,
)

const keyGenerations = statement<{ generation: Uint8Array }>(
  'key-generations',
  'select distinct substring(wrapped_key from 1 for 4) as generation from case_file order by 1',
)

const firstId = '00000000-0000-0000-0000-000000000000'

/** The keys of a migrated database. */
export const createKeyStore = (database: Database): KeyStore => ({
  caseKeys: ({ region, after, before, limit }) =>
    database.query(caseKeys, [region, after ?? firstId, bytesOf(before), limit]),
  async rewrapCaseKeys(region, keys) {
    const given = keys.map(({ caseId, from, to }) => ({
      id: caseId,
      made_from: `\\x${from.toHex()}`,
      made: `\\x${to.toHex()}`,
    }))
    return (await database.query(rewrapCaseKeys, [region, JSON.stringify(given)])).length
  },
  async keyGenerations() {
    const rows = await database.query(keyGenerations)
    return rows.map(({ generation }) => Buffer.from(generation).readUInt32BE(0))
  },
})

const bytesOf = (generation: number): Uint8Array => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(generation)
  return bytes
}
