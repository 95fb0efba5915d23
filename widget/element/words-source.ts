import type { CaseWords } from '../words/case-words.ts'
import type { FormWords } from '../words/form-words.ts'
import { form as zhCn } from '../words/zh-cn/form.ts'
import type { Language } from './settings.ts'

/** What the form says; Chinese is there at once, English is loaded. */
export const formWords = async (language: Language): Promise<FormWords> =>
  language === 'en' ? (await import('../words/en/form.ts')).form : zhCn

/** What receipt, timeline and refusals say. */
export const caseWords = async (language: Language): Promise<CaseWords> =>
  language === 'en'
    ? (await import('../words/en/case.ts')).caseWords
    : (await import('../words/zh-cn/case.ts')).caseWords
