import { describe, expect, it } from 'vitest'
import { addDays, dayAt } from '#api-client/working-days.ts'
import { wakesOn } from '../../../server/domain/agenda.ts'
import { awaitedDesks, deskOf } from '../../../server/domain/awaited.ts'
import { commandsFor } from '../../../server/domain/decide.ts'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { fold } from '../../../server/domain/evolve.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { faultsOf } from './legal.ts'
import { livesOf } from './lives.ts'
import { clock, directory, officials, on } from './town.ts'

const lives = [...livesOf(16)]
const stories = lives.map(({ story }) => story)
const lastDay = (events: readonly CaseEvent[]): string => dayAt(events.at(-1)?.at ?? '')

describe('at any time of a life', () => {
  const open = stories.filter(({ item }) => !['needs-info', 'answered', 'closed'].includes(item.state))

  it('the case waits for somebody who can move it on', () => {
    const movesOn = (name: string) => !['note', 'ask', 'hand-over', 'reissue-code', 'hide', 'restrict'].includes(name)
    const isStuck = (item: CaseState, today: string) => {
      const desks = awaitedDesks(item, directory)
      const waiting = officials.filter((actor) => desks.includes(deskOf(actor) ?? ''))
      return !waiting.some((actor) => commandsFor(item, actor, on(today, { replyFindings: [] })).some(movesOn))
    }
    expect(open.length).toBeGreaterThan(20)
    expect(open.filter(({ item, events }) => isStuck(item, lastDay(events))).map(({ item }) => item)).toEqual([])
  })

  it('the clock has nothing to do on the day before it wakes', () => {
    const stirs = ({ item, events }: (typeof stories)[number]) => {
      const today = lastDay(events)
      const wake = wakesOn(item, on(today, { replyFindings: [] }))
      if (wake === null || wake <= today) return false
      return commandsFor(item, clock, on(addDays(wake, -1), { replyFindings: [] })).length > 0
    }
    expect(stories.filter(stirs).map(({ item }) => item)).toEqual([])
  })
})

describe('any part of a history', () => {
  it('folds to a legal case', () => {
    const parts = stories.flatMap(({ events }) => events.map((_, index) => events.slice(0, index + 1)))
    const faults = parts.flatMap((events) => {
      const item = fold(events)
      return item ? faultsOf(item, events.length) : ['no case']
    })
    expect(parts.length).toBeGreaterThan(1500)
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
