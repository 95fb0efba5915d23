import { dayAt } from '#api-client/working-days.ts'
import { mayReadCallList } from '../access.ts'
import { refuse } from '../answers.ts'
import { callRows } from '../notices/call-list.ts'
import { digestOf } from '../notices/digest.ts'
import { named } from '../views/naming.ts'
import type { Handler } from './handler.ts'

/** Another station's list looks like one that does not exist. */
export const getCallList: Handler<'getCallList'> = async ({ params, query, identity }, service) => {
  if (!mayReadCallList(identity, params.station)) return refuse('not-found')
  const { actor } = identity
  const on = query.on ?? dayAt(service.now().toISOString())
  const rows = await callRows(service, { station: params.station, on, actor })
  return { station: named(service.directory, params.station), on, rows }
}

export const getDigest: Handler<'getDigest'> = async ({ query, identity }, service) =>
  identity.kind === 'official' ? digestOf(service, identity, query.days) : refuse('not-signed-in')
