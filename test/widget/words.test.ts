import { describe, expect, it } from 'vitest'
import * as contractEn from '#api-client/words/en.ts'
import * as contractZh from '#api-client/words/zh-cn.ts'
import { caseWords as caseEn } from '../../widget/words/en/case.ts'
import { form as formEn } from '../../widget/words/en/form.ts'
import { caseWords as caseZh } from '../../widget/words/zh-cn/case.ts'
import { form as formZh } from '../../widget/words/zh-cn/form.ts'

/** Every text with its path; functions are called with words that can be recognised in what they give. */
const texts = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, value]): [string, string][] => {
    const here = `${path}/${name}`
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') return [[here, String(value('甲', ['乙'], true))]]
    return texts(value as object, here)
  })

const own = (words: object): [string, string][] =>
  texts(words).filter(([path]) => !/^\/(commands|events|problems|roles)\//.test(path))

describe.each([
  ['form', formZh, formEn],
  ['case', caseZh, caseEn],
])('the words of the %s', (_, zh, en) => {
  it('are the same set in both languages, none of them empty', () => {
    expect(
      own(en)
        .map(([path]) => path)
        .sort(),
    ).toEqual(
      own(zh)
        .map(([path]) => path)
        .sort(),
    )
    expect([...own(zh), ...own(en)].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('are Chinese in Chinese and hold no Chinese in English', () => {
    const chinese = /[\u4e00-\u9fff]/
    const example = /Hint$|\/count$/
    expect(own(zh).filter(([path, text]) => !chinese.test(text) && !example.test(path))).toEqual([])
    expect(own(en).filter(([, text]) => chinese.test(text.replace(/[甲乙]/g, '')))).toEqual([])
  })
})

describe('the words of the form', () => {
  it.each([
    ['zh-CN', formZh, contractZh],
    ['en', formEn, contractEn],
  ])('never mark a field with an asterisk (%s)', (_, form) => {
    expect(texts(form).filter(([, text]) => text.includes('*'))).toEqual([])
  })

  it('call who speaks what the contract calls them', () => {
    const { label: _, ...kinds } = formZh.submitterKind
    expect(kinds).toEqual(contractZh.submitterKinds)
  })
})
