import type { Policy } from '#api-client'
import type { View } from '../core/views.ts'
import type * as contract from './list-contract-zh-cn.ts'

/**
 * Every string of the list, its frame and the settings; a language that lacks one does not compile. What only a case,
 * its forms and signing in say comes with them.
 */
export type Words = {
  /** Those words of the contract that the list uses. */
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
    /** Drafts and unsent moves of cases that are no longer in the list. */
    leftBehind: (count: number) => string
  }
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
    notices: string
    notify: string
    notifyHint: string
    about: string
    version: (version: string) => string
    privacy: string
    licence: string
  }
}
