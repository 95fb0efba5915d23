import type { CommandName, Recorded } from '#api-client'
import type { Breach } from '#api-client/ledger/witness.ts'
import type { FailureCode } from '../core/failure.ts'
import type * as contract from './contract-zh-cn.ts'
import type { FormWords } from './form-words.ts'
import type { Words } from './words.ts'

/** What happened and what to do now. */
type Advice = { title: string; action: string }

/** Texts that people write in any move, by field. */
export type TextName = { [N in CommandName]: keyof Recorded<N>['texts'] }[CommandName]

/** Every string that a case, its forms and signing in say, with those of the list. */
export type CaseWords = Omit<Words, 'contract'> &
  FormWords & {
    /** Those words of the contract that the screens use. */
    contract: typeof contract
    /** The server's history is not the one seen before. */
    alarm: Record<'title' | 'action' | 'evidence' | 'copy' | 'copied' | 'reported' | 'sure', string> & {
      breaches: Record<Breach, (seen: string) => string>
      before: (seen: string) => string
      after: (seen: string) => string
    }
    item: Record<
      | 'loading'
      | 'notHere'
      | 'gone'
      | 'whoseTurn'
      | 'unitClock'
      | 'residentClock'
      | 'noUnitClock'
      | 'nobody'
      | 'resident'
      | 'place'
      | 'category'
      | 'level'
      | 'station'
      | 'deputy'
      | 'firstContact'
      | 'name'
      | 'contact'
      | 'publish'
      | 'publishYes'
      | 'publishNo'
      | 'submitted'
      | 'notLeft'
      | 'erased'
      | 'provisional'
      | 'facts'
      | 'moves'
      | 'noMoves'
      | 'nothingAwaited'
      | 'drafted'
      | 'timeline'
      | 'internal'
      | 'yourRelation'
      | 'paperSigned'
      | 'major',
      string
    > & { more: (moves: number) => string }
    files: Record<'look' | 'save' | 'close' | 'fetching' | 'noPicture' | 'erased', string> & {
      title: (count: number) => string
    }
    /** What a move under "more" is about. */
    themes: Record<'contact' | 'route' | 'joining' | 'time' | 'oversight' | 'record' | 'protect', string>
    marks: MarkWords
    handling: Record<
      'title' | 'leadUnit' | 'assistingUnits' | 'mode' | 'policy' | 'by' | 'given' | 'notGiven',
      string
    > & {
      assignedOn: (day: string) => string
      until: (day: string) => string
    }
    ladder: { title: string; none: string; rule: string; evidence: (holder: string, day: string) => string }
    reply: Record<
      'title' | 'released' | 'draft' | 'evidence' | 'ground' | 'promisedOn' | 'found' | 'foundNothing',
      string
    > & {
      signed: (signed: number, steps: number) => string
      demand: (number: number) => string
    }
    /** Names of texts and facts in the timeline, by field. */
    texts: Record<TextName, string>
    entry: EntryWords
    reveal: Record<'title' | 'told', string> & { left: (time: string) => string }
    looked: Record<'title' | 'none' | 'opened' | 'contact-revealed', string>
    code: Record<'title' | 'once' | 'number' | 'print' | 'copy' | 'copied' | 'done', string>
    left: Record<'title' | 'explain' | 'empty' | 'copy' | 'copied' | 'discard' | 'back' | 'unsent' | 'refused', string>
    sending: Record<
      'now' | 'waiting' | 'waitingAction' | 'tryNow' | 'drop' | 'refusedKept' | 'reopen' | 'dismiss' | 'changedSince',
      string
    > & { delivered: (move: string) => string }
    failures: Record<Exclude<FailureCode, keyof (typeof contract)['problems']>, Advice>
  }

/** What is pending or remarkable about a case, each as a name and what there is to say. */
type MarkWords = Record<
  | 'handOver'
  | 'referral'
  | 'looksLike'
  | 'urgent'
  | 'joined'
  | 'partOf'
  | 'returnAsked'
  | 'extension'
  | 'promise'
  | 'inquiry'
  | 'subject'
  | 'visibility'
  | 'erased'
  | 'revealAsked'
  | 'erasureAsked'
  | 'confidential'
  | 'twoPeople'
  | 'toConfirm'
  | 'confirmed'
  | 'toSettle'
  | 'major'
  | 'mayNotHandle'
  | 'promised'
  | 'toProve'
  | 'proved'
  | 'kept'
  | 'notKept',
  string
> & {
  toAccept: (who: string) => string
  standIn: (day: string) => string
  time: (count: number) => string
  until: (day: string) => string
  granted: (day: string) => string
  refused: (day: string) => string
  by: (day: string) => string
  words: (words: string) => string
}

/** Facts of an event in the timeline. */
type EntryWords = Record<'granted' | 'refused' | 'kept' | 'notKept', string> & {
  charged: (days: number, to: string) => string
  letter: (number: string) => string
  part: (number: string) => string
  rung: (name: string, rule: string) => string
  measured: (measured: { what: string; unit: string; before: number; target: number; actual: number }) => string
  attitude: (score: string) => string
  speed: (score: string) => string
  until: (day: string) => string
  newDue: (day: string) => string
  answerBy: (day: string) => string
  meeting: (day: string) => string
}
