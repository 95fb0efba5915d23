import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandSchema } from '#api-client'
import { checkMove, commandOf, type MoveValues, moveNames } from '../../widget/tracker/move-form.ts'

const values: fc.Arbitrary<MoveValues> = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('', ' ', '好', '好的', '字'.repeat(2000), '字'.repeat(2001), 'a\u0000b', '\ud800x'),
      fc.string({ unit: 'binary' }),
    ),
    solved: fc.constantFrom('yes', 'partly', 'no', undefined),
    attitude: fc.constantFrom(1, 3, 5, undefined),
    speed: fc.constantFrom(1, 3, 5, undefined),
  })
  .map(({ text, ...choices }) => ({
    text,
    ...Object.fromEntries(Object.entries(choices).filter(([, one]) => one !== undefined)),
  }))

describe('a move of a resident', () => {
  it.each(moveNames)('%s is checked on the page as the contract checks it', async (name) => {
    await fc.assert(
      fc.property(values, (typed) => {
        const chosen = typed.solved && typed.attitude && typed.speed
        fc.pre(name !== 'rate' || Boolean(chosen))
        const accepted = commandSchema(name).safeParse(commandOf(name, typed)).success
        expect(checkMove(name, typed).length === 0).toBe(accepted)
      }),
      { numRuns: 200 },
    )
  })

  it('asks for each answer of a rating that is missing', () => {
    expect(checkMove('rate', { text: '' })).toEqual([
      { field: 'solved', code: 'missing' },
      { field: 'attitude', code: 'missing' },
      { field: 'speed', code: 'missing' },
    ])
  })

  it('leaves an empty comment and an empty reason out', () => {
    expect(commandOf('rate', { text: ' ', solved: 'yes', attitude: 5, speed: 4 })).toEqual({
      command: 'rate',
      solved: 'yes',
      attitude: 5,
      speed: 4,
    })
    expect(commandOf('withdraw', { text: '' })).toEqual({ command: 'withdraw' })
  })
})
