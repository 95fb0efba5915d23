import { browser } from 'wxt/browser'
import { type Client, createClient, ProblemError, UnreachableError } from '#api-client'
import type { Failure } from '../core/failure.ts'
import { readSession } from '../core/session.ts'
import { readSettings } from '../core/settings.ts'

/** The credential, which lives no longer than the browser runs and which only the worker reads. */
const readToken = async (): Promise<string | undefined> =>
  (await browser.storage.session.get('token')).token as string | undefined

/** A client of the server, with the credential of the one who is signed in. */
export const connect = async (server: string): Promise<Client> =>
  createClient({ server, credentials: readToken, language: (await readSettings()).language })

/** Who is signed in, with the client to speak for them; undefined where nobody is. */
export const connected = async () => {
  const session = await readSession()
  return session && { session, client: await connect(session.server) }
}

/** What went wrong, as it is kept and shown. */
export const failureOf = (error: unknown): Failure => {
  const at = new Date().toISOString()
  if (error instanceof UnreachableError) return { code: 'unreachable', at }
  if (!(error instanceof ProblemError)) return { code: 'unexpected-answer', at }
  const { code, issues, conflict } = error.problem
  return { code, at, ...(issues ? { issues } : {}), ...(conflict ? { conflict } : {}) }
}
