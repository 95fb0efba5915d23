import type { CaseEvent } from '../../../../server/domain/event.ts'
import { relationOf } from '../../../../server/domain/relation.ts'
import type { CaseState } from '../../../../server/domain/state.ts'
import { ifKind, type Law } from '../lives.ts'
import { directory, officials } from '../town.ts'

const ofDeputies: readonly string[] = ['noted', 'raised', 'inquired', 'rated', 'result-confirmed', 'contact-revealed']
const ofOverseers: readonly string[] = ['inquired', 'unit-named']
const ofClock: readonly string[] = [
  ...['answered', 'lapsed', 'fallen-back', 'escalated', 'released', 'extension-settled', 'unmerged'],
  ...['reminded', 'urged', 'rectification-pushed', 'promise-checked', 'dates-recomputed'],
]

const isAmong = (excluded: readonly string[], { official, organisation }: { official: string; organisation: string }) =>
  excluded.includes(official) || excluded.includes(organisation)

const idOf = ({ by }: CaseEvent): string => ('official' in by ? by.official : by.role)
const unitsOf = (event: CaseEvent): string[] => {
  const given = ifKind('assigned', event) ?? ifKind('dispatched', event)
  return given ? [given.facts.leadUnit, ...given.facts.assistingUnits] : []
}

/** A request that fell away with a withdrawal has not been settled. */
const isSettled = ([, ...later]: readonly CaseEvent[]): boolean =>
  later.find(({ kind }) => ['return-settled', 'return-asked', 'withdrawn', 'merged'].includes(kind))?.kind ===
  'return-settled'

const startsLadder = (event: CaseEvent): boolean =>
  event.kind === 'assigned' || ifKind('return-settled', event)?.facts.granted === true

const knowsSealed = ({ referral }: CaseState): string[] =>
  officials
    .filter(({ official }) => ![referral?.proposedBy, referral?.confirmedBy].includes(official))
    .filter(({ role }) => referral?.confirmedBy !== undefined || !['station-head', 'committee'].includes(role))
    .map(({ official }) => official)

/** What must hold about who acts and who reads. */
export const peopleLaws: Record<string, Law> = {
  'a deputy writes, asks, raises, rates and sees who wrote, and does nothing else': ({ event }) =>
    event.by.role !== 'deputy' || ofDeputies.includes(event.kind),
  "a deputy closes nothing, but for the second of the two ratings of the deputy's own matter": ({
    before,
    event,
    after,
  }) => {
    if (event.by.role !== 'deputy' || before.state === 'closed' || after.state !== 'closed') return true
    return event.kind === 'rated' && before.raised && before.rating?.dissatisfied === false
  },
  'the collective bodies ask and name, and do nothing else': ({ event }) =>
    !['special-committee', 'chair-council'].includes(event.by.role) || ofOverseers.includes(event.kind),
  'the clock reminds, closes what nobody answered, and rates nothing': ({ event }) =>
    event.by.role !== 'system' || (ofClock.includes(event.kind) && !('dissatisfied' in event.facts)),
  'only a body or the committee assigns, a body to its own area, the committee to the city': ({ event }) => {
    if (event.kind !== 'assigned') return true
    if (event.by.role !== 'body' && event.by.role !== 'committee') return false
    const area = directory.bodies.get(event.by.organisation)?.area
    const reaches = (id: string) => {
      const unit = directory.units.get(id)
      return area ? unit?.area === area : unit?.subordination !== 'town'
    }
    return unitsOf(event).every(reaches)
  },
  'nobody whom it is about gets it': ({ before, event }) => !unitsOf(event).some((id) => before.excluded.includes(id)),
  'nobody whom it is about handles it': ({ before: { excluded }, event: { by } }) =>
    !('official' in by) || !isAmong(excluded, by),
  'nobody whom it is about reads it': ({ after }) =>
    after.excluded.length === 0 ||
    officials.every((one) => !isAmong(after.excluded, one) || relationOf(after, one, directory) === null),
  'a sealed report is for proposer and confirmer only': ({ after }) => {
    if (!after.referral?.sealed) return true
    const outside = new Set(knowsSealed(after))
    return officials.every((one) => !outside.has(one.official) || relationOf(after, one, directory) === null)
  },
  'a referral takes two people': ({ before, event }) =>
    event.kind !== 'referral-confirmed' || before.referral?.proposedBy !== idOf(event),
  'the resident is asked twice at most': ({ event, earlier }) =>
    event.kind !== 'asked' || earlier.filter(({ kind }) => kind === 'asked').length < 2,
  'a unit says once that it is not theirs, and after two settlements nobody does': ({ event, earlier }) => {
    if (event.kind !== 'return-asked') return true
    const asked = earlier.filter((one, index) => one.kind === 'return-asked' && isSettled(earlier.slice(index)))
    const here = 'organisation' in event.by ? event.by.organisation : ''
    return asked.length < 2 && !asked.some(({ by }) => 'organisation' in by && by.organisation === here)
  },
  'a case that was written about by letter gets no supervision letter and no naming': ({ before, event }) =>
    !['supervision-issued', 'rung-skipped', 'unit-named'].includes(event.kind) || before.assignment?.mode !== 'letter',
  'a unit is named after a supervision letter to it, once': ({ event, earlier }) => {
    if (event.kind !== 'unit-named') return true
    const since = earlier.slice(earlier.findLastIndex(startsLadder))
    const kinds = since.map(({ kind }) => kind)
    return kinds.includes('supervision-issued') && !kinds.includes('unit-named')
  },
}
