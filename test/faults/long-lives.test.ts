import { expect, it } from 'vitest'
import { moves } from '#api-client/contract/command.ts'
import { fold } from '../../server/domain/evolve.ts'
import { laws } from '../server/domain/laws.ts'
import { breaches, type Life, livesOf, seeds } from '../server/domain/lives.ts'
import { commandsOfMatrix } from '../server/domain/matrix.ts'
import { openedTown } from '../town/opened.ts'
import { keepLife } from './kept-lives.ts'

/** So many that five seeds give more than a hundred thousand commands. */
const ofEachSeed = 480
/** So many lives are kept side by side. */
const together = 8

const opened = openedTown()

/** What of a life must not be: a law that is broken, or a store that tells it otherwise than it was. */
const faultsOf = async (life: Life): Promise<string[]> => {
  const { story, moments } = life
  const { history, version, faults } = await keepLife(opened().service, life)
  const broken = laws.flatMap(([title, law]) => breaches(moments, law).map((told) => `${title}\n${told}`))
  const isSame = JSON.stringify(fold(history)) === JSON.stringify(story.item) && version === story.events.length
  return [...faults, ...broken, ...(isSame ? [] : ['what the store kept folds to another case'])]
}

function* inGroups<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let group: Item[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}

it('whatever a hundred thousand random commands make of cases in the store, what must always hold does', async () => {
  const found: string[] = []
  const seen = new Set<string>(['submitted'])
  let given = 0
  for (const lives of inGroups(livesOf(ofEachSeed), together)) {
    for (const life of lives) {
      given += life.given
      for (const { event } of life.moments) seen.add(event.kind)
    }
    found.push(...(await Promise.all(lives.map(faultsOf))).flat())
  }
  expect(seeds).toHaveLength(5)
  expect(given).toBeGreaterThan(100_000)
  expect(found.slice(0, 3)).toEqual([])
  expect([...seen].sort()).toEqual(commandsOfMatrix.map((name) => moves[name].event).sort())
}, 600_000)
