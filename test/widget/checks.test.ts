import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Opinion } from '#api-client'
import { bodyOf } from '../../widget/opinion/body.ts'
import { check, type FieldName } from '../../widget/opinion/checks.ts'
import { emptyValue, type FormValue } from '../../widget/opinion/form-value.ts'
import { anyCharacter } from '../tools/any-character.ts'

const area = (id: string) => ({ id, name: { zh: id, en: id }, communities: [] })
const oneArea = { areas: [area('qingqiao')] }
const twoAreas = { areas: [area('qingqiao'), area('liuxi')] }

const text = (longest: number) =>
  fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '  \n',
      '井盖',
      '门口的井盖坏了',
      '😀😀😀😀😀',
      '\ud800',
      'a\u0000b',
      '字'.repeat(longest),
      '字'.repeat(longest + 1),
      '😀'.repeat(longest),
    ),
    fc.string({ unit: anyCharacter, maxLength: 12 }),
  )

const values: fc.Arbitrary<FormValue> = fc.record({
  opinion: text(5000),
  area: fc.constantFrom('', 'qingqiao', 'liuxi'),
  place: text(200),
  category: fc.constantFrom('', '01', '0101'),
  submitterKind: fc.constantFrom('person', 'enterprise', 'organisation'),
  name: text(50),
  contact: text(100),
  consentToPublish: fc.boolean(),
  consentToSensitive: fc.boolean(),
  guardianConsents: fc.boolean(),
  confidential: fc.boolean(),
  files: fc.constant(0),
})

const refusedBySchema = (value: FormValue): FieldName[] => {
  const parsed = Opinion.safeParse(bodyOf(value, oneArea))
  return [...new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as FieldName))]
}

describe('the checks of the form', () => {
  it('refuse the same fields as the schema of the contract, whatever is typed', async () => {
    await fc.assert(
      fc.property(values, (value) => {
        const refused = check(value, oneArea).map(({ field }) => field)
        expect(refused.sort()).toEqual(refusedBySchema(value).sort())
      }),
      { numRuns: 400 },
    )
  })

  it('ask for the text first, and for nothing else on an empty form of one area', () => {
    expect(check(emptyValue(), oneArea)).toEqual([{ field: 'opinion', code: 'missing' }])
  })

  it('ask for the area only where there are several', () => {
    const value = { ...emptyValue(), opinion: '门口的井盖坏了' }
    expect(check(value, oneArea)).toEqual([])
    expect(check(value, twoAreas)).toEqual([{ field: 'area', code: 'missing' }])
  })

  it('say whether a text is too short, too long or unreadable', () => {
    const codeOf = (opinion: string) => check({ ...emptyValue(), opinion }, oneArea)[0]?.code
    expect([codeOf('井盖坏了'), codeOf('字'.repeat(5001)), codeOf('井盖\u0000坏了很久')]).toEqual([
      'too-short',
      'too-long',
      'unreadable',
    ])
  })
})

describe('the body that is sent', () => {
  it('is trimmed, leaves empty fields out and fills in the only area', () => {
    const value = { ...emptyValue('0101'), opinion: ' 门口的井盖坏了 ', place: '  ', name: ' 王 ' }
    expect(bodyOf(value, oneArea, { deputy: 'deputy-a' })).toEqual({
      opinion: '门口的井盖坏了',
      submitterKind: 'person',
      area: 'qingqiao',
      category: '0101',
      deputy: 'deputy-a',
      name: '王',
      consentToPublish: false,
      consentToSensitive: false,
      guardianConsents: false,
      confidential: false,
    })
  })
})
