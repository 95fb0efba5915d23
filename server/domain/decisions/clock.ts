import { addWorkingDays } from '#api-client/working-days.ts'
import type { Rules, World } from '../decision.ts'
import type { CaseState } from '../state.ts'
import { isPastDue } from '../turns.ts'

/** The day on which a resident who has not rated yet is reminded: half-way through the rating period. */
export const remindsOn = (item: CaseState, { calendar }: Pick<World, 'calendar'>): string | undefined =>
  item.releasedOn && addWorkingDays(item.releasedOn, 5, calendar).on

/** Moves that the clock makes (rows 1, 22, 23 of the life of a case). */
export const clockRules: Rules<'lapse' | 'remind' | 'escalate'> = {
  lapse: { may: (item, _, world) => (isPastDue(item, world) ? null : 'not-yet-due'), make: () => ({}) },
  remind: {
    may: (item, _, world) => {
      if (item.reminded) return 'already-reminded'
      if (isPastDue(item, world)) return 'not-now'
      const on = remindsOn(item, world)
      return on !== undefined && world.today >= on ? null : 'not-yet-due'
    },
    make: (item, _, __, { today }) => ({ turnDueOn: item.turnDueOn ?? today }),
  },
  escalate: {
    may: (item, _, world) => {
      if (item.escalated) return 'already-reminded'
      return isPastDue(item, world) ? null : 'not-yet-due'
    },
    make: () => ({}),
  },
}
