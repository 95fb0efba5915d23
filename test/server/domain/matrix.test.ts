import { describe, expect, it } from 'vitest'
import { State } from '#api-client/contract/vocabulary.ts'
import { commandsFor, decide } from '../../../server/domain/decide.ts'
import { cell, commandsOfMatrix, matrix } from './matrix.ts'
import { rightActor, wellFormed, wrongActors } from './moves.ts'
import { situations } from './situations.ts'
import { tell } from './story.ts'
import { on, roles } from './town.ts'

const here = Object.entries(situations)
const refused = 'refused'

/** Where each role's commands lead from a situation, or that they are refused. */
const outcomes = (name: (typeof commandsOfMatrix)[number], situation: (typeof here)[number][1]) =>
  roles.map((role) => {
    const story = situation.item && { item: situation.item, events: [] }
    const led = wellFormed(name, role, situation).map((command) => {
      const next = tell(story, command, rightActor(role, situation), on(situation.today))
      return next.kind === refused ? refused : next.story.item.state
    })
    return `${role}: ${[...new Set(led)].sort().join(', ')}`
  })

const written = (situation: string, command: string): string[] => {
  const { by, to } = cell(situation, command)
  return roles.map((role) => `${role}: ${by.includes(role) ? [...to].sort().join(', ') : refused}`)
}

describe('the matrix', () => {
  it('has a situation for each state, and each has been brought about', () => {
    expect([...matrix.keys()]).toEqual(here.map(([name]) => name))
    for (const [name, { item }] of here) expect(name.split(',')[0]).toBe(item?.state ?? 'none')
    expect(new Set(here.map(([, { item }]) => item?.state ?? 'none'))).toEqual(
      new Set(['none', ...Object.keys(State.def.entries)]),
    )
  })

  it('speaks of commands, roles and states that exist, and of each command somewhere', () => {
    const rows = [...matrix.values()].flat()
    expect(new Set(rows.map(({ command }) => command))).toEqual(new Set(commandsOfMatrix))
    for (const { by, to } of rows) {
      expect(by.filter((role) => !roles.includes(role))).toEqual([])
      expect(to.filter((state) => !(state in State.def.entries))).toEqual([])
    }
  })
})

describe.each(here)('in the situation "%s"', (name, situation) => {
  it.each(commandsOfMatrix)('%s is for those whom the matrix names', (command) => {
    expect(outcomes(command, situation)).toEqual(written(name, command))
  })
})

/** Each allowed cell that somebody of the same role, but of another place, unit or step, may not use. */
const forbidden = here.flatMap(([name, situation]) =>
  commandsOfMatrix.flatMap((command) =>
    cell(name, command).by.flatMap((role) => {
      const strangers = situation.item ? wrongActors(role, command, situation) : []
      return strangers.length > 0 ? [{ name, command, role, situation, strangers }] : []
    }),
  ),
)

it.each(forbidden)('$name: $command is not for a $role elsewhere', ({ situation, command, role, strangers }) => {
  const { item, today } = situation
  for (const actor of strangers) {
    for (const given of wellFormed(command, role, situation)) {
      expect(decide(item, given, actor, on(today)), JSON.stringify(actor)).toMatchObject({ kind: refused })
    }
  }
})

describe.each(roles)('the moves that a %s is shown', (role) => {
  it.each([...matrix.keys()].slice(1))(
    'in the situation "%s" are those that the matrix allows, and no others',
    (name) => {
      const situation = situations[name]
      if (!situation?.item) throw new Error(`${name} has no case`)
      const shown = commandsFor(situation.item, rightActor(role, situation), on(situation.today))
      expect(shown.sort()).toEqual(commandsOfMatrix.filter((command) => cell(name, command).by.includes(role)).sort())
    },
  )
})
