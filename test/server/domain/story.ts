import type { Command, Recorded } from '#api-client/contract/command.ts'
import type { ProblemCode } from '#api-client/problems.ts'
import type { Actor } from '../../../server/domain/actor.ts'
import { decide } from '../../../server/domain/decide.ts'
import type { World } from '../../../server/domain/decision.ts'
import type { CaseEvent } from '../../../server/domain/event.ts'
import { evolve } from '../../../server/domain/evolve.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { on } from './town.ts'

/** A day, who acts on it, what they do, and what lies beside the case where that matters. */
export type Step = readonly [day: string, actor: Actor, command: Command, beside?: Partial<World>]

/** What has happened to a case, and what it has come to. */
export type Story = { item: CaseState; events: readonly CaseEvent[] }

export type Next =
  | { kind: 'told'; story: Story; recorded: readonly Recorded[] }
  | { kind: 'refused'; code: ProblemCode }

/** Lets one command be decided on a story and tells the story on where it is not refused. */
export const tell = (story: Story | null, command: Command, actor: Actor, world: World): Next => {
  const decision = decide(story?.item ?? null, command, actor, world)
  if (decision.kind === 'refused') return decision
  return {
    kind: 'told',
    recorded: decision.events,
    story: decision.events.reduce((so, { kind, facts }) => {
      const seq = (so?.events.length ?? 0) + 1
      const event = { kind, facts, seq, at: world.now, by: actor } as CaseEvent
      return { item: evolve(so?.item ?? null, event), events: [...(so?.events ?? []), event] }
    }, story) as Story,
  }
}

/** The story that these steps tell; a refusal in it is a fault of the test. */
export const storyOf = (...steps: readonly Step[]): Story => goOn(null, ...steps)

/** The story with these steps after it. */
export const goOn = (story: Story | null, ...steps: readonly Step[]): Story => {
  let so = story
  for (const [day, actor, command, beside] of steps) {
    const next = tell(so, command, actor, on(day, beside))
    if (next.kind === 'refused') throw new Error(`${command.command} by ${actor.role} on ${day}: ${next.code}`)
    so = next.story
  }
  if (!so) throw new Error('nothing was told')
  return so
}

/** Why a step is refused after a story; null where it is not. */
export const refusalOf = (story: Story | null, [day, actor, command, beside]: Step): ProblemCode | null => {
  const next = tell(story, command, actor, on(day, beside))
  return next.kind === 'refused' ? next.code : null
}
