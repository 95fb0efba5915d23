import type { TimelineEntry } from '#api-client/contract/case.ts'
import type { Relation } from '#api-client/contract/vocabulary.ts'
import type { HistoryEvent } from '../case-file.ts'
import type { Kind } from '../domain/decision.ts'
import type { Directory } from '../domain/directory.ts'
import { channelOf, named, plainName } from './naming.ts'

type Reader = { relation: Relation; directory: Directory }

/** Facts of an event that are worth showing, organisations and rules already named. */
export const eventDetails = (event: HistoryEvent, { directory, relation }: Reader): Partial<TimelineEntry> => {
  const unitsOf = (...ids: readonly string[]) => ({ units: ids.map((id) => named(directory, id)) })
  switch (event.kind) {
    case 'assigned':
    case 'dispatched':
      return unitsOf(event.facts.leadUnit, ...event.facts.assistingUnits)
    case 'return-asked':
      return relation === 'resident' ? {} : unitsOf(event.facts.proposedUnit)
    case 'return-settled': {
      const { granted, chargedTo, daysLost } = event.facts
      const charged = relation === 'resident' ? {} : { charged: { to: named(directory, chargedTo), days: daysLost } }
      return { granted, ...charged }
    }
    case 'extension-asked':
      return { dueOn: event.facts.until }
    case 'extension-settled':
      return { granted: event.facts.granted, ...dueOn(event.facts.unitDueOn) }
    case 'reply-drafted':
      return { replyClass: event.facts.replyClass, ...dueOn(event.facts.dueOn) }
    case 'rated':
    case 'rating-corrected':
    case 'call-recorded':
      return ratingOf(event)
    case 'asked':
    case 'consented-to-ask':
      return dueOn(event.facts.turnDueOn)
    case 'reveal-settled':
      return { granted: event.facts.granted }
    case 'consented':
    case 'consent-withdrawn':
      return { purpose: event.facts.purpose }
    case 'referral-proposed':
      return channelOf(directory, event.facts.channel)
    case 'split':
      return { part: event.facts.part }
    case 'station-transferred':
      return { station: named(directory, event.facts.station) }
    case 'supervision-issued':
      return { letterNumber: event.facts.letterNumber }
    case 'convened':
      return dueOn(event.facts.meetingOn)
    case 'result-proved':
      return event.facts.measured ? { measured: event.facts.measured } : {}
    case 'result-confirmed':
      return { kept: event.facts.kept }
    case 'inquired':
      return dueOn(event.facts.inquiryDueOn)
    case 'reminded':
    case 'urged':
    case 'rectification-pushed':
      return { rung: rungOf(event, directory) }
    default:
      return {}
  }
}

const dueOn = (day: string | undefined): { dueOn?: string } => (day ? { dueOn: day } : {})

const ratingOf = ({ facts }: Pick<Kind<'rated'> | Kind<'call-recorded'>, 'facts'>): Partial<TimelineEntry> => ({
  ...(facts.solved ? { solved: facts.solved } : {}),
  ...(facts.attitude ? { attitude: facts.attitude } : {}),
  ...(facts.speed ? { speed: facts.speed } : {}),
})

/** The rule and the evidence of a reminder: which policy, which rung, whose turn, due when. */
const rungOf = (
  { facts }: Pick<Kind<'reminded'> | Kind<'urged'> | Kind<'rectification-pushed'>, 'facts'>,
  directory: Directory,
) => {
  const policy = directory.terms.policies.get(facts.policy)
  return {
    policy: policy?.name ?? plainName(facts.policy),
    name: policy?.rungs[facts.rung]?.name ?? plainName(String(facts.rung)),
    holder: facts.holder === 'resident' ? ('resident' as const) : named(directory, facts.holder),
    dueOn: facts.dueOn,
  }
}
