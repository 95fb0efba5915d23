import type { Command } from '#api-client/contract/command.ts'
import type { Actor, OfficialActor } from '../../../server/domain/actor.ts'
import type { World } from '../../../server/domain/decision.ts'
import { goOn, type Step, type Story } from './story.ts'
import { clock, people, replyA, resident } from './town.ts'

/** Small steps that many stories take: each gives one step on a day. */

export const ask = (day: string, actor: Actor): Step => [day, actor, { command: 'ask', question: '是哪一个单元？' }]

export const consentToAsk = (day: string): Step => [day, people.liaison, { command: 'consent-to-ask' }]

export const answer = (day: string): Step => [day, resident, { command: 'answer', answer: '二单元。' }]

export const withdraw = (day: string): Step => [day, resident, { command: 'withdraw' }]

export const forwardBy = (day: string, actor: Actor, subject?: string): Step => [
  day,
  actor,
  { command: 'forward', level: 2, category: '0103', proposedUnit: 'local-qingqiao', ...(subject ? { subject } : {}) },
]

export const signIn = (day: string, clerk: OfficialActor): Step => [
  day,
  clerk,
  { command: 'sign-in', handler: clerk.official },
]

export const sign = (day: string, signer: Actor): Step => [day, signer, { command: 'sign-reply' }]

export const release = (day: string, checker: Actor): Step => [day, checker, { command: 'release' }]

export const propose = (day: string, actor: Actor, channel = 'channel-12368'): Step => [
  day,
  actor,
  {
    command: 'propose-referral',
    channel,
    mode: channel === 'channel-12388' ? 'transfer' : 'inform',
    ground: '属于诉讼事项。',
  },
]

export const confirm = (day: string, actor: Actor): Step => [
  day,
  actor,
  { command: 'confirm-referral', receipt: '已收，编号十二。' },
]

export const otherCase = 'SL2606-0000000'

export const merge = (day: string, actor: Actor, target: World['target']): Step => [
  day,
  actor,
  { command: 'merge', target: otherCase, reason: '同一盏路灯。' },
  { target },
]

export const askReturn = (day: string, head: Actor): Step => [
  day,
  head,
  { command: 'ask-return', proposedUnit: 'bureau-water', reason: '不属于本单位职责。' },
]

export const settleReturn = (day: string, settler: Actor, granted: boolean): Step => [
  day,
  settler,
  { command: 'settle-return', granted, reason: '职责清单写明。' },
]

export const askExtension = (day: string, head: Actor, until: string): Step => [
  day,
  head,
  { command: 'ask-extension', until, reason: '需要等待配件到货。' },
]

export const settleExtension = (day: string, settler: Actor, granted: boolean): Step => [
  day,
  settler,
  { command: 'settle-extension', granted, reason: '配件确未到货。' },
]

/** Drafts, signs and has a reply of the street released, all on one day. */
export const answeredByStreet = (story: Story, day: string, reply: Command<'draft-reply'> = replyA): Story =>
  goOn(
    story,
    [day, people.streetClerk, reply],
    sign(day, people.streetReviewer),
    sign(day, people.streetHead),
    release(day, people.body),
  )

/** A rung of the ladder as the clock takes it. */
export const rung = (
  command: 'remind' | 'urge' | 'push-rectification',
  clockName: 'turn' | 'unit' | 'assist' | 'inquiry',
  holder: string,
  policy: string,
  place: number,
  dueOn: string,
) => ({ command, clock: clockName, holder, policy, rung: place, dueOn }) as const

export const byClock = (day: string, command: ReturnType<typeof rung>): Step => [day, clock, command]
