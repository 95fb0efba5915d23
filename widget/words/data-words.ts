import type { ConsentPurpose, Relation } from '#api-client/contract/vocabulary.ts'

/** What is said about the person's own data. */
export type DataWords = {
  held: string
  nothing: string
  confidential: string
  restricted: string
  kept: (until: string) => string
  keptWhile: string
  looked: {
    title: string
    none: string
    opened: string
    revealed: string
    hint: string
    more: (count: number) => string
  }
  relations: Record<Relation, string>
  reason: (reason: string) => string
  consents: {
    title: string
    hint: string
    given: string
    notGiven: string
    give: string
    takeBack: string
    purposes: Record<ConsentPurpose, { label: string; hint: string }>
  }
  correct: { title: string; hint: string; name: string; contact: string; place: string; send: string; missing: string }
  take: { title: string; hint: string; json: string; text: string; done: string }
  erase: { title: string; hint: string; ask: string; send: string; asked: string; erased: string }
  file: { title: string; exported: string; opinion: string; handler: string; what: string; events: string }
}
