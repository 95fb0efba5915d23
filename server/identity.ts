import { createHash } from 'node:crypto'
import type { Official } from '#api-client/contract/organisation.ts'
import type { Actor, OfficialActor } from './domain/actor.ts'
import type { Service } from './service.ts'

/** Who is calling. A resident's session belongs to one case. */
export type Identity =
  | { kind: 'anyone' }
  | { kind: 'resident'; caseNumber: string; actor: Actor }
  | { kind: 'official'; official: Official; actor: OfficialActor }

/** Who a bearer token belongs to; an ended or unknown one is nobody's. */
export const identify = async (service: Service, token: string | undefined): Promise<Identity> => {
  const session = token ? await service.store.findSession(hashToken(token), service.now().toISOString()) : null
  if (!session) return { kind: 'anyone' }
  if (session.kind === 'resident') return { kind: 'resident', caseNumber: session.subject, actor: { role: 'resident' } }
  const official = service.directory.officials.get(session.subject)
  return official ? { kind: 'official', official, actor: actorOf(official) } : { kind: 'anyone' }
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest()

const actorOf = ({ id, role, organisation, step }: Official): OfficialActor => ({
  role: role as OfficialActor['role'],
  official: id,
  organisation: organisation.id,
  ...(step === undefined ? {} : { step }),
})
