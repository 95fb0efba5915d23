import type { EventName } from '#api-client/contract/command.ts'
import type { Outcome, ReplyClass, Role, Solved, State } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Trouble } from '../element/trouble-view.ts'
import type { FieldName, IssueCode } from '../opinion/checks.ts'

/** A move behind a fold: its name, what comes of it, and the label of its field. */
type Fold = { label: string; hint: string; ask: string }

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
  issues: Record<string, string>
  /** Said where sending has to wait for the proof of work. */
  proving: string
  callStation: (station: string, phone: string) => string
  /** Refusals; any other is said as the service says it. */
  problems: Partial<Record<ProblemCode, Trouble>>
  /** Said under the form where another channel is likelier the right one. */
  otherDoor: (door: string, by: readonly string[]) => string
  similar: (count: number) => string
  errorPrefix: string
  errorsTitle: string
  /** What is wrong with a field of the form, said so that it can stand alone. */
  opinionIssues: Record<FieldName, Partial<Record<IssueCode, string>>>
  optional: string
  files: {
    label: string
    hint: (most: number) => string
    choose: string
    more: string
    camera: string
    remove: string
    retry: string
    preparing: string
    sending: string
    ready: string
    added: (count: number) => string
    removed: (name: string) => string
    sent: (name: string) => string
    tooMany: (most: number, over: number) => string
    unkept: string
    /** Stands where a picture would, for a file that is none. */
    noPicture: string
    /** Said above the form where a file can't go. */
    blocked: string
    unreachable: Trouble
    /** The person's own files in the case. */
    own: string
    save: string
    saving: string
    gone: string
  }
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
    /** The file and the code by which anyone can check what was submitted. */
    safe: {
      title: string
      text: string
      save: string
      show: string
      hide: string
      code: string
      missing: string
      how: string
    }
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
    turnJoined: string
    turnJoinedReply: string
    turnReferred: string
    joinedAs: (state: string) => string
    joinedNews: (state: string) => string
    joined: { title: string; text: string }
    returnRound: (state: string, round: number) => string
    referral: {
      title: (channel: string) => string
      inform: string
      transfer: string
      call: (shortCode: string) => string
      when: string
    }
    parts: { split: string; partOf: string; open: string }
    submitted: string
    expected: string
    expectedOn: (on: string, provisional: boolean) => string
    station: string
    unit: string
    assignedBy: string
    assisting: string
    separate: string
    extension: {
      label: string
      asked: (until: string) => string
      granted: (until: string) => string
      refused: string
      reason: (reason: string) => string
    }
    promise: { label: string; by: (on: string) => string; checked: string; proved: string; kept: string }
    yourOpinion: string
    place: string
    erased: string
    question: string
    reply: string
    replyClasses: Record<ReplyClass, string>
    evidence: string
    ground: string
    dueOn: string
    /** The fold with what is held about the person. */
    data: string
    timeline: string
    you: string
    to: (units: string) => string
    by: (on: string) => string
    until: (on: string) => string
    meetingOn: (on: string) => string
    passedTo: (station: string) => string
    attitude: (score: string) => string
    speed: (score: string) => string
    measured: (before: string, actual: string, target: string, unit: string) => string
    /** What a unit asked for and was told. */
    settled: Record<'return' | 'extension' | 'reveal', { granted: string; refused: string }>
    /** What goes before a text of an event where it is not plain from the event. */
    texts: Record<string, string>
  }
  /** Whether what is shown was changed. */
  check: {
    title: string
    busy: string
    passed: (count: number) => string
    first: string
    since: (when: string) => string
    failed: string
    action: string
    unavailable: string
    unreachable: string
    save: string
    again: string
    how: string
  }
  moves: {
    send: string
    sending: string
    done: string
    /** Said of a choice that was not made, after its question. */
    choose: string
    /** Above what may be done beside what is asked. */
    also: string
    /** The same, where nothing is asked. */
    can: string
    answer: { label: string; hint: string }
    addFacts: Fold
    rate: {
      title: string
      solved: string
      attitude: string
      speed: string
      comment: string
      /** What happens where it was not solved: at first, the second time, after an assessment, in a joined case. */
      first: string
      again: string
      last: string
      joined: string
    }
    correct: { label: string; hint: string; before: string }
    confirm: {
      title: string
      said: (unit: string) => string
      ask: string
      yes: string
      no: string
      comment: string
      next: string
    }
    object: Record<'referred' | 'merged', Fold>
    reopen: Fold
    consent: { label: string; hint: string; press: string }
    withdrawConsent: { label: string; hint: string; press: string }
    withdraw: { label: string; hint: string; ask: string; sure: string; confirm: string; cancel: string }
    changed: string
    notOffered: string
    arrivedBefore: string
    unreachable: { title: string; action: string }
  }
}
