import { randomUUID } from 'node:crypto'
import { decide } from '../../server/domain/decide.ts'
import { prepare } from '../../server/keep.ts'
import { newCaseKey, wrapKey } from '../../server/seal.ts'
import { worldOf } from '../../server/service.ts'
import type { Append } from '../../server/store/store.ts'
import { openTown, submit, type TownInProcess } from '../journeys/town.ts'
import { measureRate, type Rate } from './rates.ts'

export type ServiceRates = { submit: Rate; appendAlone: Rate; inbox: Rate; rowsAlone: Rate }

const span = { seconds: 4, callers: 8 }

/** Submits and inbox pages through the whole application, and the same statements without it. */
export const measureService = async (databaseUrl?: string): Promise<ServiceRates> => {
  const town = await openTown(databaseUrl)
  try {
    const { store, directory } = town.service
    const appendAlone = await measureRate(() => store.append(readyAppend(town)), span)
    const submitted = await measureRate(() => submit(town, 'page-qingqiao'), span)
    const query = { region: directory.region, organisation: 'station-qingqiao', after: -1, limit: 51 }
    const rowsAlone = await measureRate(() => store.changedRows(query), span)
    const { client } = town.official('official-liaison-a')
    const inbox = await measureRate(() => client.readInbox({ query: { limit: 50 } }), span)
    return { submit: submitted, appendAlone, inbox, rowsAlone }
  } finally {
    await town.close()
  }
}

/** An append as a submission makes it, without the code's hash, the schema checks and the answer. */
const readyAppend = ({ service }: TownInProcess): Append => {
  const world = worldOf(service)
  const actor = { role: 'resident' } as const
  const decision = decide(
    null,
    {
      command: 'submit',
      page: 'page-qingqiao',
      opinion: '路灯坏了半个月，请尽快修好。',
      submitterKind: 'person',
      consentToPublish: false,
    },
    actor,
    world,
  )
  if (decision.kind === 'refused') throw new Error(decision.code)
  const caseId = randomUUID()
  const caseKey = newCaseKey()
  const subject = { caseId, caseNumber: `BENCH-${caseId}`, item: null, caseKey, head: null, matterTextId: null }
  const { write } = prepare(service, subject, decision.events, actor, world.now)
  const id = Buffer.from(caseId)
  return {
    ...write,
    opening: { wrappedKey: wrapKey(caseKey, service.secrets.wrappingKey, caseId), codeHash: '' },
    idempotency: { scope: 'bench', keyHash: id, requestHash: id, answer: '{}' },
  }
}
