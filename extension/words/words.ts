import type { CommandName, Policy, Recorded } from '#api-client'
import type { FailureCode } from '../core/failure.ts'
import type { FormField, FormName } from '../core/move-forms.ts'
import type { FieldIssue } from '../core/move-values.ts'
import type { View } from '../core/views.ts'
import type * as contract from './contract-zh-cn.ts'

/** What happened and what to do now. */
type Advice = { title: string; action: string }

/** Texts that people write in any move, by field. */
export type TextName = { [N in CommandName]: keyof Recorded<N>['texts'] }[CommandName]

/** Every string of the extension's screens; a language that lacks one does not compile. */
export type Words = {
  /** Those words of the contract that the screens use. */
  contract: typeof contract
  name: string
  /** A name and what belongs to it. */
  labelled: (name: string, value: string) => string
  /** Things side by side, or clauses one after the other. */
  joined: (parts: readonly string[]) => string
  /** The length of a term, by the unit it is counted in. */
  terms: Record<Policy['unit'], (length: number) => string>
  views: Record<View, string>
  emptyViews: Record<View, string>
  due: {
    left: (workingDays: number) => string
    today: string
    late: (workingDays: number) => string
    by: (day: string) => string
    none: string
  }
  header: {
    refresh: string
    refreshing: string
    openTab: string
    settings: string
    signOut: string
    back: string
    backToCase: string
  }
  contact: { fresh: (time: string) => string; offline: (time: string) => string; never: string }
  inbox: {
    list: string
    views: string
    pending: string
    refused: string
    withoutMatter: string
    round: (round: number) => string
    keys: string
    loading: string
  }
  item: {
    loading: string
    notHere: string
    whoseTurn: string
    unitDue: string
    expected: string
    nobody: string
    resident: string
    place: string
    category: string
    level: string
    station: string
    deputy: string
    leadUnit: string
    name: string
    contact: string
    publish: string
    publishYes: string
    publishNo: string
    submitted: string
    notLeft: string
    erased: string
    provisional: string
    facts: string
    moves: string
    noMoves: string
    drafted: string
    timeline: string
    internal: string
    yourRelation: string
  }
  reply: {
    title: string
    released: string
    draft: string
    signed: (signed: number, steps: number) => string
    evidence: string
    ground: string
    promisedOn: string
  }
  /** Names of texts and facts in the timeline, by field. */
  texts: Record<TextName, string>
  fields: Record<FormField, string>
  /** Where a field means something else in one move. */
  fieldsOf: Partial<Record<FormName, Partial<Record<FormField, string>>>>
  hints: Partial<Record<FormName, string>>
  fieldHints: Partial<Record<FormField, string>>
  audiences: Record<'public' | 'internal', string>
  form: {
    cancel: string
    discard: string
    optional: string
    restored: string
    choose: string
    filter: (what: string) => string
    noMatch: string
    byLetter: string
    subordinations: Record<'own' | 'town' | 'vertical' | 'utility' | 'branch', string>
    proposed: string
    me: string
    basis: string
    chosen: (count: number) => string
    characters: (count: number, max: number) => string
    summary: (count: number) => string
  }
  issues: Record<FieldIssue, string>
  sending: {
    now: string
    waiting: string
    waitingAction: string
    tryNow: string
    drop: string
    delivered: (move: string) => string
    refusedKept: string
    reopen: string
    dismiss: string
    changedSince: string
  }
  failures: Record<Exclude<FailureCode, keyof (typeof contract)['problems']>, Advice>
  signIn: {
    title: string
    intro: string
    server: string
    serverHint: string
    connect: string
    connecting: string
    notAnAddress: string
    unprotected: string
    noDemo: string
    token: string
    tokenHint: string
    official: string
    filter: string
    enter: string
    entering: string
    again: string
  }
  signOut: {
    title: string
    explain: string
    pending: (moves: number, drafts: number) => string
    confirm: string
    cancel: string
  }
  options: {
    title: string
    account: string
    signedInAs: string
    server: string
    changeHint: string
    language: string
    about: string
    version: (version: string) => string
    privacy: string
    licence: string
  }
}

/** What the forms of moves say; in a file of its own for each language. */
export type FormWords = Pick<Words, 'fields' | 'fieldsOf' | 'hints' | 'fieldHints' | 'audiences' | 'form' | 'issues'>
