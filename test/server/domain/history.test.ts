import { describe, expect, it } from 'vitest'
import { State } from '#api-client/contract/vocabulary.ts'
import { addDays, calendar } from '#api-client/working-days.ts'
import { awaitedDesks, deskOf, wakesOn } from '../../../server/domain/awaited.ts'
import { commandsFor } from '../../../server/domain/decide.ts'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { fold } from '../../../server/domain/evolve.ts'
import { type CaseState, turnOf } from '../../../server/domain/state.ts'
import { stories } from './lives.ts'
import { directory, officials, on } from './town.ts'

describe('at any time of a life', () => {
  const open = stories.map(({ item }) => item).filter(({ state }) => state !== 'closed')
  const dueDay = (item: CaseState) => item.turnDueOn ?? ''

  it('the case waits for somebody who can move it on', () => {
    // An assessment is concluded by a move that is not offered yet.
    const waiting = open.filter(({ state }) => !['needs-info', 'answered', 'assessing'].includes(state))
    const isStuck = (item: CaseState) => {
      const desks = awaitedDesks(item, directory)
      const movesOn = (name: string) => !['note', 'ask'].includes(name)
      const able = officials.filter((actor) => commandsFor(item, actor, on(dueDay(item))).some(movesOn))
      return !able.some((actor) => desks.includes(deskOf(actor) ?? ''))
    }
    expect(waiting.length).toBeGreaterThan(20)
    expect(waiting.filter(isStuck)).toEqual([])
  })

  it('the clock wakes on the first day on which it has something to do, and on no other', () => {
    const hasToDo = (item: CaseState, today: string) => commandsFor(item, { role: 'system' }, on(today)).length > 0
    const sleepsWell = (item: CaseState) => {
      const wake = wakesOn(item, calendar)
      if (wake === null) return !hasToDo(item, addDays(dueDay(item), 90))
      return hasToDo(item, wake) && !hasToDo(item, addDays(wake, -1))
    }
    expect(open.filter((item) => !sleepsWell(item))).toEqual([])
  })
})

describe('any part of a history', () => {
  it('folds to a legal case', () => {
    const parts = stories.flatMap(({ events }) => events.map((_, index) => events.slice(0, index + 1)))
    const faults = parts.flatMap((events) => faultsOf(fold(events), events.length))
    expect(parts.length).toBeGreaterThan(4000)
    expect(faults).toEqual([])
  })

  it('folds to the same case each time, and to the one that was told', () => {
    for (const { events, item } of stories) {
      expect(fold(structuredClone(events))).toEqual(item)
    }
  })

  it('begins with an opinion, or is no history', () => {
    expect(fold([])).toBeNull()
    for (const { events } of stories.filter((story) => story.events.length > 1)) {
      expect(() => fold(events.slice(1))).toThrow('begins with submitted')
    }
  })

  it('is left as it was by the fold', () => {
    for (const { events, item } of stories) {
      const frozen = events.map((event) => Object.freeze({ ...event, facts: Object.freeze(event.facts) }) as CaseEvent)
      expect(fold(frozen)).toEqual(item)
    }
  })
})

/** What is not legal about a case. */
function faultsOf(item: CaseState | null, events: number): string[] {
  if (!item) return ['no case']
  const { state, assignment, draft, reply, outcome, turnDueOn, unitClock, question } = item
  const isClosed = state === 'closed'
  const isAt = (...states: State[]) => states.includes(state)
  const faults: Record<string, boolean> = {
    'an unknown state': !(state in State.def.entries),
    'a version that does not count its events': item.version !== events,
    'a round out of one and two': ![1, 2].includes(item.round),
    'an outcome before it is closed, or none after': isClosed !== (outcome !== undefined),
    "an open case that is nobody's turn, or a closed one that is somebody's": isClosed !== (turnOf(item) === null),
    'an open case without a due date, or a closed one with one': isClosed !== (turnDueOn === undefined),
    'a unit at work without assignment or clock':
      isAt('assigned', 'handling', 'replied', 'answered', 'assessing') && !(assignment && unitClock),
    'a reply to check that nobody drafted': isAt('replied') && !draft,
    'an answer that nobody gave': isAt('answered', 'assessing') && !reply,
    'a question to the resident that nobody asked': isAt('needs-info') && question?.awaitsConsent !== false,
    'a clock that runs while its reply is checked': isAt('replied', 'answered') && unitClock?.stoppedOn === undefined,
    'a clock that stands while the unit works': isAt('handling') && unitClock?.stoppedOn !== undefined,
    'too many questions': item.questionsAsked > 2,
    'a due date before its start': unitClock !== undefined && unitClock.dueOn < unitClock.startedOn,
  }
  return Object.keys(faults).filter((fault) => faults[fault])
}
