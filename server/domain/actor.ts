import type { Role } from '#api-client/contract/vocabulary.ts'

/** Who gives a command. A resident holds the query code of this very case; the system is the clock. */
export type Actor = { role: 'resident' } | { role: 'system' } | OfficialActor

export type OfficialActor = {
  role: Exclude<Role, 'resident' | 'system'>
  official: string
  organisation: string
  /** Place in the unit's sign-off chain. */
  step?: number
}

/** The organisation an actor speaks for, if any. */
export const organisationOf = (actor: Actor): string | undefined =>
  'organisation' in actor ? actor.organisation : undefined
