import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandSchema } from '#api-client'
import { checkMove, commandOf, type MoveName, type MoveValues, moveNames } from '../../widget/tracker/move-form.ts'
import { anyCharacter } from '../tools/any-character.ts'

const values: fc.Arbitrary<MoveValues> = fc
  .record({
    text: fc.oneof(
      fc.constantFrom('', ' ', '好', '好的', '字'.repeat(2000), '字'.repeat(2001), 'a\u0000b', '\ud800x'),
      fc.string({ unit: anyCharacter }),
    ),
    solved: fc.constantFrom('yes', 'partly', 'no', undefined),
    attitude: fc.constantFrom(1, 3, 5, undefined),
    speed: fc.constantFrom(1, 3, 5, undefined),
    kept: fc.constantFrom('yes', 'no', undefined),
    name: fc.constantFrom('王', ' ', '字'.repeat(51), undefined),
    contact: fc.constantFrom('13800000000', 'a\u0000b', '1'.repeat(101), undefined),
    place: fc.constantFrom('三号楼', '字'.repeat(200), '字'.repeat(201), undefined),
  })
  .map(({ text, ...choices }) => ({
    text,
    ...Object.fromEntries(Object.entries(choices).filter(([, one]) => one !== undefined)),
  }))

/** True where every choice that a move asks for was made: what is not chosen can be no command. */
const isChosen = (name: MoveName, { solved, attitude, speed, kept }: MoveValues): boolean => {
  if (name === 'confirm-result') return kept !== undefined
  return (name !== 'rate' && name !== 'correct-rating') || Boolean(solved && attitude && speed)
}

describe('a move of a resident', () => {
  it.each(moveNames)('%s is checked on the page as the contract checks it', async (name) => {
    await fc.assert(
      fc.property(values, (typed) => {
        fc.pre(isChosen(name, typed))
        const accepted = commandSchema(name).safeParse(commandOf(name, typed)).success
        expect(checkMove(name, typed).length === 0).toBe(accepted)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['rate', 'correct-rating'] as const)('%s asks for each answer that is missing', (name) => {
    expect(checkMove(name, { text: '' })).toEqual([
      { field: 'solved', code: 'missing' },
      { field: 'attitude', code: 'missing' },
      { field: 'speed', code: 'missing' },
    ])
  })

  it('asks whether a promise was kept, and says so in its command', () => {
    expect(checkMove('confirm-result', { text: '' })).toEqual([{ field: 'kept', code: 'missing' }])
    expect(commandOf('confirm-result', { text: '还差两盏。', kept: 'no' })).toEqual({
      command: 'confirm-result',
      kept: false,
      comment: '还差两盏。',
    })
  })

  it('consents to publishing and to nothing else', () => {
    expect(commandOf('consent', { text: '' })).toEqual({ command: 'consent', purpose: 'publish' })
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
