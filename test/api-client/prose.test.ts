import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isReadable, lengthOf, limits } from '#api-client/contract/limits.ts'
import { Opinion } from '#api-client/contract/opinion.ts'
import { prose } from '#api-client/contract/primitives.ts'

const Text = prose({ min: 2, max: 5 })
const read = (text: string) => {
  const parsed = z.safeParse(Text, text)
  return parsed.success ? parsed.data : parsed.error.issues[0]?.message
}

describe('prose', () => {
  it.each([
    ['too-short', '灯'],
    ['路灯', '路灯'],
    ['路灯坏很久', '路灯坏很久'],
    ['too-long', '路灯坏很久了'],
  ])('is %s for %j', (expected, text) => {
    expect(read(text)).toBe(expected)
  })

  it('is as long as people see it: a rare character or an emoji counts once', () => {
    expect(read('𠮷😀𠮷😀𠮷')).toBe('𠮷😀𠮷😀𠮷')
    expect(read('𠮷😀𠮷😀𠮷😀')).toBe('too-long')
    expect(read('𠮷')).toBe('too-short')
    expect(lengthOf('𠮷😀a')).toBe(3)
  })

  it('is trimmed before it is measured', () => {
    expect(read('  路灯\n\u3000')).toBe('路灯')
    expect(read('      ')).toBe('too-short')
  })

  it('that need not be long says that it is missing, not that it is short', () => {
    const parsed = z.safeParse(prose({ max: 5 }), '   ')
    expect(parsed.error?.issues[0]?.message).toBe('missing')
  })

  it.each([
    ['a NUL', 'a\u0000b'],
    ['an escape', 'a\u001bb'],
    ['a backspace', 'a\bb'],
    ['a DEL', 'a\u007fb'],
    ['a noncharacter', 'a\uffffb'],
    ['a lone high surrogate', 'a\ud83db'],
    ['a lone low surrogate', 'a\ude00b'],
    ['surrogates in the wrong order', 'a\ude00\ud83d'],
    ['a high surrogate at the end', 'ab\ud83d'],
    ['a low surrogate at the beginning', '\ude00ab'],
    ['a low surrogate after a whole pair', '\ud83d\ude00\ude00'],
    ['a high surrogate before a whole pair', '\ud83d\ud83d\ude00'],
  ])('is unreadable with %s', (_, text) => {
    expect(read(text)).toBe('unreadable')
    expect(isReadable(text)).toBe(false)
  })

  it.each([
    ['a line', 'a\nb'],
    ['a Windows line', 'a\r\nb'],
    ['a tab', 'a\tb'],
    ['an emoji with a joiner', '👩\u200d🚒'],
    ['writing from right to left', 'a\u202eb\u202c'],
    ['isolated writing from right to left', '\u2067مرحبا\u2069'],
  ])('is readable with %s', (_, text) => {
    expect(isReadable(text)).toBe(true)
  })

  it('is readable exactly where its surrogates are whole and it has no control characters', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd7f0, max: 0xe010 }),
      fc.integer({ min: 0, max: 0x90 }),
    )
    const controls = [
      ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => ![9, 10, 13].includes(code)),
      0x7f,
      0xfffe,
      0xffff,
    ]
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
        const text = String.fromCharCode(...units)
        expect(isReadable(text)).toBe(text.isWellFormed() && !units.some((code) => controls.includes(code)))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('an opinion', () => {
  const issues = (opinion: object) =>
    z.safeParse(Opinion, opinion).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
  const characters = (count: number) => '灯'.repeat(count)

  it.each([
    ['opinion', limits.opinion.min, limits.opinion.max],
    ['place', 1, limits.place.max],
    ['name', 1, limits.name.max],
    ['contact', 1, limits.contact.max],
  ])('has %s of %i to %i characters', (field, min, max) => {
    const of = (count: number) => issues({ opinion: '路灯坏了。', [field]: characters(count) })
    expect([of(min), of(max)]).toEqual([[], []])
    expect(of(max + 1)).toEqual([[field, 'too-long']])
    expect(of(min - 1)).toEqual([[field, min > 1 ? 'too-short' : 'missing']])
  })

  it('is private and of a person unless told otherwise', () => {
    expect(z.parse(Opinion, { opinion: '路灯坏了。' })).toEqual({
      opinion: '路灯坏了。',
      submitterKind: 'person',
      consentToPublish: false,
      consentToSensitive: false,
      guardianConsents: false,
      confidential: false,
    })
  })

  it.each(['state', 'station', 'expectedOn', 'page', 'queryCode', '__proto__x'])('may not set %s', (field) => {
    expect(z.safeParse(Opinion, { opinion: '路灯坏了。', [field]: 'x' }).success).toBe(false)
  })
})
