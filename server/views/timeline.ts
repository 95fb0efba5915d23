import type { By, TimelineEntry } from '#api-client/contract/case.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import { mayFollow, mayRead, officialTexts } from '../access.ts'
import type { CaseFile, HistoryEvent } from '../case-file.ts'
import { type Actor, organisationOf } from '../domain/actor.ts'
import type { Directory } from '../domain/directory.ts'
import type { CaseState } from '../domain/state.ts'
import { eventDetails } from './event-details.ts'
import { named } from './naming.ts'

export type Reader = { relation: Relation; actor: Actor; directory: Directory; today: string }

/** The events of a case that its reader may follow, oldest first. */
export const timelineOf = (file: CaseFile, reader: Reader): TimelineEntry[] =>
  followed(file, reader).map((event) => entry(event, reader))

/** The same, as they are kept. */
export const followed = (file: CaseFile, reader: Reader): HistoryEvent[] =>
  file.history.filter((event) => isFollowed(file, event, reader))

const isFollowed = ({ item, history }: CaseFile, event: HistoryEvent, reader: Reader): boolean => {
  if (event.kind === 'rated' || event.kind === 'rating-corrected') return seesRating(item, event, reader)
  if (event.kind === 'assisted' && item.assignment?.mode === 'separate' && item.reply) return true
  if (!mayFollow[event.kind]?.includes(reader.relation)) return false
  // Reminders to a holder of office are for officials.
  if (event.kind === 'reminded' && event.facts.holder !== 'resident') return reader.relation !== 'resident'
  if (event.kind === 'asked' && event.facts.awaitsConsent)
    return reader.relation !== 'resident' || wasConsented(event, history)
  return event.kind !== 'noted' || seesNote(item, event, reader)
}

/** A unit's question is the resident's to read once the station has consented to it. */
const wasConsented = ({ seq }: HistoryEvent, history: readonly HistoryEvent[]): boolean =>
  history.find((later) => later.seq > seq && (later.kind === 'asked' || later.kind === 'consented-to-ask'))?.kind ===
  'consented-to-ask'

/** Units read a rating after the rating period, or at once where it sends the case back to them. */
const seesRating = (
  { rateableUntil }: CaseState,
  { facts }: Extract<HistoryEvent, { kind: 'rated' | 'rating-corrected' }>,
  { relation, today }: Reader,
): boolean =>
  mayRead.rating.includes(relation) ||
  (mayRead['rating-later'].includes(relation) &&
    (facts.to === 'handling' || (rateableUntil !== undefined && today > rateableUntil)))

/** Internal notes: the writer's own organisation; a body reads its station's, an office its branch's, the committee all. */
const seesNote = (
  item: CaseState,
  event: Extract<HistoryEvent, { kind: 'noted' }>,
  { relation, actor, directory }: Reader,
): boolean => {
  if (event.facts.audience === 'public' || relation === 'committee') return true
  if (relation === 'resident' || relation === 'deputy') return false
  const [writer, own] = [organisationOf(event.by) ?? '', organisationOf(actor) ?? '']
  if (relation === 'body' && writer === item.station) return true
  const branch = directory.units.get(writer)?.branch
  if (relation === 'branch-office' && branch !== undefined) return branch === directory.units.get(own)?.branch
  return writer === own
}

const entry = (event: HistoryEvent, reader: Reader): TimelineEntry => ({
  seq: event.seq,
  leafIndex: event.leafIndex,
  kind: event.kind,
  at: event.at,
  by: byOf(event.by, reader),
  texts: textsFor(event, reader),
  internal:
    !mayFollow[event.kind]?.includes('resident') || (event.kind === 'noted' && event.facts.audience === 'internal'),
  ...eventDetails(event, reader),
})

const byOf = (actor: Actor, { relation, directory }: Reader): By => {
  const organisation = organisationOf(actor)
  const official =
    'official' in actor && mayRead['names-of-officials'].includes(relation)
      ? directory.officials.get(actor.official)?.name
      : undefined
  return {
    role: actor.role,
    ...(organisation ? { organisation: named(directory, organisation) } : {}),
    ...(official ? { official } : {}),
  }
}

/** Name and contact never travel with the timeline; what officials write to each other is not for residents. */
export const textsFor = ({ kind, texts }: HistoryEvent, { relation }: Reader): TimelineEntry['texts'] => {
  const isOfPerson = kind === 'submitted' || kind === 'contact-corrected'
  const hidden = isOfPerson ? ['name', 'contact'] : relation === 'resident' ? (officialTexts[kind] ?? []) : []
  return Object.fromEntries(Object.entries(texts).filter(([name]) => !hidden.includes(name)))
}
