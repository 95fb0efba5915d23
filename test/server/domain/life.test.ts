import { describe, expect, it } from 'vitest'
import { State } from '#api-client/contract/vocabulary.ts'
import { addWorkingDays, dayAt, workingDaysBetween } from '#api-client/working-days.ts'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { breaches, ifKind, lives, momentsOfLives, stories } from './lives.ts'

describe('random lives', () => {
  it('are many, reach every state that can be reached, and meet refusals', () => {
    const reached = new Set(momentsOfLives.flat().map(({ after }) => after.state))
    const reachable = Object.keys(State.def.entries).filter((state) => state !== 'return-asked')
    expect(lives).toHaveLength(450)
    expect([...reached].sort()).toEqual(reachable.sort())
    expect(lives.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(450)
  })

  it('show every event that the moves make', () => {
    expect(new Set(stories.flatMap(({ events }) => events.map(({ kind }) => kind))).size).toBe(21)
  })

  it('that go wrong would be found', () => {
    const found = breaches(({ event }) => event.kind !== 'released')
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/released \{[^\n]+\}$/)
  })
})

describe('in every life', () => {
  it('a case is closed by a rating or a silence after a released answer, or by the resident who withdraws', () => {
    const mayClose = (event: CaseEvent, earlier: readonly CaseEvent[]) =>
      event.kind === 'withdrawn'
        ? event.by.role === 'resident'
        : ['rated', 'lapsed'].includes(event.kind) && earlier.some(({ kind }) => kind === 'released')
    expect(breaches(({ event, after, earlier }) => after.state !== 'closed' || mayClose(event, earlier))).toEqual([])
  })

  it('nothing happens to a case after it is closed', () => {
    expect(breaches(({ before }) => before.state !== 'closed')).toEqual([])
  })

  it("a unit's due date moves only by an assignment, an answer or a dissatisfied rating", () => {
    const mayMove = (event: CaseEvent) =>
      ['assigned', 'answered'].includes(event.kind) || ifKind('rated', event)?.facts.dissatisfied === true
    expect(
      breaches(({ before, event, after }) => before.unitClock?.dueOn === after.unitClock?.dueOn || mayMove(event)),
    ).toEqual([])
  })

  it("an answer moves the unit's due date by the working days held, and by no more", () => {
    expect(
      breaches(({ before, event, after }) => {
        const answer = ifKind('answered', event)
        if (!answer || !before.unitClock) return true
        return after.unitClock?.dueOn === addWorkingDays(before.unitClock.dueOn, answer.facts.heldDays).on
      }),
    ).toEqual([])
  })

  it('a turn has a new due date only by an event that carries it', () => {
    expect(
      breaches(({ before, event, after }) => {
        if (before.turnDueOn === after.turnDueOn || after.state === 'closed') return true
        return 'turnDueOn' in event.facts && event.facts.turnDueOn === after.turnDueOn
      }),
    ).toEqual([])
  })

  it("the resident's date and the day of submission never change", () => {
    expect(
      breaches(
        ({ before, after }) =>
          after.expectedOn === before.expectedOn &&
          after.submittedAt === before.submittedAt &&
          after.provisional === before.provisional,
      ),
    ).toEqual([])
  })

  it("a unit's clock starts on the day of the assignment, or of the rating that has it handled again", () => {
    expect(
      breaches(({ before, event, after }) => {
        if (before.unitClock?.startedOn === after.unitClock?.startedOn) return true
        return ['assigned', 'rated'].includes(event.kind) && after.unitClock?.startedOn === dayAt(event.at)
      }),
    ).toEqual([])
  })

  it('the days held are the sum of the holds', () => {
    expect(
      breaches(({ event, after, earlier }) => {
        const holds = [...earlier, event].map((one) => ifKind('answered', one)?.facts.heldDays ?? 0)
        return after.heldDays === holds.reduce((sum, hold) => sum + hold, 0)
      }),
    ).toEqual([])
  })

  it('no hold is longer than the wait for its answer', () => {
    expect(
      breaches(({ before, event }) => {
        const held = ifKind('answered', event)?.facts.heldDays ?? 0
        return held === 0 || held <= workingDaysBetween(before.question?.askedOn ?? '', dayAt(event.at))
      }),
    ).toEqual([])
  })

  it('a rating follows a released reply, by the resident, once for each release', () => {
    const latest = (earlier: readonly CaseEvent[]) =>
      earlier.findLast(({ kind }) => ['released', 'rated'].includes(kind))?.kind
    expect(
      breaches(
        ({ event, earlier }) =>
          event.kind !== 'rated' || (event.by.role === 'resident' && latest(earlier) === 'released'),
      ),
    ).toEqual([])
  })

  it('silence is never satisfaction: the clock rates nothing', () => {
    expect(
      breaches(({ event }) => {
        if (event.by.role !== 'system') return true
        const isReminder = ['escalated', 'answered', 'reminded', 'lapsed'].includes(event.kind)
        return isReminder && !('dissatisfied' in event.facts) && !('solved' in event.facts)
      }),
    ).toEqual([])
  })

  it('a draft is signed step by step, by the head last, before it is released', () => {
    const stepsOf = (earlier: readonly CaseEvent[]) => {
      const start = earlier.findLastIndex(({ kind }) => kind === 'reply-drafted')
      return earlier.slice(start).flatMap((event) => ifKind('reply-signed', event)?.facts ?? [])
    }
    expect(
      breaches(({ event, earlier }) => {
        const steps = stepsOf(earlier)
        const signed = ifKind('reply-signed', event)
        if (signed)
          return signed.facts.step === steps.length + 1 && signed.facts.last === (signed.by.role === 'unit-head')
        return event.kind !== 'released' || steps.at(-1)?.last === true
      }),
    ).toEqual([])
  })

  it('a deputy and the collective bodies move nothing, and only a body or the committee assigns', () => {
    const bystanders = ['deputy', 'special-committee', 'chair-council']
    expect(breaches(({ event }) => !bystanders.includes(event.by.role))).toEqual([])
    expect(breaches(({ event }) => event.kind !== 'assigned' || ['body', 'committee'].includes(event.by.role))).toEqual(
      [],
    )
  })

  it('the resident is asked twice at most', () => {
    const questions = (earlier: readonly CaseEvent[]) => earlier.filter(({ kind }) => kind === 'asked').length
    expect(breaches(({ event, earlier }) => event.kind !== 'asked' || questions(earlier) < 2)).toEqual([])
  })
})
