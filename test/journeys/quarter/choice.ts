import type { Command } from '#api-client'
import type { CaseFile } from '../../../server/case-file.ts'
import type { Actor } from '../../../server/domain/actor.ts'
import { commandsFor } from '../../../server/domain/decide.ts'
import type { World } from '../../../server/domain/decision.ts'
import type { CaseState } from '../../../server/domain/state.ts'
import { peopleNear } from './people.ts'
import { waysOf } from './ways.ts'

/** Something that somebody may do in a case now. `key` tells like choices in like cases from others. */
export type Choice = { actor: Actor; command: Command; way: string; key: string }

/** Everything that anybody near a case may do now, in every way. */
export const choicesIn = ({ item }: CaseFile, world: World, target: string | undefined): Choice[] => {
  const actors: Actor[] = [{ role: 'resident' }, ...peopleNear(item, world.directory)]
  return actors.flatMap((actor) =>
    commandsFor(item, actor, world).flatMap((name) =>
      waysOf(name, { item, actor, world, target }).map(({ way, command }) => ({
        actor,
        command,
        way,
        key: [item.state, name, way, actor.role, pastOf(item)].join('|'),
      })),
    ),
  )
}

/** What of a case's past makes a step another one. */
const pastOf = (item: CaseState): string =>
  [
    item.round,
    item.answeredOnSpot,
    item.concluded,
    item.raised,
    item.merge?.from,
    item.outcome,
    item.question?.from,
    item.returnAsked?.from,
    item.assignment?.awaitsDispatch,
    item.assignment?.mode,
    item.promise?.proved,
    item.extension?.granted,
  ].join()
