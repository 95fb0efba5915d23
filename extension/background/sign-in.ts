import { browser } from 'wxt/browser'
import type { Official } from '#api-client'
import { openDatabase, wipe } from '../core/database.ts'
import { fail, type Outcome, succeed } from '../core/failure.ts'
import { forgetReading } from '../core/inbox-store.ts'
import { readSession } from '../core/session.ts'
import { changeSettings } from '../core/settings.ts'
import { paintBadge } from './badge.ts'
import { connect, connected, failureOf } from './connection.ts'
import { endSession, readOwnDirectory, round } from './round.ts'

/** The officials that a demonstration server offers; also tells whether a server of ours answers there. */
export const listOfficials = async (server: string): Promise<Outcome<Official[]>> => {
  try {
    const { officials } = await (await connect(server)).listDemoOfficials()
    await changeSettings({ server })
    return succeed(officials)
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** Signs an official in with the token printed at the server's start, and begins the first round. */
export const signIn = async (server: string, token: string, id: string): Promise<Outcome<Official>> => {
  try {
    const { official, ...session } = await (await connect(server)).signInDemo({ body: { token, official: id } })
    await browser.storage.session.set({ token: session.token, session: { server, official } })
    await changeSettings({ server, lastOfficial: official.id })
    // A server that began anew counts from the start; an old cursor would never see its changes.
    const database = await openDatabase(server, official.id)
    await forgetReading(database)
    database.close()
    await Promise.all([round(), readOwnDirectory()])
    return succeed(official)
  } catch (error) {
    return fail(failureOf(error))
  }
}

/** Ends the session here and, where it can be reached, on the server; takes every case, draft and move from this machine. */
export const signOut = async (): Promise<Outcome<null>> => {
  const connection = await connected()
  await connection?.client.signOut().catch(() => undefined)
  const session = connection?.session ?? (await readSession())
  await endSession()
  await changeSettings({ lastOfficial: undefined })
  if (session) {
    const database = await openDatabase(session.server, session.official.id)
    await wipe(database)
    database.close()
  }
  await paintBadge()
  return succeed(null)
}
