import fc from 'fast-check'
import type { Command } from '#api-client/contract/command.ts'
import { addDays } from '#api-client/working-days.ts'
import type { Actor, OfficialActor } from '../../../server/domain/actor.ts'
import { commandsFor } from '../../../server/domain/decide.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { commandsOfMatrix } from './matrix.ts'
import { type Story, tell } from './story.ts'
import { clock, official, on, opinion, people, replyA, resident, toGovernment, toStreet } from './town.ts'

/** One choice of a random life: days that pass, whether the move is one that is offered, and which, by whom. */
type Choice = { days: number; lawful: boolean; which: number; who: number; how: number }

const choice: fc.Arbitrary<Choice> = fc.record({
  days: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 40 }) },
  ),
  lawful: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths > 2),
  which: fc.nat(),
  who: fc.nat(),
  how: fc.nat(),
})

export const choices = fc.array(choice, { minLength: 10, maxLength: 60, size: 'max' })

const everybody: Actor[] = [
  resident,
  clock,
  ...Object.values(people),
  official('station-liuxi', 'liaison'),
  official('body-liuxi', 'body'),
  official('court', 'branch-office'),
  official('local-liuxi', 'unit-clerk'),
  ...['unit-clerk', 'unit-signer', 'unit-head'].map((role) =>
    official('bureau-transport', role as OfficialActor['role']),
  ),
]

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Ways to give each command; most are well-formed for somebody, some carry what must be refused. */
const ways = (item: CaseState): { [N in (typeof commandsOfMatrix)[number]]: Command[] } => ({
  submit: [opinion],
  'add-facts': [{ command: 'add-facts', addition: '昨晚有老人摔倒。' }],
  ask: [{ command: 'ask', question: '是哪一个单元？' }],
  answer: [{ command: 'answer', answer: '二单元。' }],
  'consent-to-ask': [{ command: 'consent-to-ask' }],
  forward: ['0103', '0102', '7777'].map((category) => ({
    command: 'forward',
    level: 2,
    category,
    proposedUnit: 'local-qingqiao',
  })),
  'report-up': [{ command: 'report-up', reason: '超出本街道职权。' }],
  assign: [
    toStreet,
    toGovernment,
    { ...toGovernment, leadUnit: 'bureau-housing', policy: 'inquiry' },
    { ...toStreet, policy: 'very-complex', reason: '需要多次现场勘查。' },
    { ...toGovernment, leadUnit: 'utility-power', mode: 'letter', policy: 'letter' },
  ],
  dispatch: ['bureau-housing', 'bureau-transport', 'court'].map((leadUnit) => ({
    command: 'dispatch',
    leadUnit,
    assistingUnits: [],
  })),
  'sign-in': [official(item.assignment?.leadUnit ?? 'local-qingqiao', 'unit-clerk'), people.housingHead].map(
    ({ official: handler }) => ({ command: 'sign-in', handler }),
  ),
  note: ['internal', 'public'].map((audience) => ({
    command: 'note',
    audience: audience as 'internal',
    note: '已电话联系。',
  })),
  'draft-reply': [
    replyA,
    { command: 'draft-reply', replyClass: 'B', dueOn: '2026-10-30', reply: '已列入改造计划，届时更换。' },
    { command: 'draft-reply', replyClass: 'D', reply: '您的意见已转规划部门参考。', ground: '留作规划参考。' },
  ],
  'sign-reply': [{ command: 'sign-reply' }],
  'send-back-draft': [{ command: 'send-back-draft', reason: '请写明谁来维护。' }],
  'return-reply': [{ command: 'return-reply', missing: '请写明谁来维护。' }],
  release: [{ command: 'release' }],
  rate: [
    { command: 'rate', solved: 'no', attitude: 3, speed: 3 },
    { command: 'rate', solved: 'yes', attitude: 5, speed: 5 },
    { command: 'rate', solved: 'partly', attitude: 1, speed: 4 },
  ],
  lapse: [{ command: 'lapse' }],
  withdraw: [{ command: 'withdraw' }],
  remind: [{ command: 'remind' }],
  escalate: [{ command: 'escalate' }],
})

type Move = { actor: Actor; name: (typeof commandsOfMatrix)[number] }

/** Moves that somebody is offered today; a withdrawal or a note now and then only, or no case would grow old. */
const offered = (item: CaseState, today: string, { how }: Choice): Move[] =>
  everybody.flatMap((actor) => {
    const names = new Set<string>(commandsFor(item, actor, on(today)))
    return commandsOfMatrix
      .filter((name) => names.has(name) && (how % 12 === 0 || !['withdraw', 'note', 'add-facts'].includes(name)))
      .map((name) => ({ actor, name }))
  })

/** Tells the life that the choices make, and how many of its commands were refused. */
export const live = (made: readonly Choice[]): { story: Story; refused: number } => {
  let today = '2026-06-01'
  const begun = tell(null, opinion, resident, on(today))
  if (begun.kind === 'refused') throw new Error(begun.code)
  let { story } = begun
  let refused = 0
  for (const chosen of made) {
    today = addDays(today, chosen.days)
    const lawful = chosen.lawful ? offered(story.item, today, chosen) : []
    const { actor, name } =
      lawful.length > 0
        ? pick(lawful, chosen.which)
        : { actor: pick(everybody, chosen.who), name: pick(commandsOfMatrix, chosen.which) }
    const next = tell(story, pick(ways(story.item)[name], chosen.how), actor, on(today))
    if (next.kind === 'refused') refused += 1
    else story = next.story
  }
  return { story, refused }
}
