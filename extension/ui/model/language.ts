import { computed, signal } from '@preact/signals'
import type { Name } from '#api-client'
import type { Language } from '../../core/settings.ts'
import type { Words } from '../../words/words.ts'

const catalogues: Record<Language, () => Promise<{ words: Words }>> = {
  'zh-CN': () => import('../../words/zh-cn.ts'),
  en: () => import('../../words/en.ts'),
}

const spoken = signal<{ language: Language; words: Words } | undefined>(undefined)

const now = computed(() => {
  if (!spoken.value) throw new Error('no language was chosen before the first paint')
  return spoken.value
})

/** The words of the screens, in the language now. */
export const words = computed(() => now.value.words)
export const language = computed(() => now.value.language)

/** Loads a language and speaks it from now on. */
export const speak = async (chosen: Language): Promise<void> => {
  const catalogue = await catalogues[chosen]()
  spoken.value = { language: chosen, words: catalogue.words }
  document.documentElement.lang = chosen
}

/** A name in the language now. */
export const nameOf = (name: Name): string => (language.value === 'en' ? name.en : name.zh)
