import { type Client, type CommandDone, CommandRequest } from '#api-client'
import { type Failure, fail, isUndecided, type Outcome, succeed } from '../core/failure.ts'
import { markMove, type OutboxItem, readOutbox, settleMove } from '../core/outbox.ts'
import { failureOf } from './connection.ts'

/** What one delivery did: the moves that were accepted and refused, and why it stopped early, if it did. */
export type Delivery = { delivered: OutboxItem[]; refused: OutboxItem[]; stopped?: Failure }

/**
 * Gives every waiting move to the service, oldest first, each with the key it was given with. A move that is refused
 * stays with the reason; where nothing is decided (no network, signed out, a fault) the rest waits for the next time.
 * One delivery runs at a time on this machine.
 */
export const deliver = (database: IDBDatabase, client: Client): Promise<Delivery> =>
  navigator.locks.request(`outbox of ${database.name}`, async () => {
    const delivered: OutboxItem[] = []
    const refused: OutboxItem[] = []
    for (const item of await readOutbox(database)) {
      if (item.state !== 'waiting') continue
      const outcome = await giveOne(client, item)
      if (outcome.ok) {
        await settleMove(database, item)
        delivered.push(item)
        continue
      }
      const { failure } = outcome
      await markMove(database, item, isUndecided(failure) ? 'waiting' : 'refused', failure)
      if (isUndecided(failure)) return { delivered, refused, stopped: failure }
      refused.push(item)
    }
    return { delivered, refused }
  })

/** Gives one move to the service, once it is what the contract asks for. */
export const giveOne = async (
  client: Client,
  { key, caseNumber, move }: Pick<OutboxItem, 'key' | 'caseNumber' | 'move'>,
): Promise<Outcome<CommandDone>> => {
  const checked = CommandRequest.safeParse(move)
  if (!checked.success) return fail(invalid(checked.error.issues))
  try {
    return succeed(await client.giveCommand({ params: { caseNumber }, body: checked.data, key }))
  } catch (error) {
    return fail(failureOf(error))
  }
}

const invalid = (issues: readonly { path: PropertyKey[]; message: string }[]): Failure => ({
  code: 'invalid-request',
  at: new Date().toISOString(),
  issues: issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, code: message })),
})
