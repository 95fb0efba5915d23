import type { Policy } from '#api-client/contract/organisation.ts'
import type { Day, Instant } from '#api-client/contract/primitives.ts'
import type {
  AssignmentMode,
  ConsentPurpose,
  Level,
  Outcome,
  ReplyClass,
  Role,
  State,
  SubmitterKind,
  Visibility,
} from '#api-client/contract/vocabulary.ts'
import type { Directory } from './directory.ts'

/** A reply on its way: drafted at event `seq`, signed by so many steps of the unit's chain. */
export type Draft = { seq: number; replyClass: ReplyClass; dueOn?: Day | undefined; signed: number }

export type Assignment = {
  /** The body or committee that assigned and checks the reply. */
  by: string
  leadUnit: string
  assistingUnits: readonly string[]
  mode: AssignmentMode
  policy: string
  /** The office that dispatches inside its branch. */
  branchOffice?: string
  /** True until the branch office has named the unit. */
  awaitsDispatch: boolean
  assignedOn: Day
}

/** The unit's clock. It starts at assignment, not at sign-in. */
export type UnitClock = {
  policy: string
  /** The policy's term as it was when the clock started. */
  term?: Pick<Policy, 'length' | 'unit'>
  startedOn: Day
  dueOn: Day
  stoppedOn?: Day
  provisional?: boolean
}

export type Question = { seq: number; from: State; askedOn: Day; awaitsConsent: boolean }

/** First-contact responsibility (首问负责): the deputy addressed and the officer of the station who answers for it. */
export type FirstContact = {
  official?: string
  /** The last day of a stand-in, and who it stands in for. */
  until?: Day | undefined
  standsInFor?: string | undefined
}

/** A change of first contact or station that waits for its receipt. */
export type HandOver = { by: string; official?: string; station?: string; until?: Day | undefined }

export type Referral = {
  channel: string
  mode: 'inform' | 'transfer'
  sealed: boolean
  proposedBy: string
  confirmedBy?: string
  /** Where it was proposed. */
  from: State
}

/** The case it joined, and where it was before. */
export type Merge = { target: string; from: State; on: Day; stationTurnDueOn?: Day | undefined }

export type ReturnAsked = { unit: string; proposedUnit: string; from: State; turnDueOn?: Day | undefined }
/** Settled returns: who had it wrong and what it cost, in working days. */
export type ReturnSettled = { unit: string; granted: boolean; daysLost: number; chargedTo: string }

export type Extension = { until: Day; granted?: boolean }
/** An assisting unit's own, earlier date, and whether its opinion is there. */
export type Assist = { unit: string; startedOn: Day; dueOn: Day; given: boolean }

export type Rating = { dissatisfied: boolean; round: number; corrected: boolean }

/** A promise (class B) is followed to its date: checked by the clock, proved by the unit, confirmed by the resident. */
export type Promised = { dueOn: Day; checked: boolean; proved: boolean; kept?: boolean }

export type Inquiry = { seq: number; askedOn: Day; dueOn: Day }

/** Name and contact shown to one official, until a moment. */
export type Reveal = { official: string; until: Instant }

/** A confidential case: who asks to see name and contact. */
export type RevealAsked = { official: string; organisation: string; role: Role }

