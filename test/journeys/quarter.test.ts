import { expect, it } from 'vitest'
import type { CommandName } from '#api-client'
import { openedTown } from '../town/opened.ts'
import { driveQuarter } from './quarter/drive.ts'
import { allowedEdges, isOffered } from './quarter/edges.ts'
import { type Exported, exportEvents, figuresOf, recount } from './quarter/figures.ts'
import { stepsTaken } from './quarter/journal.ts'

const opened = openedTown()

/** The same events, each time with one thing wrong with them. */
const plantedErrors = (events: readonly Exported[]): [string, Exported[]][] => {
  const first = (is: (event: Exported) => boolean): Exported => {
    const found = events.find(is)
    if (!found) throw new Error('no such event')
    return found
  }
  const without = (one: Exported): Exported[] => events.filter((event) => event !== one)
  const withFact = (one: Exported, facts: object): Exported[] =>
    events.map((event) => (event === one ? { ...event, facts: { ...event.facts, ...facts } } : event))
  const isLast = ({ caseNumber, seq }: Exported): boolean =>
    !events.some((event) => event.caseNumber === caseNumber && event.seq > seq)
  const submitted = first(({ kind }) => kind === 'submitted')
  const held = first(({ kind, facts }) => kind === 'answered' && 'heldDays' in facts && facts.heldDays !== 0)
  return [
    ['a withdrawal that is missing', without(first((event) => event.kind === 'withdrawn' && isLast(event)))],
    ['a notice that is missing', without(first(({ kind }) => kind === 'urged'))],
    ['a case that is missing', without(submitted)],
    ['a day held too many', withFact(held, { heldDays: 99 })],
  ]
}

it('a quarter of the town takes every step that is allowed, and its figures stand a recount', async () => {
  const town = opened()
  const cases = (await driveQuarter(town)).map(({ caseNumber }) => caseNumber)
  const taken = await stepsTaken(town.service, cases)
  for (const [name, { times, roles }] of [...taken].sort()) {
    console.log(`${String(times).padStart(5)}  ${name}   ${[...roles].join(', ')}`)
  }
  console.log(`${cases.length} cases, ${taken.size} kinds of steps`)

  expect(cases.length).toBeGreaterThanOrEqual(200)
  expect([...allowedEdges].filter((name) => !taken.has(name)).sort()).toEqual([])
  const notOffered = [...taken.keys()].filter((name) => {
    const [from = '', command = '', to = ''] = name.split(/ ── | → /)
    return !isOffered(from, command as CommandName, to)
  })
  expect(notOffered).toEqual([])

  const events = await exportEvents(town.service, cases)
  const figures = await figuresOf(town.service, cases)
  const planted = plantedErrors(events)
  const [honest, ...wrong] = await recount(events, ...planted.map(([, one]) => one))
  expect(honest).toEqual(figures)
  for (const [index, [error]] of planted.entries()) expect(wrong[index], error).not.toEqual(figures)
  expect(town.faults).toEqual([])
}, 600_000)
