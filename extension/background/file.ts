import { fail, type Outcome, succeed } from '../core/failure.ts'
import { type FileBytes, toMessage } from '../core/file-bytes.ts'
import type { Requests } from '../core/messages.ts'
import { connected, failureOf } from './connection.ts'

/** Reads a file of a case for the surface that asked. It is kept nowhere on this machine. */
export const readFile = async ({
  caseNumber,
  attachment,
  size,
}: Requests['read-file']['takes']): Promise<Outcome<FileBytes>> => {
  const connection = await connected()
  if (!connection) return fail({ code: 'not-signed-in', at: new Date().toISOString() })
  try {
    const file = await connection.client.getFile({ params: { caseNumber, attachment }, query: { size } })
    return succeed(await toMessage(file))
  } catch (error) {
    return fail(failureOf(error))
  }
}
