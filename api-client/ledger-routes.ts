import * as z from 'zod/mini'
import { CaseProofs, Consistency, LedgerCheckpoint, LedgerKey } from './contract/ledger.ts'
import { CaseNumber } from './contract/primitives.ts'
import { type Route, wholeNumber } from './route.ts'

const size = wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })
const seq = wholeNumber({ min: 1, max: 1_000_000 })

/** The routes by which anyone checks that the history was not rewritten. */
export const ledgerRoutes = {
  getLedgerKey: {
    method: 'GET',
    path: '/v1/ledger/key',
    callers: ['anyone'],
    origins: 'any',
    status: 200,
    params: {},
    reply: LedgerKey,
    summary: 'The key that verifies the checkpoints of this service.',
  },
  getCheckpoint: {
    method: 'GET',
    path: '/v1/ledger/checkpoint',
    callers: ['anyone'],
    origins: 'any',
    status: 200,
    params: {},
    reply: LedgerCheckpoint,
    summary: 'The ledger as it is now: its size and root, signed.',
  },
  getConsistency: {
    method: 'GET',
    path: '/v1/ledger/consistency',
    callers: ['anyone'],
    origins: 'any',
    status: 200,
    params: {},
    query: { from: size, to: size },
    reply: Consistency,
    summary: 'What shows that the ledger of one size is the beginning of the ledger of another.',
  },
  readProofs: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/proofs',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    query: { seq: z.optional(seq) },
    reply: CaseProofs,
    summary: 'What shows that the events its reader may see stand in the ledger, of a whole case or of one event.',
  },
} as const satisfies Record<string, Route>
