import type { Day, Instant } from '#api-client/contract/primitives.ts'
import type {
  AssignmentMode,
  Level,
  Outcome,
  ReplyClass,
  State,
  SubmitterKind,
} from '#api-client/contract/vocabulary.ts'

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
}

/** The unit's clock. It starts at assignment, not at sign-in. */
export type UnitClock = { startedOn: Day; dueOn: Day; stoppedOn?: Day }

export type Question = { seq: number; from: State; askedOn: Day; awaitsConsent: boolean }

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
  consentToPublish: boolean
  submittedAt: Instant
  /** The resident's clock: told once, never restarted. */
  expectedOn: Day
  provisional: boolean
  /** Who assigns: the body, or the committee once it is reported up. */
  assigner: string
  proposedUnit?: string
  assignment?: Assignment
  handler?: string
  round: number
  draft?: Draft | undefined
  /** The released reply. */
  reply?: Draft
  releasedOn?: Day
  /** The last day of the rating period. */
  rateableUntil?: Day
  question?: Question | undefined
  questionsAsked: number
  heldDays: number
  unitClock?: UnitClock
  turnStartedOn: Day
  turnDueOn?: Day | undefined
  promise?: { dueOn: Day } | undefined
  outcome?: Outcome
  reminded: boolean
  /** The station was late in accepting it, so the body sees it too. */
  escalated: boolean
}

/** Whose turn it is: an organisation's id, the resident, or nobody. */
export const turnOf = (item: CaseState): string | null => {
  switch (item.state) {
    case 'submitted':
      return item.station
    case 'needs-info':
    case 'answered':
      return 'resident'
    case 'forwarded':
      return item.assigner
    case 'assigned':
    case 'handling':
      return item.assignment?.leadUnit ?? null
    case 'return-asked':
    case 'replied':
    case 'assessing':
      return item.assignment?.by ?? null
    case 'closed':
      return null
  }
}
