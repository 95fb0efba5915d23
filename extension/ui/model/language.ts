import { computed, signal } from '@preact/signals'
import type { Name } from '#api-client'
import type { Language } from '../../core/settings.ts'
import type { CaseWords } from '../../words/case-words.ts'
import type { Words } from '../../words/words.ts'

const catalogues: Record<
  Language,
  { list: () => Promise<{ words: Words }>; case: () => Promise<{ words: CaseWords }> }
> = {
  'zh-CN': { list: () => import('../../words/zh-cn.ts'), case: () => import('../../words/case-zh-cn.ts') },
  en: { list: () => import('../../words/en.ts'), case: () => import('../../words/case-en.ts') },
}

const spoken = signal<{ language: Language; words: Words; caseWords?: CaseWords } | undefined>(undefined)

const now = computed(() => {
  if (!spoken.value) throw new Error('no language was chosen before the first paint')
  return spoken.value
})

/** The words of the list, in the language now. */
export const words = computed(() => now.value.words)
export const language = computed(() => now.value.language)

/** The words of cases, forms and signing in too; whoever shows one of them waits for `speakOfCases` first. */
export const caseWords = computed(() => {
  if (!now.value.caseWords) throw new Error('the words of cases were not asked for')
  return now.value.caseWords
})

/** Loads a language and speaks it from now on. */
export const speak = async (chosen: Language): Promise<void> => {
  const catalogue = catalogues[chosen]
  const [list, more] = await Promise.all([catalogue.list(), spoken.peek()?.caseWords ? catalogue.case() : undefined])
  spoken.value = { language: chosen, words: list.words, ...(more ? { caseWords: more.words } : {}) }
  document.documentElement.lang = chosen
}

/** Loads what cases, forms and signing in say. */
export const speakOfCases = async (): Promise<void> => {
  if (now.peek().caseWords) return
  const { words: more } = await catalogues[now.peek().language].case()
  spoken.value = { ...now.peek(), caseWords: more }
}

/** A name in the language now. */
export const nameOf = (name: Name): string => (language.value === 'en' ? name.en : name.zh)
