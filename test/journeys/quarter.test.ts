import { expect, it } from 'vitest'
import type { CommandName } from '#api-client'
import { openedTown } from '../town/opened.ts'
import { driveQuarter } from './quarter/drive.ts'
import { allowedEdges, isOffered } from './quarter/edges.ts'
import { exportEvents, figuresOf, recount } from './quarter/figures.ts'
import { stepsTaken } from './quarter/journal.ts'

const opened = openedTown()

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
  expect(await recount(events)).toEqual(figures)
  const planted = events.map((event) =>
    event === events.find(({ kind }) => kind === 'rated')
      ? { ...event, facts: { ...event.facts, to: 'handling' } }
      : event,
  )
  expect(await recount(planted.filter(({ kind }) => kind !== 'withdrawn'))).not.toEqual(figures)
  expect(town.faults).toEqual([])
}, 600_000)
