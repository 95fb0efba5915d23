import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumber, caseNumberCharacters, isCaseNumber, normaliseCaseNumber } from '#api-client/case-number.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'

const characters = (from: string, length: number) =>
  fc.array(fc.constantFrom(...from), { minLength: length, maxLength: length }).map((list) => list.join(''))
const numbers = fc
  .tuple(characters(letters, 2), characters(digits, 4), characters(alphabet, 6))
  .map((parts) => caseNumber(...parts))

/** Characters that may stand at a place of a number. */
const placesOf = (index: number): string => (index < 2 ? letters : index < 6 ? digits : index === 6 ? '' : alphabet)

/** The number with one character replaced, for every place and every other character that may stand there. */
const mistyped = (number: string): string[] =>
  [...number].flatMap((right, index) =>
    [...placesOf(index)]
      .filter((wrong) => wrong !== right)
      .map((wrong) => number.slice(0, index) + wrong + number.slice(index + 1)),
  )

/** The number with two neighbours swapped, wherever that gives another one of the same shape. */
const swapped = (number: string): string[] =>
  [...number.slice(0, -1)].flatMap((one, index) => {
    const other = number.charAt(index + 1)
    const fits = one !== other && placesOf(index).includes(other) && placesOf(index + 1).includes(one)
    return fits ? [number.slice(0, index) + other + one + number.slice(index + 2)] : []
  })

describe('a case number', () => {
  it('has the prefix, the year and month, six characters and one that checks them', () => {
    expect(caseNumber('SL', '2611', '7K3M9Q')).toMatch(/^SL2611-7K3M9Q[0-9A-HJKMNP-TV-Z]$/)
  })

  it('is valid as it is made', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(isCaseNumber(number)).toBe(true)
      }),
    )
  })

  it('with one wrong character after the prefix is found out, whichever it is', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const wrong = mistyped(number).filter((text) => text.slice(0, 2) === number.slice(0, 2))
        expect(wrong).toHaveLength(4 * 9 + 7 * 31)
        expect(wrong.filter(isCaseNumber)).toEqual([])
      }),
    )
  })

  it('with one wrong letter in the prefix is found out, whichever it is', () => {
    const number = caseNumber('SL', '2611', '7K3M9Q')
    const wrong = mistyped(number).filter((text) => text.slice(0, 2) !== 'SL')
    expect(wrong).toHaveLength(2 * 25)
    expect(wrong.filter(isCaseNumber)).toEqual([])
  })

  it('with the letters of its prefix swapped is found out', () => {
    expect(isCaseNumber(caseNumber('SL', '2611', '7K3M9Q').replace('SL', 'LS'))).toBe(false)
  })

  it('with two neighbours swapped is found out, but for the first and last of the alphabet', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const found = swapped(number).filter((text) => text.startsWith(number.slice(0, 2)) && isCaseNumber(text))
        for (const text of found) {
          const index = [...text].findIndex((character, at) => character !== number[at])
          expect([text[index], text[index + 1]].sort()).toEqual(['0', 'Z'])
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '',
    'SL2611',
    'sl2611-7K3M9QX',
    'SL2611 7K3M9QX',
    'SL2611-7K3M9Q',
    'SL2611-7K3M9QNC',
    'SL26117K3M9QXC',
    'S12611-7K3M9QX',
  ])('is not %j', (text) => {
    expect(isCaseNumber(text)).toBe(false)
  })

  it('has nothing before or after it', () => {
    const number = caseNumber('SL', '2611', '7K3M9Q')
    expect([` ${number}`, `${number}\n`, `${number}0`, `x${number}`].filter(isCaseNumber)).toEqual([])
  })
})

describe('what people type for a case number', () => {
  const typings: [string, (number: string) => string][] = [
    ['in small letters', (number) => number.toLowerCase()],
    ['without the hyphen', (number) => number.replace('-', '')],
    ['with spaces', (number) => [...number].join(' ')],
    ['with another dash', (number) => number.replace('-', '—')],
    ['with spaces around it', (number) => `  ${number}\n`],
    [
      'with O for 0 and l for 1 after the hyphen',
      (number) => number.slice(0, 7) + number.slice(7).replaceAll('0', 'O').replaceAll('1', 'l'),
    ],
    [
      'with O for 0 and I for 1 in year and month',
      (number) => number.slice(0, 2) + number.slice(2, 6).replaceAll('0', 'o').replaceAll('1', 'I') + number.slice(6),
    ],
  ]

  it.each(typings)('%s, is the number', (_, type) => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(normaliseCaseNumber(type(number))).toBe(number)
      }),
    )
  })

  it('is left as it is where it is the number already', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(normaliseCaseNumber(number)).toBe(number)
      }),
    )
  })
})

describe('the random characters', () => {
  it('are six of the alphabet, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
        expect(caseNumberCharacters(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
      }),
    )
  })

  it('differ wherever one of the thirty bits differs', () => {
    const of = (number: number) =>
      caseNumberCharacters(Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 - 1 }), fc.integer({ min: 0, max: 29 }), (number, bit) => {
        expect(of(number)).not.toBe(of(number ^ (1 << bit)))
      }),
    )
  })
})
