import { readFileSync } from 'node:fs'
import type { CommandName } from '#api-client/contract/command.ts'
import { State } from '#api-client/contract/vocabulary.ts'
import { offers } from '#api-client/lifecycle.ts'
import { type Seat, seats } from './seats.ts'

/** A line of the matrix: a command, perhaps a way to give it, who may, and where it can lead. */
export type Row = { move: string; by: readonly Seat[]; to: readonly (State | 'stays')[] }

/** Every command that is offered to somebody somewhere. */
export const commandsOfMatrix = Object.keys(offers) as CommandName[]

/** Words of the matrix that stand for several seats. */
const groups: Record<string, readonly Seat[]> = {
  nobody: [],
  station: ['liaison', 'station-head'],
  committee: ['committee-a', 'committee-b'],
  congress: ['body', 'committee-a', 'committee-b'],
  unit: ['unit-clerk', 'unit-signer', 'unit-head'],
  'assisting-unit': ['assisting-clerk', 'assisting-signer', 'assisting-head'],
  'new-station': ['new-liaison', 'new-head'],
}

const [, ...blocks] = readFileSync(new URL('matrix.txt', import.meta.url), 'utf8').split(/^\[/m)
const written = new Map(blocks.map(blockOf))
const always = written.get('any case') ?? []
const whileOpen = written.get('any open case') ?? []

/** `matrix.txt` by situation, with what holds in every one. */
export const matrix: ReadonlyMap<string, readonly Row[]> = new Map(
  [...written]
    .filter(([name]) => !name.startsWith('any '))
    .map(([name, rows]) => {
      const own = new Set(rows.map(({ move }) => move))
      const isOpen = !name.startsWith('closed') && name !== 'none'
      return [name, [...rows, ...[...always, ...(isOpen ? whileOpen : [])].filter(({ move }) => !own.has(move))]]
    }),
)

/** Where a move leads for each seat that may make it in a situation. */
export const cell = (situation: string, move: string): Map<Seat, string> => {
  const rows = matrix.get(situation)?.filter((row) => row.move === move) ?? []
  const here = situation.split(',')[0] ?? ''
  return new Map(
    rows.flatMap(({ by, to }) =>
      by.map((seat): [Seat, string] => [seat, to.map((state) => (state === 'stays' ? here : state)).join(', ')]),
    ),
  )
}

/** The seats that may give a command in a situation, whichever way. */
export const seatsOf = (situation: string, command: string): Set<Seat> =>
  new Set((matrix.get(situation) ?? []).filter(({ move }) => commandOf(move) === command).flatMap(({ by }) => [...by]))

/** The command of a move: what stands before the way to give it. */
export const commandOf = (move: string): string => move.split(' (')[0] ?? move

function blockOf(block: string): [string, Row[]] {
  const [head = '', ...lines] = block.split('\n')
  return [head.slice(0, head.indexOf(']')), lines.filter((line) => line.trim() !== '').map(rowOf)]
}

function rowOf(line: string): Row {
  const [move = '', by = '', to = ''] = line.split(/\s{2,}/)
  return { move, by: by.split(', ').flatMap(seatsNamed), to: to.split(', ').map(stateNamed) }
}

function seatsNamed(word: string): readonly Seat[] {
  const group = groups[word]
  if (group) return group
  const seat = seats.find((one) => one === word)
  if (!seat) throw new Error(`the matrix knows no ${word}`)
  return [seat]
}

function stateNamed(word: string): State | 'stays' {
  if (word !== 'stays' && !(word in State.def.entries)) throw new Error(`the matrix knows no state ${word}`)
  return word as State | 'stays'
}
