import { createHash } from 'node:crypto'
import type { EventName } from '#api-client/contract/command.ts'
import type { Official } from '#api-client/contract/organisation.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
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

/** The parts of a case that readers differ in. */
export type Field =
  | 'dates'
  | 'light'
  | 'matter'
  | 'identity'
  | 'masked-identity'
  | 'consent'
  | 'grading'
  | 'draft'
  | 'signed-reply'
  | 'released-reply'
  | 'rating'
  | 'names-of-officials'

const everyone: readonly Relation[] = [
  'resident',
  'deputy',
  'station',
  'body',
  'committee',
  'branch-office',
  'unit',
  'assisting-unit',
]
const officials = everyone.filter((relation) => relation !== 'resident')

/**
 * Who may read what, default deny: a relation that a field does not name may not read it.
 * The rating reaches the units after the rating period, or at once when it brings the case back to them.
 */
export const mayRead: Record<Field, readonly Relation[]> = {
  dates: everyone,
  light: officials,
  matter: everyone,
  identity: ['resident'],
  'masked-identity': ['deputy', 'station', 'body', 'committee'],
  consent: ['resident', 'station', 'body', 'committee'],
  grading: officials,
  draft: ['unit'],
  'signed-reply': ['body', 'committee', 'unit'],
  'released-reply': everyone,
  rating: ['resident', 'deputy', 'station', 'body', 'committee', 'branch-office'],
  'names-of-officials': officials,
}

/** Who sees that an event happened at all; `own-organisation` adds the rule for internal notes. */
export const mayFollow: Partial<Record<EventName, readonly Relation[]>> = {
  submitted: everyone,
  'facts-added': everyone,
  withdrawn: everyone,
  asked: everyone,
  'consented-to-ask': everyone,
  answered: everyone,
  forwarded: everyone,
  'reported-up': everyone,
  assigned: everyone,
  dispatched: everyone,
  'signed-in': everyone,
  noted: everyone,
  released: everyone,
  rated: everyone,
  reminded: everyone,
  lapsed: everyone,
  escalated: everyone,
  'reply-drafted': mayRead.draft,
  'draft-sent-back': mayRead.draft,
  'reply-signed': mayRead['signed-reply'],
  'reply-returned': mayRead['signed-reply'],
}

/** Texts that are for officials only, though the event they belong to is for everyone. */
export const officialTexts: Partial<Record<EventName, readonly string[]>> = {
  forwarded: ['note'],
  'reported-up': ['reason'],
  assigned: ['note', 'reason'],
  dispatched: ['note'],
  'consented-to-ask': ['note'],
  released: ['note'],
}
