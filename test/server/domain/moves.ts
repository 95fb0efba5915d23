import type { Command } from '#api-client/contract/command.ts'
import type { Role } from '#api-client/contract/vocabulary.ts'
import type { Actor } from '../../../server/domain/actor.ts'
import type { commandsOfMatrix } from './matrix.ts'
import type { Situation } from './situations.ts'
import {
  clock,
  dissatisfied,
  official,
  opinion,
  people,
  replyA,
  resident,
  satisfied,
  toGovernment,
  toStreet,
} from './town.ts'

type Name = (typeof commandsOfMatrix)[number]

const plain = {
  submit: opinion,
  'add-facts': { command: 'add-facts', addition: '昨晚有老人摔倒。' },
  ask: { command: 'ask', question: '是哪一个单元？' },
  answer: { command: 'answer', answer: '二单元。' },
  'consent-to-ask': { command: 'consent-to-ask' },
  forward: { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao' },
  'report-up': { command: 'report-up', reason: '超出本街道职权。' },
  dispatch: { command: 'dispatch', leadUnit: 'bureau-housing', assistingUnits: [] },
  note: { command: 'note', audience: 'internal', note: '已电话联系。' },
  'draft-reply': replyA,
  'sign-reply': { command: 'sign-reply' },
  'send-back-draft': { command: 'send-back-draft', reason: '请写明谁来维护。' },
  'return-reply': { command: 'return-reply', missing: '请写明谁来维护。' },
  release: { command: 'release' },
  lapse: { command: 'lapse' },
  withdraw: { command: 'withdraw' },
  remind: { command: 'remind' },
  escalate: { command: 'escalate' },
} as const satisfies Partial<Record<Name, Command>>

/** Well-formed commands of a name, as somebody of this role would give them: what is refused is not for its content. */
export const wellFormed = (name: Name, role: Role, { unit }: Situation): Command[] => {
  if (name === 'rate') return [satisfied, dissatisfied]
  if (name === 'assign') return [role === 'body' ? toStreet : toGovernment]
  if (name === 'sign-in') return [{ command: name, handler: official(unit, 'unit-clerk').official }]
  return [plain[name]]
}

/** Somebody of a role who stands in the right relation to a case. */
export const rightActor = (role: Role, { item, unit }: Situation): Actor => {
  switch (role) {
    case 'resident':
      return resident
    case 'system':
      return clock
    case 'deputy':
      return people.deputy
    case 'branch-office':
      return people.office
    case 'unit-clerk':
    case 'unit-head':
      return official(unit, role)
    case 'unit-signer':
      return official(unit, role, Math.min((item?.draft?.signed ?? 0) + 1, unit === 'bureau-housing' ? 2 : 1))
    default:
      return Object.values(people).find((person) => person.role === role) ?? resident
  }
}

/** People of the same role who stand in no such relation: other places, other branches, other units, other steps. */
export const wrongActors = (role: Role, command: string, { unit }: Situation): Actor[] => {
  switch (role) {
    case 'deputy':
      return [{ role, official: 'deputy-02', organisation: 'station-wangta' }]
    case 'liaison':
    case 'station-head':
      return ['station-liuxi', 'station-laoliangku'].map((station) => official(station, role))
    case 'body':
      return ['body-wangta', 'body-liuxi'].map((body) => official(body, role))
    case 'branch-office':
      return ['court', 'procuratorate'].map((office) => official(office, role))
    case 'unit-clerk':
    case 'unit-signer':
    case 'unit-head':
      return [
        ...['bureau-transport', 'local-liuxi'].map((other) => official(other, role)),
        ...wrongSteps(role, command, unit),
      ]
    default:
      return []
  }
}

const wrongSteps = (role: 'unit-clerk' | 'unit-signer' | 'unit-head', command: string, unit: string): Actor[] => {
  if (!['sign-reply', 'send-back-draft'].includes(command)) return []
  return [0, 1, 2, 3, 4]
    .filter((step) => step !== official(unit, role).step)
    .map((step) => ({ ...official(unit, role), step }))
}
