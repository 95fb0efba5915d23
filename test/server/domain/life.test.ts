import { describe, expect, it } from 'vitest'
import { State } from '#api-client/contract/vocabulary.ts'
import { laws } from './laws.ts'
import { breaches, livesOf, seeds } from './lives.ts'

/** Lives from each seed; a larger number by the variable LIVES. The long run stands apart, see `long-lives.test.ts`. */
const ofEachSeed = Number(process.env.LIVES ?? 20)
const lives = [...livesOf(ofEachSeed)]
const moments = lives.flatMap((life) => life.moments)

describe('random lives', () => {
  it('are many, reach every state, and meet refusals', () => {
    const reached = new Set(moments.map(({ after }) => after.state))
    expect(lives).toHaveLength(seeds.length * ofEachSeed)
    expect([...reached].sort()).toEqual(Object.keys(State.def.entries).sort())
    expect(lives.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(lives.length)
  })

  it('show most of what can happen', () => {
    expect(new Set(moments.map(({ event }) => event.kind)).size).toBeGreaterThan(50)
  })

  it('that go wrong would be found, and are told from their beginning', () => {
    const found = breaches(moments, ({ event }) => event.kind !== 'released')
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/submitted \{[\s\S]+released \{[^\n]+\}$/)
  })
})

describe('at every moment of every life', () => {
  it.each(laws)('%s', (_, law) => {
    expect(breaches(moments, law)).toEqual([])
  })
})
