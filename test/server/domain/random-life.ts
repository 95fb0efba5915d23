import fc from 'fast-check'
import type { Command, CommandName, Recorded } from '#api-client/contract/command.ts'
import { offerOf } from '#api-client/lifecycle.ts'
import { addDays, calendar, dayAt } from '#api-client/working-days.ts'
import type { Actor } from '../../../server/domain/actor.ts'
import { mayNot } from '../../../server/domain/decide.ts'
import type { World } from '../../../server/domain/decision.ts'
import type { CaseEvent } from '../../../server/domain/event.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { chapters } from './chapters.ts'
import { commandsOfMatrix } from './matrix.ts'
import { otherCase } from './steps.ts'
import { type Next, type Story, tell } from './story.ts'
import { calendarWithNextYear, clock, official, on, opinion, people, resident } from './town.ts'
import { waysOf } from './ways.ts'

/** One choice of a random life: days that pass, whether the move is one that is offered, and which, by whom. */
type Choice = { days: number; lawful: boolean; which: number; who: number; how: number }

/** A case before an event, the event, the case after it, the events before, and the world in which it was decided. */
export type Moment = {
  before: CaseState
  event: CaseEvent
  after: CaseState
  earlier: readonly CaseEvent[]
  world: World
  /** What the decision gave to be kept, with its texts. */
  recorded: readonly Recorded[]
}

/** A life, moment by moment, with how many commands were given and how many of them refused. */
export type Life = { story: Story; moments: readonly Moment[]; given: number; refused: number }

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

export const choices = fc.array(choice, { minLength: 10, maxLength: 80, size: 'max' })

const everybody: Actor[] = [
  resident,
  clock,
  ...Object.values(people),
  official('body-liuxi', 'body'),
  official('court', 'branch-office'),
  official('local-liuxi', 'unit-clerk'),
  official('bureau-transport', 'unit-clerk'),
  official('bureau-transport', 'unit-signer'),
  official('bureau-transport', 'unit-head'),
  official('gov-office', 'unit-clerk'),
]

/** What carries a case from its beginning to its end, so that most lives get far. */
const onward = [
  ...['forward', 'assign', 'dispatch', 'sign-in', 'draft-reply', 'sign-reply', 'release', 'rate', 'answer', 'convene'],
  ...['conclude', 'check-promise', 'confirm-result', 'raise-above', 'settle-return', 'settle-extension'],
  ...['consent-to-ask', 'confirm-referral'],
]
/** What ends a case before anything has happened in it, and what moves nothing: now and then only. */
const endings = ['withdraw', 'merge', 'propose-referral', 'answer-on-spot']
const asides = [
  ...['add-facts', 'consent', 'withdraw-consent', 'note', 'reissue-code', 'hide', 'restrict', 'redact', 'split'],
  ...['reveal-contact', 'ask-reveal', 'settle-reveal', 'correct-contact', 'ask-erasure'],
  ...['record-call', 'flag-major', 'raise', 'hand-over', 'accept-hand-over', 'transfer-station', 'inquire'],
  ...['answer-inquiry', 'skip-rung', 'ask', 'reopen'],
]
const others: readonly string[] = commandsOfMatrix.filter((name) => ![...onward, ...asides, ...endings].includes(name))
const kinds = [onward, others, asides, endings].map((names) => commandsOfMatrix.filter((name) => names.includes(name)))
/** Which kind a choice tries first, of sixteen. */
const kindFirst = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3]

const pick = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

const turned = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const start = by % Math.max(1, items.length)
  return [...items.slice(start), ...items.slice(0, start)]
}

type Move = { actor: Actor; name: CommandName }

