import type { State } from '#api-client/contract/vocabulary.ts'

/** An opinion was received. */
export type SubmittedEvent = CustomEvent<{ caseNumber: string }>
/** The case that is followed is in another state than before. */
export type CaseChangedEvent = CustomEvent<{ caseNumber: string; state: State }>

declare global {
  interface HTMLElementEventMap {
    'lianxin-submitted': SubmittedEvent
    'lianxin-case-changed': CaseChangedEvent
  }
}

/** Tells the host page, through every shadow root; never with anything personal. */
export const tell = <N extends 'lianxin-submitted' | 'lianxin-case-changed'>(
  element: HTMLElement,
  name: N,
  detail: HTMLElementEventMap[N]['detail'],
): boolean => element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
