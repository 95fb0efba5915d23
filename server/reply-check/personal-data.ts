import type { Finding } from '#api-client/contract/reply-check.ts'
import { addressLeaks } from './address.ts'
import { finding } from './finding.ts'
import { nameLeaks } from './names.ts'
import { contactLeaks, type Leak, numberLeaks, plateLeaks } from './numbers.ts'

/** What the resident told about themselves. */
export type Given = {
  opinion: string
  facts: readonly string[]
  place?: string | undefined
  name?: string | undefined
  contact?: string | undefined
}

/**
 * Personal data in a reply (PIPL art. 25; masks as in DB34/T 4631.2): the resident's name, contact and home, and the
 * mobile, identity, card and plate numbers of anybody. One finding for each place; what is found is shown masked.
 */
export const personalData = (reply: string, { opinion, facts, place, name, contact }: Given): Finding[] => {
  const leaks = [
    ...nameLeaks(reply, name),
    ...numberLeaks(reply),
    ...contactLeaks(reply, contact),
    ...plateLeaks(reply),
    ...addressLeaks(reply, [opinion, ...facts, ...(place ? [place] : [])]),
  ]
  return apart(leaks).map(({ shown }) => finding('personal-data', { excerpt: shown }))
}

/** The leaks in the order of the text; of two in one place the longer. */
const apart = (leaks: Leak[]): Leak[] =>
  leaks
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))
    .filter((leak, place, all) => !all.slice(0, place).some(({ from, to }) => leak.from < to && from < leak.to))
    .sort((one, other) => one.from - other.from)
