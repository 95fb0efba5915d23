import type { CommandName, EventName } from '#api-client/contract/command.ts'
import type { Outcome, ReplyClass, Role, Solved, State } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { FieldName, IssueCode } from '../opinion/checks.ts'

/** What receipt, timeline and refusals say; the first block is the contract's own words. */
export type CaseWords = {
  residentStates: Record<State, string>
  handledAgain: string
  outcomes: Record<Outcome, string>
  roles: Record<Role, string>
  solved: Record<Solved, string>
  scores: Record<1 | 2 | 3 | 4 | 5, string>
  events: Record<EventName, string>
  /** The event `answered` where the clock answered with silence. */
  unanswered: string
  commands: Record<CommandName, string>
  issues: Record<string, string>
  problems: Record<ProblemCode, { title: string; action: string }>
  /** Said under the form where another channel is likelier the right one. */
  otherDoor: (door: string, by: readonly string[]) => string
  errorPrefix: string
  errorsTitle: string
  /** What is wrong with a field of the form, said so that it can stand alone. */
  opinionIssues: Record<FieldName, Partial<Record<IssueCode, string>>>
  optional: string
  receipt: {
    title: string
    keep: string
    later: string
    caseNumber: string
    queryCode: string
    once: string
    copy: string
    copied: string
    selected: string
    print: string
    next: string
    station: (station: string, by: string) => string
    handling: string
    expected: (on: string, provisional: boolean) => string
    follow: string
    another: string
  }
  signIn: {
    title: string
    hint: string
    caseNumber: string
    caseNumberHint: string
    queryCode: string
    queryCodeHint: string
    open: string
    opening: string
    ended: string
    tryAgainAt: (time: string) => string
    missing: { caseNumber: string; queryCode: string }
    wrong: { caseNumber: string; queryCode: string }
  }
  follow: {
    caseNumber: string
    refreshed: (time: string) => string
    stale: string
    news: (state: string, events: readonly string[]) => string
    leave: string
    closedAs: (outcome: string) => string
    promisedOn: (on: string) => string
    turnYours: (by: string | null) => string
    turnTheirs: (organisation: string, by: string | null) => string
    turnNobody: string
    submitted: string
    expected: string
    expectedOn: (on: string, provisional: boolean) => string
    station: string
    unit: string
    yourOpinion: string
    place: string
    erased: string
    question: string
    reply: string
    replyClasses: Record<ReplyClass, string>
    evidence: string
    ground: string
    dueOn: string
    timeline: string
    you: string
    to: (units: string) => string
    by: (on: string) => string
  }
  moves: {
    send: string
    sending: string
    done: string
    answer: { label: string; hint: string }
    addFacts: { label: string; hint: string }
    rate: {
      title: string
      solved: string
      attitude: string
      speed: string
      comment: string
      missing: string
      window: string
    }
    withdraw: { label: string; hint: string; ask: string; sure: string; confirm: string; cancel: string }
    changed: string
    notOffered: string
    arrivedBefore: string
    unreachable: { title: string; action: string }
  }
}
