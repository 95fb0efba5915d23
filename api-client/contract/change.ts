import * as z from 'zod/mini'

/** That a case changed, and nothing of what changed: read the case to learn that. */
export const CaseChange = z.object({
  /** The version of the case now. */
  version: z.int(),
  /** Where its newest event stands in the region's ledger. */
  leafIndex: z.int(),
})
export type CaseChange = z.infer<typeof CaseChange>
