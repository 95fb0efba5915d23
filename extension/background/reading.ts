import type { Client, Reading } from '#api-client'
import { fail, type Outcome, succeed } from '../core/failure.ts'
import type { SeenContact } from '../core/messages.ts'
import { connected, failureOf } from './connection.ts'

/** Asks the server something whose answer is for the one who waits and is kept nowhere. */
const asked = async <Answer>(question: (client: Client) => Promise<Answer>): Promise<Outcome<Answer>> => {
  const connection = await connected()
  if (!connection) return fail({ code: 'not-signed-in', at: new Date().toISOString() })
  try {
    return succeed(await question(connection.client))
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** Name and contact of a case, where they are revealed to the one who is signed in. */
export const seeContact = (caseNumber: string): Promise<Outcome<SeenContact | null>> =>
  asked(async (client) => {
    const { name, contact, revealedUntil } = await client.getCase({ params: { caseNumber } })
    return revealedUntil ? { name, contact, until: revealedUntil } : null
  })

/** Who looked at a case, the latest first. */
export const listReadings = (caseNumber: string): Promise<Outcome<Reading[]>> =>
  asked(async (client) => (await client.listReadings({ params: { caseNumber } })).readings)
