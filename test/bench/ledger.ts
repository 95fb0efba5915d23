import { rm } from 'node:fs/promises'
import { openLedger } from '../../server/ledger/ledger.ts'
import { appendValues } from '../../server/store/append-values.ts'
import { statement } from '../../server/store/database.ts'
import { openEmbedded } from '../../server/store/embedded/open.ts'
import { openStoreOn } from '../../server/store/open.ts'
import { appendParameters } from '../../server/store/statements.ts'
import type { Append, AppendOutcome } from '../../server/store/store.ts'
import { followUp, newRegion, submission } from '../server/store/sample-writes.ts'
import { newDataFolder } from '../town/data-folder.ts'

/**
 * What the tree costs: seconds of one run's appends that keep the event alone, with the subtrees it completes, and with
 * the signed checkpoint and the proof of its answer; bytes on disk for each event; bytes of the last proof.
 */
export type LedgerCost = {
  events: number
  bare: number
  whole: number
  proven: number
  nodeBytes: number
  checkpointBytes: number
  eventBytes: number
  proofBytes: number
}

const events = 1_500
const parameters = Array.from({ length: appendParameters }, (_, nth) => `$${nth + 1}`).join(', ')
const appendBare = statement<{ outcome: AppendOutcome }>('append-bare', `select append_case(${parameters}) as outcome`)

/** Appends one event after the other to three regions of one embedded store, turn by turn. */
export const measureLedger = async (): Promise<LedgerCost> => {
  const dataDir = await newDataFolder()
  const database = await openEmbedded(dataDir)
  const store = await openStoreOn(database)
  const region = newRegion()
  const ledger = openLedger({ store, region, name: 'lianxin.example', seed: new Uint8Array(32) })
  let proofBytes = 0
  const ways = {
    bare: (write: Append) => database.query(appendBare, appendValues(write).slice(0, appendParameters)),
    whole: (write: Append) => store.append(write),
    proven: async (write: Append) => {
      const outcome = await store.append(write)
      if (outcome.kind !== 'appended') throw new Error(`the write was answered ${outcome.kind}`)
      const leaf = { index: outcome.firstLeaf, hash: write.events[0]?.leafHash ?? new Uint8Array() }
      proofBytes = Buffer.byteLength(await ledger.inclusion(leaf, outcome.firstLeaf + 1))
    },
  }
  const names = ['bare', 'whole', 'proven'] as const
  const last = { bare: submission(newRegion()), whole: submission(newRegion()), proven: submission(region) }
  const spent = { bare: 0, whole: 0, proven: 0 }
  const bytesOf = async (table: string): Promise<number> => {
    const [row] = await database.onOneConnection((run) => run(`select pg_total_relation_size('${table}') as bytes`))
    return Number(row?.bytes)
  }
  try {
    for (let nth = 0; nth < events; nth += 1) {
      for (const name of names) {
        if (nth > 0) last[name] = followUp(last[name])
        const startedAt = performance.now()
        await ways[name](last[name])
        spent[name] += performance.now() - startedAt
      }
    }
    return {
      events,
      ...spent,
      nodeBytes: (await bytesOf('ledger_node')) / (2 * events),
      checkpointBytes: (await bytesOf('ledger_checkpoint')) / events,
      eventBytes: (await bytesOf('event')) / (3 * events),
      proofBytes,
    }
  } finally {
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
