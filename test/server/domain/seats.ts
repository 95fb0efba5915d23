import type { Role } from '#api-client/contract/vocabulary.ts'
import type { Actor, OfficialActor } from '../../../server/domain/actor.ts'
import type { Situation } from './situations/situation.ts'
import { clock, directory, named, official, people, resident } from './town.ts'

/** Who the matrix speaks about: somebody of a role in one relation to the case. */
export const seats = [
  'resident',
  'deputy',
  'liaison',
  'station-head',
  'new-liaison',
  'new-head',
  'body',
  'committee-a',
  'committee-b',
  'special-committee',
  'chair-council',
  'branch-office',
  'unit-clerk',
  'unit-signer',
  'unit-head',
  'assisting-clerk',
  'assisting-signer',
  'assisting-head',
  'system',
] as const
export type Seat = (typeof seats)[number]

const fixed: Partial<Record<Seat, Actor>> = {
  resident,
  system: clock,
  deputy: people.deputy,
  liaison: people.liaison,
  'station-head': people.stationHead,
  'new-liaison': people.liuxiLiaison,
  'new-head': people.liuxiHead,
  body: people.body,
  'committee-a': people.committee,
  'committee-b': people.committeeColleague,
  'special-committee': people.specialCommittee,
  'chair-council': people.chairCouncil,
  'branch-office': people.office,
  'assisting-clerk': people.managementClerk,
  'assisting-signer': people.managementSigner,
  'assisting-head': people.managementHead,
}

/** Somebody who sits there. */
export const sitting = (seat: Seat, { item, unit }: Situation): Actor => {
  const actor = fixed[seat]
  if (actor) return actor
  if (seat !== 'unit-signer') return official(unit, seat as OfficialActor['role'])
  const reviewers = (directory.units.get(unit)?.signOffSteps ?? 1) - 1
  return official(unit, seat, Math.min((item?.draft?.signed ?? 0) + 1, reviewers))
}

/** The role of a seat. */
export const roleOf = (seat: Seat, situation: Situation): Role => sitting(seat, situation).role

/** People of the same role who stand in no such relation: other places, other branches, other units, other steps. */
export const strangers = (seat: Seat, command: string, situation: Situation): Actor[] => {
  const role = roleOf(seat, situation)
  switch (role) {
    case 'deputy':
      return ['deputy-02', 'deputy-11'].map(named)
    case 'liaison':
    case 'station-head':
      return ['station-wangta', 'station-laoliangku'].map((station) => official(station, role))
    case 'body':
      return ['body-wangta', 'body-liuxi'].map((body) => official(body, role))
    case 'special-committee':
      return ['sc-finance', 'sc-education'].map((committee) => official(committee, role))
    case 'branch-office':
      return ['court', 'procuratorate'].map((office) => official(office, role))
    case 'unit-clerk':
    case 'unit-signer':
    case 'unit-head':
      return [
        ...['bureau-transport', 'local-liuxi', 'utility-water'].map((other) => official(other, role)),
        ...wrongSteps(role, command, situation),
      ]
    default:
      return []
  }
}

const wrongSteps = (
  role: 'unit-clerk' | 'unit-signer' | 'unit-head',
  command: string,
  { unit }: Situation,
): Actor[] => {
  if (role === 'unit-clerk' || !['sign-reply', 'send-back-draft'].includes(command)) return []
  return [0, 1, 2, 3, 4]
    .filter((step) => step !== official(unit, role).step)
    .map((step) => ({ ...official(unit, role), step }))
}
