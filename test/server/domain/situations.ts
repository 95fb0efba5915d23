import type { Actor } from '../../../server/domain/actor.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { goOn, type Step, type Story, storyOf } from './story.ts'
import { clock, dissatisfied, opinion, people, replyA, resident, satisfied, toGovernment, toStreet } from './town.ts'

/** A case somewhere in its life, the day it is, and the unit that has it or would have it. */
export type Situation = { item: CaseState | null; today: string; unit: 'local-qingqiao' | 'bureau-housing' }

const submitted: Step = ['2026-06-01', resident, opinion]
const question = (day: string, actor: Actor): Step => [day, actor, { command: 'ask', question: '是哪一个单元？' }]
const answer = (day: string): Step => [day, resident, { command: 'answer', answer: '二单元。' }]
const forward: Step = [
  '2026-06-02',
  people.liaison,
  { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' },
]
const reportUp: Step = ['2026-06-03', people.body, { command: 'report-up', reason: '超出本街道职权。' }]
const dispatch: Step = [
  '2026-06-05',
  people.office,
  { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] },
]
const signIn = (day: string, clerk: Actor & { official: string }): Step => [
  day,
  clerk,
  { command: 'sign-in', handler: clerk.official },
]
const sign = (day: string, signer: Actor): Step => [day, signer, { command: 'sign-reply' }]
const release = (day: string, checker: Actor): Step => [day, checker, { command: 'release' }]

/** The stories that other stories begin with. */
export const chapters = (() => {
  const fresh = storyOf(submitted)
  const forwarded = goOn(fresh, forward)
  const assigned = goOn(forwarded, ['2026-06-03', people.body, toStreet])
  const handling = goOn(assigned, signIn('2026-06-04', people.streetClerk))
  const drafted = goOn(handling, ['2026-06-08', people.streetClerk, replyA])
  const replied = goOn(drafted, sign('2026-06-09', people.streetReviewer), sign('2026-06-09', people.streetHead))
  const answered = goOn(replied, release('2026-06-10', people.body))
  const roundTwo = goOn(answered, ['2026-06-11', resident, dissatisfied])
  const answeredAgain = goOn(
    roundTwo,
    ['2026-06-12', people.streetClerk, replyA],
    sign('2026-06-12', people.streetReviewer),
    sign('2026-06-12', people.streetHead),
    release('2026-06-15', people.body),
  )
  const reportedUp = goOn(forwarded, reportUp)
  const withOffice = goOn(reportedUp, ['2026-06-04', people.committee, toGovernment])
  const dispatched = goOn(withOffice, dispatch)
  const repliedToCommittee = goOn(
    dispatched,
    signIn('2026-06-08', people.housingClerk),
    ['2026-06-08', people.housingClerk, replyA],
    sign('2026-06-09', people.housingReviewer),
    sign('2026-06-09', people.housingDeputyHead),
    sign('2026-06-09', people.housingHead),
  )
  return {
    fresh,
    forwarded,
    assigned,
    handling,
    drafted,
    replied,
    answered,
    roundTwo,
    answeredAgain,
    reportedUp,
    withOffice,
    dispatched,
    repliedToCommittee,
  }
})()

const inStreet = ({ item }: Story, today: string): Situation => ({ item, today, unit: 'local-qingqiao' })
const inBranch = ({ item }: Story, today: string): Situation => ({ item, today, unit: 'bureau-housing' })

const { fresh, handling, answered } = chapters
const asked = goOn(fresh, question('2026-06-02', people.liaison))
const unitAsks = goOn(handling, question('2026-06-05', people.streetClerk))

/** Every situation of the matrix by its name there. All but one are brought about by what people did. */
export const situations: Record<string, Situation> = {
  none: { item: null, today: '2026-06-01', unit: 'local-qingqiao' },
  submitted: inStreet(fresh, '2026-06-02'),
  'submitted, late': inStreet(fresh, '2026-06-04'),
  'submitted, escalated': inStreet(goOn(fresh, ['2026-06-04', clock, { command: 'escalate' }]), '2026-06-04'),
  'submitted, asked twice': inStreet(
    goOn(asked, answer('2026-06-02'), question('2026-06-02', people.body), answer('2026-06-02')),
    '2026-06-02',
  ),
  'needs-info, for the station': inStreet(asked, '2026-06-03'),
  'needs-info, no answer': inStreet(asked, '2026-06-15'),
  'needs-info, for the unit': inStreet(
    goOn(unitAsks, ['2026-06-05', people.liaison, { command: 'consent-to-ask' }]),
    '2026-06-08',
  ),
  forwarded: inStreet(chapters.forwarded, '2026-06-02'),
  'forwarded, reported up': inBranch(chapters.reportedUp, '2026-06-03'),
  assigned: inStreet(chapters.assigned, '2026-06-03'),
  'assigned, to a branch office': inBranch(chapters.withOffice, '2026-06-04'),
  'assigned, dispatched': inBranch(chapters.dispatched, '2026-06-05'),
  // No command leads here yet, so that this one is put together.
  'return-asked': inStreet(
    { ...chapters.assigned, item: { ...chapters.assigned.item, state: 'return-asked' } },
    '2026-06-04',
  ),
  handling: inStreet(handling, '2026-06-04'),
  'handling, question waits': inStreet(unitAsks, '2026-06-05'),
  'handling, draft with the reviewer': inStreet(chapters.drafted, '2026-06-08'),
  'handling, draft with the head': inStreet(
    goOn(chapters.drafted, sign('2026-06-09', people.streetReviewer)),
    '2026-06-09',
  ),
  'handling, round two': inStreet(chapters.roundTwo, '2026-06-11'),
  replied: inStreet(chapters.replied, '2026-06-10'),
  'replied, to the committee': inBranch(chapters.repliedToCommittee, '2026-06-10'),
  answered: inStreet(answered, '2026-06-11'),
  'answered, half-way': inStreet(answered, '2026-06-17'),
  'answered, reminded': inStreet(goOn(answered, ['2026-06-17', clock, { command: 'remind' }]), '2026-06-18'),
  'answered, period over': inStreet(answered, '2026-06-26'),
  'answered, round two': inStreet(chapters.answeredAgain, '2026-06-16'),
  assessing: inStreet(goOn(chapters.answeredAgain, ['2026-06-16', resident, dissatisfied]), '2026-06-17'),
  'closed, rated': inStreet(goOn(answered, ['2026-06-11', resident, satisfied]), '2026-06-12'),
  'closed, lapsed': inStreet(goOn(answered, ['2026-06-26', clock, { command: 'lapse' }]), '2026-06-29'),
  'closed, withdrawn': inStreet(goOn(handling, ['2026-06-05', resident, { command: 'withdraw' }]), '2026-06-26'),
}
