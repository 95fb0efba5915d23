import type { Role } from '#api-client/contract/vocabulary.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import { addMinutes } from '#api-client/working-days.ts'
import { type Actor, type OfficialActor, organisationOf } from '../actor.ts'
import type { Folds, Rules, World } from '../decision.ts'
import type { CaseState, Reveal } from '../state.ts'

/** How long name and contact stay in sight after they were asked for. */
const revealedMinutes = 15

type Names = 'reveal-contact' | 'ask-reveal' | 'settle-reveal' | 'correct-contact' | 'consent' | 'withdraw-consent'

/** Who may know who wrote, and what the resident allows and corrects (row 30 of the life of a case). */
export const identityRules: Rules<Names> = {
  'reveal-contact': {
    may: (item, actor, world) => mayNotSee(item, actor, world) ?? (takesTwo(item) ? 'two-people' : null),
    make: (_, __, ___, world) => ({ until: untilFrom(world) }),
  },
  'ask-reveal': {
    may: (item, actor, world) => mayNotSee(item, actor, world) ?? mayAsk(item, actor),
    make: () => ({}),
  },
  'settle-reveal': {
    may: maySettle,
    make: ({ revealAsked }, { granted, reason }, _, world) => {
      if (!granted && reason === undefined) return 'reason-missing'
      return { official: revealAsked?.official ?? '', ...(granted ? { until: untilFrom(world) } : {}) }
    },
  },
  'correct-contact': {
    may: () => null,
    make: ({ identified }, { name, contact }) => ({
      identified: identified || name !== undefined || contact !== undefined,
    }),
  },
  consent: {
    may: ({ consents }) => (consents.length < 3 ? null : 'not-now'),
    make: ({ consents }, { purpose }) => (consents.includes(purpose) ? 'not-now' : {}),
  },
  'withdraw-consent': {
    may: ({ consents }) => (consents.length > 0 ? null : 'not-now'),
    make: ({ consents }, { purpose }) => (consents.includes(purpose) ? {} : 'not-now'),
  },
}

type Kinds =
  | 'contact-revealed'
  | 'reveal-asked'
  | 'reveal-settled'
  | 'contact-corrected'
  | 'consented'
  | 'consent-withdrawn'

export const identityFolds: Folds<Kinds> = {
  'contact-revealed': (item, { by, facts, at }) => ({
    reveals: withReveal(item, { official: officialOf(by), until: facts.until }, at),
  }),
  'reveal-asked': (_, { by }) => ({
    revealAsked: { official: officialOf(by), organisation: organisationOf(by) ?? '', role: by.role },
  }),
  'reveal-settled': (item, { facts, at }) => ({
    revealAsked: undefined,
    ...(facts.until ? { reveals: withReveal(item, { official: facts.official, until: facts.until }, at) } : {}),
  }),
  'contact-corrected': (_, { facts }) => ({ identified: facts.identified }),
  consented: ({ consents }, { facts }) => ({ consents: [...consents, facts.purpose] }),
  'consent-withdrawn': ({ consents, visibility }, { facts }) => ({
    consents: consents.filter((one) => one !== facts.purpose),
    // What a child's guardian or the owner of sensitive data no longer agrees to is kept, and used for nothing else.
    visibility: facts.purpose !== 'publish' ? 'restricted' : visibility === 'restricted' ? visibility : 'private',
    ...(facts.purpose === 'publish' ? {} : { restrictedBy: 'resident', reveals: [] }),
  }),
}

/** The moment until which an official may see name and contact; null for whom they are masked. */
export const revealedUntil = ({ reveals, visibility, erased }: CaseState, actor: Actor, now: string): string | null => {
  if (!('official' in actor) || visibility === 'restricted' || erased) return null
  return reveals.find(({ official, until }) => official === actor.official && until > now)?.until ?? null
}

/** A matter that the resident marked, that is about somebody, or that reports wrongdoing. */
export const takesTwo = ({ confidential, referral }: CaseState): boolean => confidential || referral?.sealed === true

function mayNotSee(item: CaseState, actor: Actor, { now }: World): ProblemCode | null {
  if (item.visibility === 'restricted') return 'restricted'
  if (!item.identified) return 'nothing-to-reveal'
  return revealedUntil(item, actor, now) === null ? null : 'already-revealed'
}

/** Of a sealed report only the proposer and the confirmer may ask who wrote it. */
function mayAsk(item: CaseState, actor: Actor): ProblemCode | null {
  const { referral, revealAsked } = item
  if (!takesTwo(item)) return 'not-now'
  if (revealAsked) return 'already-asked'
  const isParty = [referral?.proposedBy, referral?.confirmedBy].includes(officialOf(actor))
  return referral?.sealed && !isParty ? 'not-your-turn' : null
}

const rank: Partial<Record<Role, number>> = { liaison: 1, 'station-head': 1, body: 2, committee: 3 }

/** A second person, of the organisation that asks or of one above it. */
function maySettle({ revealAsked, visibility }: CaseState, actor: Actor): ProblemCode | null {
  if (!revealAsked) return 'no-reveal-asked'
  if (visibility === 'restricted') return 'restricted'
  if (officialOf(actor) === revealAsked.official) return 'same-person'
  const isAbove = (rank[actor.role] ?? 0) > (rank[revealAsked.role] ?? 0)
  return isAbove || organisationOf(actor) === revealAsked.organisation ? null : 'not-your-turn'
}

const untilFrom = ({ now }: World): string => addMinutes(now, revealedMinutes)

const withReveal = ({ reveals }: CaseState, reveal: Reveal, now: string): Reveal[] => [
  ...reveals.filter(({ official, until }) => official !== reveal.official && until > now),
  reveal,
]

const officialOf = (actor: Actor | OfficialActor): string => ('official' in actor ? actor.official : actor.role)
