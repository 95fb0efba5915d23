import type { CaseWords } from '../words/case-words.ts'
import type { FormWords } from '../words/form-words.ts'
import { form as zhCn } from '../words/zh-cn/form.ts'
import { part } from './part.ts'
import type { Language } from './settings.ts'

/** What the form says; Chinese is there at once, English is loaded. */
export const formWords = async (language: Language): Promise<FormWords> =>
  language === 'en' ? (await part('words/en/form', () => import('../words/en/form.ts'))).form : zhCn

/** What receipt, timeline and refusals say. */
export const caseWords = async (language: Language): Promise<CaseWords> =>
  language === 'en'
    ? (await part('words/en/case', () => import('../words/en/case.ts'))).caseWords
    : (await part('words/zh-cn/case', () => import('../words/zh-cn/case.ts'))).caseWords
