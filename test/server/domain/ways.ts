import type { Command, CommandName } from '#api-client/contract/command.ts'
import { addDays } from '#api-client/working-days.ts'
import type { World } from '../../../server/domain/decision.ts'
import { systemRungs } from '../../../server/domain/ladder.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { plain } from './moves.ts'
import { dissatisfied, official, people, replyA, replyB, satisfied, toGovernment, toStreet, toUtility } from './town.ts'

type Way = (item: CaseState, world: World) => readonly Command[]

const because = '情况已经核实。'
const toBureau: Command<'assign'> = { ...toGovernment, leadUnit: 'bureau-housing', mode: 'single', policy: 'inquiry' }

/** Ways to give a command in a random life; most are well-formed for somebody, some carry what must be refused. */
const many: Partial<Record<CommandName, Way>> = {
  forward: () =>
    (['0103', '0102', '7777'] as const)
      .map((category): Command => ({ ...plain.forward, category }))
      .concat(
        ['body-qingqiao', 'deputy-01', 'local-qingqiao', 'nobody-known'].map(
          (subject): Command => ({
            ...plain.forward,
            proposedUnit: 'bureau-housing',
            subject,
          }),
        ),
      ),
  'propose-referral': () => [
    plain['propose-referral'],
    { ...plain['propose-referral'], channel: 'channel-12388', mode: 'transfer' },
    { ...plain['propose-referral'], mode: 'transfer' },
  ],
  'confirm-referral': () => [plain['confirm-referral'], { command: 'confirm-referral' }],
  'transfer-station': () => [plain['transfer-station'], { ...plain['transfer-station'], station: 'station-wangta' }],
  'hand-over': (_, { today }) =>
    [people.liaison, people.stationHead, people.liuxiHead].flatMap(({ official: id }): Command[] => [
      { command: 'hand-over', official: id, reason: because },
      { command: 'hand-over', official: id, until: addDays(today, 5), reason: because },
    ]),
  assign: () => [
    toStreet,
    toGovernment,
    toBureau,
    toUtility,
    { ...toStreet, policy: 'very-complex', reason: because },
    { ...toGovernment, mode: 'separate', leadUnit: 'bureau-housing', assistingUnits: ['bureau-transport'] },
    { ...toGovernment, leadUnit: 'bureau-housing', assistingUnits: ['utility-power'] },
    { ...toUtility, leadUnit: 'court' },
  ],
  dispatch: () =>
    [
      ['bureau-housing'],
      ['bureau-transport'],
      ['bureau-housing', 'bureau-transport'],
      ['court'],
      ['gov-office'],
      ['bureau-housing', 'bureau-housing'],
    ].map(([leadUnit = '', ...assistingUnits]) => ({ command: 'dispatch', leadUnit, assistingUnits })),
  'sign-in': ({ assignment }) =>
    [official(assignment?.leadUnit ?? 'local-qingqiao', 'unit-clerk'), people.housingHead].map(
      ({ official: handler }) => ({ command: 'sign-in', handler }),
    ),
  'ask-return': () => [plain['ask-return'], { ...plain['ask-return'], proposedUnit: 'bureau-housing' }],
  'settle-return': () => [true, false].map((granted) => ({ command: 'settle-return', granted, reason: because })),
  'settle-extension': () => [true, false].map((granted) => ({ command: 'settle-extension', granted, reason: because })),
  'ask-extension': ({ unitClock }, { today }) =>
    [1, 3, 40].map((days) => ({
      command: 'ask-extension',
      until: addDays(unitClock?.dueOn ?? today, days),
      reason: because,
    })),
  note: () => [plain.note, { ...plain.note, audience: 'public' }],
  'draft-reply': (_, { today }) => [
    replyA,
    { ...replyB, dueOn: addDays(today, 20) },
    { command: 'draft-reply', replyClass: 'D', reply: '您的意见已转规划部门参考。', ground: because },
  ],
  'sign-reply': (_, { today }) => [
    { command: 'sign-reply' },
    { command: 'sign-reply', delegation: because },
    { command: 'sign-reply', paper: because, signedOn: today },
    { command: 'sign-reply', paper: because, signedOn: addDays(today, 1) },
  ],
  release: () => [plain.release, { command: 'release', note: because }],
  rate: () => [dissatisfied, satisfied, { ...satisfied, solved: 'partly', attitude: 1 }],
  'correct-rating': () =>
    [satisfied, dissatisfied].map((one): Command => ({ ...one, command: 'correct-rating' as const })),
  'confirm-result': () => [true, false].map((kept) => ({ command: 'confirm-result', kept })),
  convene: (_, { today }) =>
    [0, 5, -1].map((days) => ({ command: 'convene', meetingOn: addDays(today, days), invited: because })),
  conclude: () => [
    { command: 'conclude', to: 'handling', decision: because },
    { command: 'conclude', to: 'closed', outcome: 'noted', decision: because },
    { command: 'conclude', to: 'closed', decision: because },
  ],
  'name-unit': (_, { today }) =>
    [0, 1].map((days) => ({
      command: 'name-unit',
      decidedOn: addDays(today, days),
      meeting: '第三次主任会议',
      decision: because,
    })),
  answer: () => [{ command: 'answer', answer: '二单元。' }],
  'settle-reveal': () => [
    { command: 'settle-reveal', granted: true },
    { command: 'settle-reveal', granted: false, reason: because },
    { command: 'settle-reveal', granted: false },
  ],
  'withdraw-consent': () =>
    (['publish', 'under-14'] as const).map((purpose) => ({ command: 'withdraw-consent', purpose })),
  consent: () => (['publish', 'sensitive'] as const).map((purpose) => ({ command: 'consent', purpose })),
  remind: rungsNow('remind'),
  urge: rungsNow('urge'),
  'push-rectification': rungsNow('push-rectification'),
}

/** All ways to give a command of this name now. */
export const waysOf = (name: CommandName, item: CaseState, world: World): readonly Command[] => {
  const ways = many[name]?.(item, world) ?? []
  const command = (plain as { [N in CommandName]?: Command })[name]
  return ways.length > 0 || !command ? ways : [command]
}

/** The rungs of the ladder that are not taken yet, and one that is none. */
function rungsNow(name: 'remind' | 'urge' | 'push-rectification'): Way {
  return (item, world) => [
    ...systemRungs(item, world)
      .map(({ command }) => command)
      .filter(({ command }) => command === name),
    { command: name, clock: 'unit', holder: 'local-qingqiao', policy: 'ordinary', rung: 1, dueOn: '2026-01-01' },
  ]
}
