import { expect, it } from 'vitest'
import { moves } from '#api-client/contract/command.ts'
import { fold } from '../../server/domain/evolve.ts'
import { laws } from '../server/domain/laws.ts'
import { breaches, livesOf, seeds } from '../server/domain/lives.ts'
import { commandsOfMatrix } from '../server/domain/matrix.ts'

/** So many that five seeds give more than a hundred thousand commands. */
const ofEachSeed = 480

it('whatever a hundred thousand random commands make of cases, what must always hold does', () => {
  const found: string[] = []
  const seen = new Set<string>(['submitted'])
  let given = 0
  for (const { story, moments, given: more } of livesOf(ofEachSeed)) {
    given += more
    for (const { event } of moments) seen.add(event.kind)
    for (const [title, law] of laws) found.push(...breaches(moments, law).map((story) => `${title}\n${story}`))
    if (JSON.stringify(fold(story.events)) !== JSON.stringify(story.item)) found.push('a history folds to another case')
  }
  expect(seeds).toHaveLength(5)
  expect(given).toBeGreaterThan(100_000)
  expect(found.slice(0, 3)).toEqual([])
  expect([...seen].sort()).toEqual(commandsOfMatrix.map((name) => moves[name].event).sort())
})