/** Some move that somebody may make now, mostly one that moves the case on. */
const lawfulMove = (item: CaseState, world: World, { which, who, how }: Choice): Move | undefined => {
  const actors = turned(everybody, who)
  for (const kind of [pick(kinds, pick(kindFirst, how)), ...kinds]) {
    for (const name of turned(kind, which)) {
      const actor = actors.find((one) => offerOf(name, item.state, one.role) && mayNot(item, name, one, world) === null)
      if (actor) return { actor, name }
    }
  }
  return undefined
}

/** How a case begins: by whom, about whom. */
const beginnings: readonly (readonly [Actor, Partial<Command<'submit'>>])[] = [
  [resident, {}],
  [resident, { consentToPublish: true, contact: '13800000000' }],
  [resident, { confidential: true, name: '王示例' }],
  [resident, { category: '0102' }],
  [people.deputy, {}],
  [people.liaison, {}],
  [resident, { subject: 'station-qingqiao' }],
  [resident, { subject: 'body-qingqiao' }],
  [resident, { subject: 'deputy-01' }],
  [resident, { subject: 'bureau-housing' }],
]

/** The notice of the next year is entered shortly before Christmas. */
const worldOn = (today: string, { how }: Choice): World =>
  on(today, {
    calendar: today < '2026-12-21' ? calendar : calendarWithNextYear,
    target: { caseNumber: otherCase, item: pick(targets, how) },
    replyFindings: pick([[], [], ['explain'], ['blocks', 'explain']], how),
    partNumber: 'SL2606-1111111',
  })

const targets = [chapters.handling.item, chapters.answered.item, chapters.assigned.item]
const withdrawnTarget: Partial<CaseState> = { state: 'closed', outcome: 'withdrawn' }

/** A new opinion, or a case that has come far already. */
const begun = ({ who, how }: Choice): Story => {
  if (who % 2 === 0) return pick(advanced, how)
  const [beginner, more] = pick(beginnings, how)
  const today = who % 4 === 1 ? '2026-12-11' : '2026-06-01'
  const next = tell(null, { ...opinion, ...more }, beginner, on(today))
  if (next.kind === 'refused') throw new Error(next.code)
  return next.story
}

const { answered, answeredAgain, convened, promised, repliedToCommittee, assisted, handling } = chapters
const advanced = [answered, answeredAgain, convened, promised, repliedToCommittee, assisted, handling]

/** Tells the story on by one command: a lawful one in a way that is not refused, if there is one, or any at all. */
const tried = (story: Story, world: World, chosen: Choice): Next => {
  const move = chosen.lawful ? lawfulMove(story.item, world, chosen) : undefined
  const actor = move?.actor ?? pick(everybody, chosen.who)
  const ways = turned(waysOf(move?.name ?? pick(commandsOfMatrix, chosen.which), story.item, world), chosen.how)
  const outcomes = (move ? ways : ways.slice(0, 1)).map((command) => () => tell(story, command, actor, world))
  for (const outcome of outcomes) {
    const next = outcome()
    if (next.kind === 'told') return next
  }
  return { kind: 'refused', code: 'not-now' }
}

/** Tells the life that the choices make. */
export const live = (made: readonly Choice[]): Life => {
  const seed = made[0] ?? { days: 0, lawful: true, which: 0, who: 0, how: 0 }
  let story = begun(seed)
  let today = dayAt(story.events.at(-1)?.at ?? '')
  const moments: Moment[] = []
  let refused = 0
  for (const chosen of made) {
    today = addDays(today, chosen.days)
    const world = worldOn(today, chosen)
    if (story.item.merge && world.target && chosen.which % 3 === 0)
      world.target = { ...world.target, item: { ...world.target.item, ...withdrawnTarget } }
    const next = tried(story, world, chosen)
    const event = next.kind === 'told' ? next.story.events.at(-1) : undefined
    if (next.kind === 'refused' || !event) {
      refused += 1
      continue
    }
    const { recorded } = next
    moments.push({ before: story.item, event, after: next.story.item, earlier: story.events, world, recorded })
    story = next.story
  }
  return { story, moments, given: made.length, refused }
}
