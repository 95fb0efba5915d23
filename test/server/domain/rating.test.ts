import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './situations.ts'
import { goOn, refusalOf, type Story } from './story.ts'
import { clock, dissatisfied, people, replyA, resident, satisfied } from './town.ts'

const { answered, answeredAgain, handling, roundTwo } = chapters
const { body, streetClerk, streetReviewer, streetHead } = people

const replies = {
  A: replyA,
  B: { command: 'draft-reply', replyClass: 'B', dueOn: '2026-09-01', reply: '已列入八月改造计划，届时更换。' },
  C: { command: 'draft-reply', replyClass: 'C', reply: '因管线改造未完成，暂不能更换。', ground: '等待管线改造。' },
  D: { command: 'draft-reply', replyClass: 'D', reply: '您的意见已转规划部门参考。', ground: '留作规划参考。' },
} as const satisfies Record<string, Command<'draft-reply'>>

/** A case in hand, answered with a reply of a class. */
const answeredWith = (story: Story, reply: Command<'draft-reply'>, day: string): Story =>
  goOn(
    story,
    [day, streetClerk, reply],
    [day, streetReviewer, { command: 'sign-reply' }],
    [day, streetHead, { command: 'sign-reply' }],
    [day, body, { command: 'release' }],
  )

const rated = (solved: 'yes' | 'partly' | 'no', attitude: number, speed: number) =>
  goOn(answered, ['2026-06-11', resident, { command: 'rate', solved, attitude, speed }]).item

describe('a rating', () => {
  it.each([
    ['yes', 5, 5],
    ['yes', 1, 1],
    ['partly', 2, 2],
    ['partly', 5, 2],
  ] as const)('of %s, %i, %i closes the case', (solved, attitude, speed) => {
    expect(rated(solved, attitude, speed)).toMatchObject({ state: 'closed', outcome: 'solved', round: 1 })
  })

  it.each([
    ['no', 5, 5],
    ['no', 1, 1],
    ['partly', 1, 5],
    ['partly', 5, 1],
  ] as const)('of %s, %i, %i has it handled again', (solved, attitude, speed) => {
    const item = rated(solved, attitude, speed)
    expect(item).toMatchObject({ state: 'handling', round: 2 })
    expect(item.outcome).toBeUndefined()
  })

  it('may be given on the last day of the period', () => {
    expect(answered.item.turnDueOn).toBe('2026-06-25')
    expect(refusalOf(answered, ['2026-06-25', resident, satisfied])).toBeNull()
  })
})

describe('the second round', () => {
  it('lasts half the term, rounded up, from the day of the rating', () => {
    expect(roundTwo.item).toMatchObject({ turnStartedOn: '2026-06-11', turnDueOn: '2026-06-16' })
    expect(roundTwo.item.unitClock).toEqual({ startedOn: '2026-06-11', dueOn: '2026-06-16' })
  })

  it('stays with the unit that had the first', () => {
    expect(roundTwo.item.assignment).toEqual(answered.item.assignment)
    expect(roundTwo.item.draft).toBeUndefined()
  })

  it('closes the case where the resident is satisfied now', () => {
    expect(goOn(answeredAgain, ['2026-06-16', resident, satisfied]).item).toMatchObject({
      state: 'closed',
      outcome: 'solved',
      round: 2,
    })
  })

  it('goes to the committee for a month where the resident is not', () => {
    expect(goOn(answeredAgain, ['2026-06-16', resident, dissatisfied]).item).toMatchObject({
      state: 'assessing',
      round: 2,
      turnDueOn: '2026-07-16',
    })
  })
})

describe('the outcome', () => {
  const outcomes = [
    ['A', 'solved'],
    ['B', 'planned'],
    ['C', 'not-now'],
    ['D', 'noted'],
  ] as const

  it.each(outcomes)('of a reply of class %s is %s, rated or not', (replyClass, outcome) => {
    const story = answeredWith(handling, replies[replyClass], '2026-06-10')
    expect(goOn(story, ['2026-06-11', resident, satisfied]).item.outcome).toBe(outcome)
    expect(goOn(story, ['2026-06-26', clock, { command: 'lapse' }]).item.outcome).toBe(outcome)
  })

  it('of a withdrawn case is that it was withdrawn, even after a reply', () => {
    expect(goOn(answered, ['2026-06-11', resident, { command: 'withdraw' }]).item).toMatchObject({
      state: 'closed',
      outcome: 'withdrawn',
    })
  })
})

describe('a promise', () => {
  const promised = answeredWith(handling, replies.B, '2026-06-10')

  it('stays open to its date after the case is closed', () => {
    expect(goOn(promised, ['2026-06-11', resident, satisfied]).item).toMatchObject({
      state: 'closed',
      promise: { dueOn: '2026-09-01' },
    })
  })

  it('is owed no more where a second reply says that the matter is solved', () => {
    const solved = answeredWith(goOn(promised, ['2026-06-11', resident, dissatisfied]), replyA, '2026-06-12')
    expect(goOn(solved, ['2026-06-15', resident, satisfied]).item.promise).toBeUndefined()
  })
})

describe('the rating period', () => {
  const remind = (day: string) => refusalOf(answered, [day, clock, { command: 'remind' }])
  const lapse = (day: string) => refusalOf(answered, [day, clock, { command: 'lapse' }])

  it('has one reminder, half-way', () => {
    expect(remind('2026-06-16')).toBe('not-yet-due')
    expect(remind('2026-06-17')).toBeNull()
    const reminded = goOn(answered, ['2026-06-17', clock, { command: 'remind' }])
    expect(refusalOf(reminded, ['2026-06-18', clock, { command: 'remind' }])).toBe('already-reminded')
  })

  it('is not made longer by the reminder', () => {
    expect(goOn(answered, ['2026-06-17', clock, { command: 'remind' }]).item).toMatchObject({
      turnDueOn: '2026-06-25',
      turnStartedOn: '2026-06-10',
    })
  })

  it('has a reminder of its own in the second round', () => {
    const again = answeredWith(
      goOn(answered, ['2026-06-17', clock, { command: 'remind' }], ['2026-06-18', resident, dissatisfied]),
      replyA,
      '2026-06-22',
    )
    expect(again.item.turnDueOn).toBe('2026-07-06')
    expect(refusalOf(again, ['2026-06-26', clock, { command: 'remind' }])).toBe('not-yet-due')
    expect(refusalOf(again, ['2026-06-29', clock, { command: 'remind' }])).toBeNull()
  })

  it('is over on the day after its last, and not before', () => {
    expect(lapse('2026-06-25')).toBe('not-yet-due')
    expect(lapse('2026-06-26')).toBeNull()
  })

  it('that passes in silence says nothing about satisfaction', () => {
    const lapsed = goOn(answered, ['2026-06-26', clock, { command: 'lapse' }])
    expect(lapsed.events.at(-1)).toMatchObject({ kind: 'lapsed', facts: {} })
    expect(lapsed.events.map(({ kind }) => kind)).not.toContain('rated')
  })
})
