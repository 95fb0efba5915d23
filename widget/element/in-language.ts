import type { Name } from '#api-client/contract/primitives.ts'
import type { Language } from './settings.ts'

/** A name in the language that is shown. */
export const inLanguage = (name: Name, language: Language): string => (language === 'en' ? name.en : name.zh)
