import type { Database } from './database.ts'
import * as sql from './ledger-statements.ts'

/** What is kept of each region's tree: leaves and complete subtrees come with the appends, checkpoints after them. */
export type LedgerStore = {
  /** The number of leaves. */
  ledgerSize(region: number): Promise<number>
  /** Hashes of complete subtrees, in the order asked for; null where there is none. */
  ledgerNodes(region: number, addresses: readonly { level: number; position: number }[]): Promise<(Uint8Array | null)[]>
  /** Keeps the signed checkpoint of a size; gives the one that is kept, which is the first that was. */
  keepCheckpoint(region: number, checkpoint: { size: number; note: string }): Promise<string>
  /** The signed checkpoint of the largest size. */
  lastCheckpoint(region: number): Promise<string | null>
  /** Keeps the name that the ledger's logs begin with, at its first use; gives back the one that is kept. */
  claimLedgerName(name: string): Promise<string>
}

export const createLedgerStore = (database: Database): LedgerStore => ({
  async ledgerSize(region) {
    const [row] = await database.query(sql.ledgerSize, [region])
    return row?.size ?? 0
  },

  async ledgerNodes(region, addresses) {
    const rows = await database.query(sql.ledgerNodes, [region, JSON.stringify(addresses)])
    return rows.map(({ hash }) => hash)
  },

  async keepCheckpoint(region, { size, note }) {
    const [written] = await database.query(sql.keepCheckpoint, [region, size, note])
    const [kept] = written ? [written] : await database.query(sql.findCheckpoint, [region, size])
    if (!kept) throw new Error(`the checkpoint of size ${size} was not kept`)
    return kept.note
  },

  async lastCheckpoint(region) {
    const [row] = await database.query(sql.lastCheckpoint, [region])
    return row?.note ?? null
  },

  async claimLedgerName(name) {
    await database.query(sql.keepLedgerName, [name])
    const [kept] = await database.query(sql.findLedgerName)
    if (!kept) throw new Error('the name of the ledger was not kept')
    return kept.value
  },
})
