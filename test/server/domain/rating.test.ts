import { describe, expect, it } from 'vitest'
import type { Command } from '#api-client/contract/command.ts'
import { chapters } from './chapters.ts'
import { answeredByStreet, rung } from './steps.ts'
import { goOn, refusalOf } from './story.ts'
import { clock, dissatisfied, replyA, resident, satisfied } from './town.ts'

const { answered, answeredAgain, handling, roundTwo } = chapters

const replies = {
  A: replyA,
  B: { command: 'draft-reply', replyClass: 'B', dueOn: '2026-09-01', reply: '已列入八月改造计划，届时更换。' },
  C: { command: 'draft-reply', replyClass: 'C', reply: '因管线改造未完成，暂不能更换。', ground: '等待管线改造。' },
  D: { command: 'draft-reply', replyClass: 'D', reply: '您的意见已转规划部门参考。', ground: '留作规划参考。' },
} as const satisfies Record<string, Command<'draft-reply'>>

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
    expect(roundTwo.item.unitClock).toEqual({ policy: 'redo', startedOn: '2026-06-11', dueOn: '2026-06-16' })
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
    const story = answeredByStreet(handling, '2026-06-10', replies[replyClass])
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
  const promised = answeredByStreet(handling, '2026-06-10', replies.B)

  it('stays open to its date after the case is closed', () => {
    expect(goOn(promised, ['2026-06-11', resident, satisfied]).item).toMatchObject({
      state: 'closed',
      promise: { dueOn: '2026-09-01' },
    })
  })

  it('is owed no more where a second reply says that the matter is solved', () => {
    const solved = answeredByStreet(goOn(promised, ['2026-06-11', resident, dissatisfied]), '2026-06-12')
    expect(goOn(solved, ['2026-06-15', resident, satisfied]).item.promise).toBeUndefined()
  })
})

describe('the rating period', () => {
  const reminder = (dueOn: string) => rung('remind', 'turn', 'resident', 'rating', 0, dueOn)
  const remind = (day: string) => refusalOf(answered, [day, clock, reminder('2026-06-25')])
  const reminded = goOn(answered, ['2026-06-23', clock, reminder('2026-06-25')])
  const lapse = (day: string) => refusalOf(answered, [day, clock, { command: 'lapse' }])

  it('has one reminder, once 80 % of it has passed', () => {
    expect(remind('2026-06-22')).toBe('not-yet-due')
    expect(remind('2026-06-23')).toBeNull()
    expect(refusalOf(reminded, ['2026-06-24', clock, reminder('2026-06-25')])).toBe('not-yet-due')
  })

  it('is not made longer by the reminder', () => {
    expect(reminded.item).toMatchObject({
      turnDueOn: '2026-06-25',
      turnStartedOn: '2026-06-10',
    })
  })

  it('has a reminder of its own in the second round', () => {
    const again = answeredByStreet(goOn(reminded, ['2026-06-24', resident, dissatisfied]), '2026-06-24')
    expect(again.item.turnDueOn).toBe('2026-07-08')
    expect(refusalOf(again, ['2026-07-03', clock, reminder('2026-07-08')])).toBe('not-yet-due')
    expect(refusalOf(again, ['2026-07-06', clock, reminder('2026-07-08')])).toBeNull()
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
