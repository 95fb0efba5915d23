import * as z from 'zod/mini'
import { CaseNumber, Day, Name, Named } from './primitives.ts'
import { State } from './vocabulary.ts'

/** Why a resident is phoned: no text message could tell it, or a person should say it. */
export const CallReason = z.enum(['no-mobile', 'sms-off', 'sms-failed', 'withdrawn', 'unrated'])
export type CallReason = z.infer<typeof CallReason>

/** One resident to be phoned. */
export const CallRow = z.object({
  caseNumber: CaseNumber,
  state: State,
  /** The state as a resident reads it. */
  stateWords: Name,
  /** Masked, as everywhere: `王**`, `138****0000`. */
  name: z.nullable(z.string()),
  contact: z.string(),
  /** Each reason once, with the day since which the call is owed. */
  reasons: z.array(z.object({ reason: CallReason, words: Name, since: Day })),
})
export type CallRow = z.infer<typeof CallRow>

/** The residents a station still has to phone on a day, the longest owed first. */
export const CallList = z.object({ station: Named, on: Day, rows: z.array(CallRow) })
export type CallList = z.infer<typeof CallList>
