import { toBase64 } from '#api-client/ledger/bytes.ts'
import { refuse } from '../answers.ts'
import { caseProofs } from '../proving.ts'
import { noteReading } from '../reading-log.ts'
import { sighted } from './cases.ts'
import type { Handler } from './handler.ts'

export const getLedgerKey: Handler<'getLedgerKey'> = async (_, { ledger }) => ({ key: await ledger.verifierKey() })

export const getCheckpoint: Handler<'getCheckpoint'> = async (_, { ledger }) => ({
  checkpoint: await ledger.checkpoint(await ledger.size()),
})

export const getConsistency: Handler<'getConsistency'> = async ({ query: { from, to } }, { ledger }) => {
  if (from > to || to > (await ledger.size())) return refuse('not-found')
  const path = await ledger.consistency(from, to)
  return { from, to, path: path.map(toBase64) }
}

export const readProofs: Handler<'readProofs'> = async ({ params, query, identity }, service) => {
  const seen = await sighted(service, identity, params.caseNumber)
  if (!seen) return refuse('not-found')
  await noteReading(service, identity, seen)
  const proofs = await caseProofs(service, seen)
  const asked = query.seq === undefined ? proofs : proofs.filter(({ seq }) => seq === query.seq)
  return query.seq !== undefined && asked.length === 0 ? refuse('not-found') : { proofs: asked }
}
