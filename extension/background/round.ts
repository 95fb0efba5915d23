import { browser } from 'wxt/browser'
import { type Client, type CommandDone, isProblem, isUnreachable, type SimilarCase } from '#api-client'
import { announce } from '../core/announcement.ts'
import { forgetCase, keepCase, keepDirectory } from '../core/case-store.ts'
import { openDatabase } from '../core/database.ts'
import { dropDraft } from '../core/drafts.ts'
import { fail, type Outcome, succeed } from '../core/failure.ts'
import type { OutboxItem } from '../core/outbox.ts'
import { type Contact, readContact, type Session } from '../core/session.ts'
import { paintBadge } from './badge.ts'
import { connected, failureOf } from './connection.ts'
import { deliver, giveOne } from './delivery.ts'
import { readChanges } from './inbox-sync.ts'
import { watchLedger } from './ledger-watch.ts'
import { notify } from './notification.ts'
import { setPace } from './pace.ts'

type Desk = { session: Session; client: Client; database: IDBDatabase }

/** Runs with the database and the client of the one who is signed in; notes how the contact went, and paints the badge. */
const atDesk = async (work: (desk: Desk) => Promise<Partial<Contact>>): Promise<Outcome<null>> => {
  const connection = await connected()
  if (!connection) return signedOut()
  const { session, client } = connection
  const database = await openDatabase(session.server, session.official.id)
  try {
    const contact = await work({ session, client, database })
    await noteContact({ reached: true, ...contact })
    return succeed(null)
  } catch (error) {
    await noteError(error)
    return fail(failureOf(error))
  } finally {
    await paintBadge(database)
    database.close()
  }
}

/** One round: delivers what waits, then reads what changed. */
export const round = (): Promise<Outcome<null>> =>
  atDesk(async (desk) => {
    if (await deliverAndFollow(desk)) return { reached: false }
    const { changed, pollAfterSeconds } = await readChanges(desk.database, desk.client, new Date())
    if (changed) {
      announce({ about: 'inbox' })
      await notify(desk.database)
    }
    await setPace(pollAfterSeconds)
    // What could not be asked now is asked at the next round; the cases are read all the same.
    await watchLedger(desk.session.server, desk.client, new Date()).catch(() => undefined)
    return { readAt: new Date().toISOString() }
  })

/**
 * Delivers, and reads the cases that moved or refused to; surfaces hear of the outbox only then, so that a notice goes
 * when the case is as it is now. True where the service could not be reached.
 */
const deliverAndFollow = async (desk: Desk): Promise<boolean> => {
  const { delivered, refused, stopped } = await deliver(desk.database, desk.client)
  try {
    for (const { caseNumber } of [...delivered, ...refused]) await readOneCase(desk, caseNumber)
  } finally {
    announce({ about: 'outbox' })
    for (const { caseNumber, move } of delivered) announce({ about: 'delivered', caseNumber, command: move.command })
  }
  return stopped?.code === 'unreachable'
}

const readOneCase = async ({ client, database }: Desk, caseNumber: string): Promise<void> => {
  try {
    await keepCase(database, await client.getCase({ params: { caseNumber } }))
  } catch (error) {
    if (!isProblem(error, 'not-found')) throw error
    await forgetCase(database, caseNumber)
    announce({ about: 'inbox' })
  }
  announce({ about: 'case', caseNumber })
}

/** Reads a case anew into the database. */
export const readOpenedCase = (caseNumber: string): Promise<Outcome<null>> =>
  atDesk(async (desk) => {
    await readOneCase(desk, caseNumber)
    return {}
  })

/** Reads the directory anew into the database. */
export const readOwnDirectory = (): Promise<Outcome<null>> =>
  atDesk(async ({ client, database }) => {
    await keepDirectory(database, await client.getDirectory())
    announce({ about: 'directory' })
    return {}
  })

/** Cases that may speak of the same matter, the likeliest first. */
export const findSimilar = async (caseNumber: string): Promise<Outcome<SimilarCase[]>> => {
  const connection = await connected()
  if (!connection) return signedOut()
  try {
    return succeed((await connection.client.findSimilarCases({ params: { caseNumber } })).rows)
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** Gives a move whose answer is for the one who waits for it, past the outbox; its draft is then done with. */
export const giveNow = async (
  given: Pick<OutboxItem, 'key' | 'caseNumber' | 'move'>,
): Promise<Outcome<CommandDone>> => {
  const connection = await connected()
  if (!connection) return signedOut()
  const outcome = await giveOne(connection.client, given)
  if (outcome.ok) {
    await atDesk(async (desk) => {
      await dropDraft(desk.database, given.caseNumber, given.move.command)
      await readOneCase(desk, given.caseNumber)
      return {}
    })
  }
  return outcome
}

const signedOut = () => fail({ code: 'not-signed-in', at: new Date().toISOString() })

const noteContact = async (contact: Partial<Contact> & Pick<Contact, 'reached'>): Promise<void> => {
  const before = await readContact()
  await browser.storage.session.set({ contact: { ...before, ...contact, at: new Date().toISOString() } })
}

const noteError = async (error: unknown): Promise<void> => {
  if (isProblem(error, 'not-signed-in')) return endSession()
  await noteContact({ reached: !isUnreachable(error) && isProblem(error) })
}

/** The credential is no longer good: it goes; what is kept of cases and drafts waits for the same official. */
export const endSession = (): Promise<void> => browser.storage.session.remove(['token', 'session', 'contact'])
