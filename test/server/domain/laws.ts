import { agendaLaws, clockLaws } from './laws/clocks.ts'
import { endLaws } from './laws/ends.ts'
import { identityLaws } from './laws/identity.ts'
import { peopleLaws } from './laws/people.ts'
import type { Law } from './lives.ts'

/** What must always hold, whatever people do in whatever order; each law is a fact about every moment of every life. */
export const laws: readonly [title: string, law: Law][] = Object.entries({
  ...clockLaws,
  ...peopleLaws,
  ...identityLaws,
  ...endLaws,
  ...agendaLaws,
})
