import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQueryCode, isQueryCode, normaliseQueryCode, queryCode } from '#api-client/query-code.ts'

const codes = fc
  .array(fc.constantFrom(...'0123456789'), { minLength: 15, maxLength: 15 })
  .map((digits) => queryCode(digits.join('')))

describe('a query code', () => {
  it('is sixteen digits, the last of which checks the others', () => {
    // A well-known sample of Luhn's sum: 7992739871 takes 3.
    expect(queryCode('000007992739871')).toBe('0000079927398713')
    fc.assert(
      fc.property(codes, (code) => {
        expect(isQueryCode(code)).toBe(true)
      }),
    )
  })

  it('with one wrong digit is found out, whichever it is', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const wrong = [...code].flatMap((right, index) =>
          [...'0123456789']
            .filter((digit) => digit !== right)
            .map((digit) => code.slice(0, index) + digit + code.slice(index + 1)),
        )
        expect(wrong).toHaveLength(16 * 9)
        expect(wrong.filter(isQueryCode)).toEqual([])
      }),
    )
  })

  it('with two neighbours swapped is found out, but for 0 and 9', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (const [index, one] of [...code.slice(0, -1)].entries()) {
          const other = code.charAt(index + 1)
          const swapped = code.slice(0, index) + other + one + code.slice(index + 2)
          const escapes = one === other || [one, other].sort().join('') === '09'
          expect(isQueryCode(swapped)).toBe(escapes)
        }
      }),
    )
  })

  it.each([
    '',
    '1234',
    '0000 0799 2739 8713',
    '00000799273987130',
    '000007992739871x',
    '００００079927398713',
    '0000079927398713\n',
  ])('is not %j', (text) => {
    expect(isQueryCode(text)).toBe(false)
  })
})

describe('what people type for a query code', () => {
  const typings: [string, (code: string) => string][] = [
    ['as it is printed', formatQueryCode],
    ['with hyphens', (code) => formatQueryCode(code).replaceAll(' ', '-')],
    [
      'with full-width digits',
      (code) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['with full-width spaces', (code) => formatQueryCode(code).replaceAll(' ', '\u3000')],
    ['with lines and tabs around it', (code) => `\t${code}\r\n`],
  ]

  it.each(typings)('%s, is the code', (_, type) => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(normaliseQueryCode(type(code))).toBe(code)
      }),
    )
  })

  it('is printed in four groups of four', () => {
    expect(formatQueryCode('0000079927398713')).toBe('0000 0799 2739 8713')
  })
})
