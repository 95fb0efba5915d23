import type { Rules } from '../decision.ts'
import { hasCategory } from '../directory.ts'
import { relationOf } from '../relation.ts'
import { turnDue } from '../turns.ts'
import { holdLeft } from './resident.ts'

/** Moves of the station (rows 2 and 8 of the life of a case); a unit's question waits for the station's consent. */
export const stationRules: Rules<'ask' | 'consent-to-ask' | 'forward'> = {
  ask: {
    may: (item, actor, world) => {
      if (item.questionsAsked >= 2) return 'asked-twice'
      if (item.state === 'submitted') return null
      if (relationOf(item, actor) !== 'unit') return 'not-your-turn'
      if (item.question) return 'already-asked'
      return holdLeft(item, world) > 0 ? null : 'hold-used-up'
    },
    make: (item, _, __, world) =>
      item.state === 'handling'
        ? { awaitsConsent: true }
        : { awaitsConsent: false, turnDueOn: turnDue('needs-info', world) },
  },
  'consent-to-ask': {
    may: (item) => (item.question?.awaitsConsent ? null : 'no-question'),
    make: (_, __, ___, world) => ({ turnDueOn: turnDue('needs-info', world) }),
  },
  forward: {
    may: () => null,
    make: (_, command, __, world) => {
      if (!hasCategory(world.directory, command.category)) return 'unknown-category'
      if (!world.directory.units.has(command.proposedUnit)) return 'unknown-unit'
      return { turnDueOn: turnDue('body-turn', world) }
    },
  },
}
