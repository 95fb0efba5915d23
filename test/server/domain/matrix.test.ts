import { describe, expect, it } from 'vitest'
import { State } from '#api-client/contract/vocabulary.ts'
import { commandsFor, decide } from '../../../server/domain/decide.ts'
import { cell, commandOf, commandsOfMatrix, matrix, seatsOf } from './matrix.ts'
import { movesOfMatrix, wellFormed } from './moves.ts'
import { seats, sitting, strangers } from './seats.ts'
import { type Situation, situations } from './situations.ts'
import { tell } from './story.ts'
import { on, roles } from './town.ts'

const here = Object.entries(situations)
const situationOf = (name: string): Situation => {
  const situation = situations[name]
  if (!situation) throw new Error(`no situation ${name}`)
  return situation
}

/** Where each move leads whom from a situation; what is refused is not in it. */
const outcomes = (situation: Situation): string[] =>
  movesOfMatrix.flatMap((move) =>
    seats.flatMap((seat) => {
      const command = wellFormed(move, seat, situation)
      const story = situation.item && { item: situation.item, events: [] }
      const world = on(situation.today, situation.beside)
      const next = command && tell(story, command, sitting(seat, situation), world)
      return next?.kind === 'told' ? [`${move}: ${seat} → ${next.story.item.state}`] : []
    }),
  )

const written = (name: string): string[] =>
  movesOfMatrix.flatMap((move) => [...cell(name, move)].map(([seat, to]) => `${move}: ${seat} → ${to}`))

describe('the matrix', () => {
  it('has a block for each situation, and each has been brought about', () => {
    expect([...matrix.keys()]).toEqual(here.map(([name]) => name))
    for (const [name, { item }] of here) expect(name.split(',')[0]).toBe(item?.state ?? 'none')
    expect(new Set(here.map(([, { item }]) => item?.state ?? 'none'))).toEqual(
      new Set(['none', ...Object.keys(State.def.entries)]),
    )
  })

  it('speaks of moves that exist, and of each command and each role somewhere', () => {
    const rows = [...matrix.values()].flat().filter(({ by }) => by.length > 0)
    expect(rows.map(({ move }) => move).filter((move) => !movesOfMatrix.includes(move))).toEqual([])
    expect(new Set(rows.map(({ move }) => commandOf(move)))).toEqual(new Set(commandsOfMatrix))
    const spokenOf = new Set(rows.flatMap(({ by }) => by).map((seat) => sitting(seat, situationOf('handling')).role))
    expect(spokenOf).toEqual(new Set(roles))
  })
})

describe('in the situation', () => {
  it.each(here)('"%s" each command is for those whom the matrix names, and leads where it says', (name, situation) => {
    expect(outcomes(situation).sort()).toEqual(written(name).sort())
  })

  it.each(here.slice(1))(
    '"%s" everybody is shown the commands that the matrix allows, and no others',
    (name, situation) => {
      const { item, today, beside } = situation
      if (!item) throw new Error('no case')
      const shown = (seat: (typeof seats)[number]) => commandsFor(item, sitting(seat, situation), on(today, beside))
      const allowed = (seat: (typeof seats)[number]) =>
        commandsOfMatrix.filter((command) => seatsOf(name, command).has(seat))
      const told = (commands: (seat: (typeof seats)[number]) => string[]) =>
        seats.flatMap((seat) => commands(seat).map((command) => `${seat}: ${command}`)).sort()
      expect(told(shown)).toEqual(told(allowed))
    },
  )

  it.each(here.slice(1))('"%s" nobody elsewhere may do what the matrix allows their role here', (name, situation) => {
    const { item, today, beside } = situation
    const allowed = movesOfMatrix.flatMap((move) => [...cell(name, move).keys()].map((seat) => ({ move, seat })))
    const slipped = allowed.flatMap(({ move, seat }) => {
      const command = wellFormed(move, seat, situation)
      if (!command) return []
      return strangers(seat, commandOf(move), situation)
        .filter((actor) => decide(item, command, actor, on(today, beside)).kind !== 'refused')
        .map((actor) => `${move}: ${JSON.stringify(actor)}`)
    })
    expect(allowed.length).toBeGreaterThan(item?.erased ? -1 : 3)
    expect(slipped).toEqual([])
  })
})
