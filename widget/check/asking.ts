import type { AskConsistency } from '#api-client/ledger/witness.ts'
import { isProblem, type ResidentClient } from '#api-client/resident.ts'

/** A service that says there is no such proof has none; one that is out of reach has not been asked. */
export const asking =
  (client: ResidentClient): AskConsistency =>
  async (from, to) => {
    try {
      return (await client.getConsistency({ query: { from, to } })).path
    } catch (error) {
      if (isProblem(error, 'not-found')) return []
      throw error
    }
  }