/** The fold of a case's events. What people wrote is not part of it. */
export type CaseState = {
  state: State
  /** The number of events. */
  version: number
  page: string
  station: string
  body: string
  area: string
  deputy?: string | undefined
  submitterKind: SubmitterKind
  category?: string | undefined
  level?: Level
  consents: readonly ConsentPurpose[]
  /** Name or contact was left. */
  identified: boolean
  /** Two people have to agree before anybody sees who wrote. */
  confidential: boolean
  /** Who may see name and contact, until when. */
  reveals: readonly Reveal[]
  revealAsked?: RevealAsked | undefined
  /** Who restricted it last. */
  restrictedBy?: string | undefined
  erasureAsked: boolean
  erased: boolean
  visibility: Visibility
  submittedAt: Instant
  /** The resident's clock: told once, never restarted. */
  expectedOn: Day
  /** The working days of all steps together, from which `expectedOn` is reckoned. */
  expectedDays: number
  provisional: boolean
  /** The case it was split off from. */
  partOf?: string | undefined
  /** A deputy made it the deputy's own matter, so that the deputy rates as well. */
  raised: boolean
  /** Who the opinion is about, and everybody who therefore neither reads nor handles it. */
  subject?: string | undefined
  excluded: readonly string[]
  firstContact: FirstContact
  /** The deputy addressed has not acted within the working day, so the officer on duty does. */
  fellBack: boolean
  /** The addressed deputy has written a note. */
  deputyActed: boolean
  handOver?: HandOver | undefined
  major: boolean
  /** Who assigns: the body, or the committee once it is reported up. */
  assigner: string
  proposedUnit?: string
  assignment?: Assignment
  assists: readonly Assist[]
  returnAsked?: ReturnAsked | undefined
  returns: readonly ReturnSettled[]
  extension?: Extension | undefined
  handler?: string
  round: number
  draft?: Draft | undefined
  /** The released reply. */
  reply?: Draft
  answeredOnSpot: boolean
  releasedOn?: Day
  /** The last day of the rating period. */
  rateableUntil?: Day
  rating?: Rating | undefined
  deputyRating?: Rating | undefined
  question?: Question | undefined
  questionsAsked: number
  /** Files of the resident so far. */
  files: number
  heldDays: number
  unitClock?: UnitClock
  turnStartedOn: Day
  turnDueOn?: Day | undefined
  referral?: Referral | undefined
  merge?: Merge | undefined
  objected: boolean
  promise?: Promised | undefined
  inquiry?: Inquiry | undefined
  outcome?: Outcome | undefined
  closedOn?: Day | undefined
  /** A call is owed: it was withdrawn after assignment (row 28). */
  callBack: boolean
  /** The day of the assessment's meeting, and whether it has been concluded. */
  meetingOn?: Day
  concluded: boolean
  /** When a case raised above is looked at again. */
  followUpOn?: Day | undefined
  /** Rungs of the ladder already taken, by clock, due date and rung. */
  rungs: readonly string[]
  rungSkipped: boolean
  /** Number of the supervision letter. */
  supervision?: string | undefined
  named: boolean
  /** The station was late in accepting it, so the body sees it too. */
  escalated: boolean
}

/** Whose turn it is: an organisation's id, the resident, or nobody. */
export const turnOf = (item: CaseState, { committee }: Pick<Directory, 'committee'>): string | null => {
  switch (item.state) {
    case 'submitted':
      return item.station
    case 'needs-info':
    case 'answered':
      return 'resident'
    case 'forwarded':
      return item.referral ? committee.id : item.assigner
    case 'assigned':
    case 'handling':
      return item.assignment?.leadUnit ?? null
    case 'return-asked':
      return settlerOf(item)
    case 'replied':
      return item.assignment?.by ?? null
    case 'assessing':
      return committee.id
    case 'closed':
      return promiseTurn(item)
  }
}

/** Who decides where a case comes back to its body: the body, unless the case is about it. */
export const deciderOf = ({ body, assigner, excluded }: CaseState): string =>
  excluded.includes(body) ? assigner : body

/** Inside a branch its office settles a return, otherwise the one who assigned (row 14). */
export const settlerOf = ({ assignment }: CaseState): string | null =>
  assignment ? (assignment.branchOffice ?? assignment.by) : null

/** A closed case with a promise: the unit proves, then the resident confirms. */
const promiseTurn = ({ promise, assignment }: CaseState): string | null => {
  if (!promise?.checked && !promise?.proved) return null
  if (promise.kept !== undefined) return null
  return promise.proved ? 'resident' : (assignment?.leadUnit ?? null)
}
