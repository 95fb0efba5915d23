import type { Command } from '#api-client/contract/command.ts'
import type { Role } from '#api-client/contract/vocabulary.ts'
import { calendar, calendarOf } from '#api-client/working-days.ts'
import { calendarYears } from '#api-client/working-days-data.ts'
import { demoTown } from '../../../server/demo/town.ts'
import type { Actor, OfficialActor } from '../../../server/domain/actor.ts'
import type { World } from '../../../server/domain/decision.ts'

/** 示例市 as the demonstration ships it. */
export const directory = await demoTown([])

/** The calendar once the notice of 2027 has been entered, as it might be. */
export const calendarWithNextYear = calendarOf([
  ...calendarYears,
  { year: 2027, off: ['2027-01-01', '2027-01-02', '2027-01-03'], work: ['2027-01-09'] },
])

/** The world at ten in the morning of a day in Shanghai, with what lies beside the case. */
export const on = (today: string, beside: Partial<World> = {}): World => ({
  now: `${today}T02:00:00.000Z`,
  today,
  calendar,
  directory,
  ...beside,
})

/** The official who holds a role, or a step of the sign-off chain, in an organisation. */
export const official = (organisation: string, role: OfficialActor['role'], step?: number): OfficialActor => {
  const found = officials.find(
    (one) => one.organisation === organisation && one.role === role && (step === undefined || one.step === step),
  )
  if (!found) throw new Error(`${organisation} has no ${role}`)
  return found
}

/** The official of an id. */
export const named = (id: string): OfficialActor => {
  const found = officials.find((one) => one.official === id)
  if (!found) throw new Error(`nobody is ${id}`)
  return found
}

/** Everybody who holds an office in the town. */
export const officials: OfficialActor[] = [...directory.officials.values()].flatMap(
  ({ id, role, organisation, step }) =>
    role === 'resident' || role === 'system'
      ? []
      : [{ role, official: id, organisation: organisation.id, ...(step === undefined ? {} : { step }) }],
)

export const resident: Actor = { role: 'resident' }
export const clock: Actor = { role: 'system' }

/** Everybody who has a part in a case of Qingqiao Street, by what the street calls them. */
export const people = {
  deputy: { role: 'deputy', official: 'deputy-01', organisation: 'station-qingqiao' },
  liaison: official('station-qingqiao', 'liaison'),
  stationHead: official('station-qingqiao', 'station-head'),
  body: official('body-qingqiao', 'body'),
  committee: official('deputy-affairs', 'committee'),
  committeeColleague: named('official-committee-b'),
  specialCommittee: official('sc-urban', 'special-committee'),
  chairCouncil: official('chair-council', 'chair-council'),
  office: official('gov-office', 'branch-office'),
  streetClerk: official('local-qingqiao', 'unit-clerk'),
  streetReviewer: official('local-qingqiao', 'unit-signer'),
  streetHead: official('local-qingqiao', 'unit-head'),
  housingClerk: official('bureau-housing', 'unit-clerk'),
  housingReviewer: official('bureau-housing', 'unit-signer', 1),
  housingDeputyHead: official('bureau-housing', 'unit-signer', 2),
  housingHead: official('bureau-housing', 'unit-head'),
  managementClerk: official('bureau-city-management', 'unit-clerk'),
  managementSigner: official('bureau-city-management', 'unit-signer'),
  managementHead: official('bureau-city-management', 'unit-head'),
  powerClerk: official('utility-power', 'unit-clerk'),
  powerReviewer: official('utility-power', 'unit-signer'),
  powerHead: official('utility-power', 'unit-head'),
  liuxiLiaison: official('station-liuxi', 'liaison'),
  liuxiHead: official('station-liuxi', 'station-head'),
} as const satisfies Record<string, OfficialActor>

export const roles = [
  'resident',
  'deputy',
  'liaison',
  'station-head',
  'body',
  'committee',
  'special-committee',
  'chair-council',
  'branch-office',
  'unit-clerk',
  'unit-signer',
  'unit-head',
  'system',
] as const satisfies readonly Role[]

/** An opinion on the street's page, to deputy 01 of the street's central station. */
export const opinion: Command<'submit'> = {
  command: 'submit',
  page: 'page-qingqiao',
  submitterKind: 'person',
  deputy: 'deputy-01',
  consentToPublish: false,
  opinion: '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
}

export const toStreet: Command<'assign'> = {
  command: 'assign',
  leadUnit: 'local-qingqiao',
  assistingUnits: [],
  mode: 'single',
  policy: 'ordinary',
}

export const toGovernment: Command<'assign'> = { ...toStreet, leadUnit: 'gov-office', mode: 'lead' }

export const toUtility: Command<'assign'> = {
  ...toStreet,
  leadUnit: 'utility-power',
  mode: 'letter',
  policy: 'letter',
}

/** The government's office names two bureaus: one leads, the other assists. */
export const toTwoBureaus: Command<'dispatch'> = {
  command: 'dispatch',
  leadUnit: 'bureau-housing',
  assistingUnits: ['bureau-city-management'],
}

export const replyA: Command<'draft-reply'> = {
  command: 'draft-reply',
  replyClass: 'A',
  reply: '楼道灯已于今日全部更换，请您查看。',
  evidence: '更换前后照片两张',
}

/** A promise for the first of September. */
export const replyB: Command<'draft-reply'> = {
  command: 'draft-reply',
  replyClass: 'B',
  dueOn: '2026-09-01',
  reply: '已列入八月改造计划，届时更换。',
}

export const satisfied: Command<'rate'> = { command: 'rate', solved: 'yes', attitude: 5, speed: 4 }
export const dissatisfied: Command<'rate'> = { command: 'rate', solved: 'no', attitude: 3, speed: 3 }
