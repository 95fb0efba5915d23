import type { EventName } from '#api-client/contract/command.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { type Actor, organisationOf } from './domain/actor.ts'
import type { Directory } from './domain/directory.ts'
import type { Identity } from './identity.ts'

/** Who acts for the whole region, default deny: the committee's own people. */
const isCommittee = (
  identity: Identity,
  { committee }: Directory,
): identity is Extract<Identity, { kind: 'official' }> =>
  identity.kind === 'official' &&
  identity.official.role === 'committee' &&
  identity.official.organisation.id === committee.id

/** Who may change terms and calendar. */
export const mayChangeSettings = isCommittee

/** Who may end the sessions of another official. */
export const mayEndSessions = isCommittee

/** Who may read whom a station has to phone, default deny: the officers of that very station. */
export const mayReadCallList = (
  identity: Identity,
  station: string,
): identity is Extract<Identity, { kind: 'official' }> =>
  identity.kind === 'official' &&
  ['liaison', 'station-head'].includes(identity.official.role) &&
  identity.official.organisation.id === station

/** The parts of a case that readers differ in. */
export type Field =
  | 'dates'
  | 'light'
  | 'matter'
  | 'attachments'
  | 'identity'
  | 'masked-identity'
  | 'revealed-identity'
  | 'protection'
  | 'readings'
  | 'consent'
  | 'grading'
  | 'subject'
  | 'joined-case'
  | 'draft'
  | 'signed-reply'
  | 'released-reply'
  | 'rating'
  | 'rating-later'
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
  'special-committee',
  'chair-council',
]
const officials = everyone.filter((relation) => relation !== 'resident')
const congress = ['station', 'body', 'committee'] as const
/** The congress side and those who handle it. */
const handling = [...congress, 'branch-office', 'unit', 'assisting-unit'] as const
const overseers = ['deputy', 'special-committee', 'chair-council'] as const

/**
 * Who may read what, default deny: a relation that a field does not name may not read it.
 * The rating reaches the units after the rating period, or at once when it brings the case back to them.
 */
export const mayRead: Record<Field, readonly Relation[]> = {
  dates: everyone,
  light: officials,
  matter: everyone,
  attachments: ['resident', 'deputy', ...handling],
  identity: ['resident'],
  'masked-identity': ['deputy', ...congress],
  // For the minutes after a reason was given; of a confidential case two people decide (the life of a case).
  'revealed-identity': ['deputy', ...congress, 'unit', 'assisting-unit'],
  protection: ['resident', ...congress],
  readings: ['resident', ...congress],
  consent: ['resident', ...congress],
  grading: officials,
  subject: congress,
  draft: ['unit'],
  'signed-reply': ['body', 'committee', 'unit'],
  'released-reply': everyone,
  rating: ['resident', 'deputy', ...congress, 'branch-office'],
  'rating-later': ['unit', 'assisting-unit'],
  'names-of-officials': officials,
  'joined-case': congress,
}

/** Who sees that an event happened at all; a few kinds have a finer rule of their own in the timeline. */
export const mayFollow: Partial<Record<EventName, readonly Relation[]>> = {
  submitted: everyone,
  'facts-added': everyone,
  withdrawn: everyone,
  asked: everyone,
  'consented-to-ask': everyone,
  answered: everyone,
  forwarded: everyone,
  'answered-on-spot': everyone,
  'referral-proposed': congress,
  'referral-confirmed': everyone,
  merged: everyone,
  unmerged: everyone,
  split: everyone,
  objected: everyone,
  'call-recorded': ['resident', 'deputy', ...congress],
  'code-reissued': ['resident', ...congress],
  'flagged-major': officials,
  'station-transferred': everyone,
  'handed-over': officials,
  'hand-over-accepted': officials,
  'fallen-back': officials,
  'reported-up': everyone,
  'raised-above': everyone,
  assigned: everyone,
  dispatched: everyone,
  'signed-in': everyone,
  'return-asked': everyone,
  'return-settled': everyone,
  'extension-asked': everyone,
  'extension-settled': everyone,
  assisted: officials,
  noted: everyone,
  released: everyone,
  rated: everyone,
  'rating-corrected': everyone,
  reminded: everyone,
  urged: officials,
  'rectification-pushed': officials,
  'supervision-issued': [...handling, ...overseers],
  'rung-skipped': [...congress, 'chair-council'],
  // Inside by default: naming is not publishing (rung four of the ladder).
  'unit-named': [...handling, 'chair-council'],
  convened: everyone,
  concluded: everyone,
  reopened: everyone,
  'promise-checked': everyone,
  'result-proved': everyone,
  'result-confirmed': everyone,
  raised: everyone,
  inquired: officials,
  'inquiry-answered': officials,
  hidden: ['resident', ...congress],
  redacted: ['resident', ...congress],
  restricted: ['resident', ...congress],
  'contact-revealed': mayRead.readings,
  'reveal-asked': mayRead.readings,
  'reveal-settled': mayRead.readings,
  'contact-corrected': ['resident', ...congress],
  'erasure-asked': ['resident', ...congress],
  erased: everyone,
  consented: mayRead.consent,
  'consent-withdrawn': mayRead.consent,
  lapsed: everyone,
  escalated: everyone,
  'dates-recomputed': everyone,
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
  split: ['reason'],
  'station-transferred': ['reason'],
  'return-asked': ['reason'],
  'return-settled': ['reason'],
  'call-recorded': ['said'],
  'code-reissued': ['check'],
  convened: ['invited'],
}

/** Facts of an event that a timeline tells everyone who may follow it. */
const toldFacts = [
  'assistingUnits',
  'attitude',
  'channel',
  'granted',
  'kept',
  'leadUnit',
  'letterNumber',
  'measured',
  'meetingOn',
  'part',
  'replyClass',
  'solved',
  'speed',
  'station',
  'until',
]

type Opening = { event: { by: Actor }; relation: Relation; actor: Actor; texts: object }

/**
 * Which parts of an event in the ledger its follower may open, default deny: residents all of their own, everyone the
 * texts they read in the timeline and what it tells of every reader's events, officials the facts of their own, the
 * congress side all facts. Name and contact stay as closed to officials here as anywhere.
 */
export const mayOpen = (part: string, { event, relation, actor, texts }: Opening): boolean => {
  const [group, name = ''] = part.split('.')
  if (congress.some((side) => side === relation) && group === 'facts') return true
  // Whom an opinion keeps out is worked out from the directory, down to persons.
  if (name === 'excluded') return false
  const own = isOwn(event.by, actor)
  if (group === 'texts') return name in texts || (own && relation === 'resident')
  if (own) return true
  if (group === 'facts') return toldFacts.includes(name)
  return group === 'by' && (['role', 'organisation'].includes(name) || mayRead['names-of-officials'].includes(relation))
}

const isOwn = (by: Actor, actor: Actor): boolean =>
  'official' in by && 'official' in actor
    ? by.official === actor.official && organisationOf(by) === organisationOf(actor)
    : by.role === 'resident' && actor.role === 'resident'
