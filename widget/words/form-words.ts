import type { boxes } from '../opinion/form-value.ts'

/** What tabs and form say. The first thing a page loads: refusals, receipt and timeline have words of their own. */
export type FormWords = {
  tabs: { label: string; submit: string; track: string }
  demo: string
  optional: string
  more: string
  errorPrefix: string
  urgent: string
  otherDoors: string
  opinion: { label: string; hint: string; count: (used: number, most: number) => string; over: (by: number) => string }
  where: string
  area: { choose: string }
  place: { label: string; hint: (community: string) => string }
  category: {
    label: string
    hint: string
    open: string
    suggested: (name: string, by: readonly string[]) => string
    take: string
  }
  files: { label: string; choose: string }
  submitterKind: { label: string; person: string; enterprise: string; organisation: string }
  name: { label: string; hint: string }
  contact: { label: string; hint: string }
  notice: {
    title: string
    intro: (handler: string) => string
    purpose: string
    kinds: string
    recipients: string
    retention: string
    rights: string
    reach: string
  }
  boxes: Record<(typeof boxes)[number], { label: string; hint: string }>
  submit: string
  sending: string
  retry: string
  draft: {
    saved: (time: string) => string
    about: string
    unavailable: string
    restored: (when: string) => string
    unconfirmed: string
    remove: string
    removed: string
  }
  unreachable: { title: string; action: string }
}
