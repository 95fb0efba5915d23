import type { Page } from '#api-client/contract/page.ts'
import type { Language } from '../element/settings.ts'
import type { Trouble } from '../element/trouble-view.ts'
import type { FormWords } from '../words/form-words.ts'
import type { Aide } from './aide.ts'
import type { FieldName } from './checks.ts'
import type { FieldCorrection } from './corrections.ts'
import type { DraftNews } from './draft-keeper.ts'
import type { FormValue } from './form-value.ts'

/** Everything the parts of the form need to draw themselves, and what they may ask for. */
export type FormScreen = {
  page: Page
  words: FormWords
  language: Language
  elder: boolean
  value: FormValue
  corrections: readonly FieldCorrection[]
  /** What is loaded once a person begins. */
  aide: Aide | undefined
  trouble: Trouble | null
  /** True where an earlier try had no answer. */
  unconfirmed: boolean
  sending: boolean
  /** True while sending waits for the proof of work. */
  proving: boolean
  news: DraftNews
  /** The count as it is said aloud, which waits for a pause. */
  spokenCount: string
  change: (change: Partial<FormValue>) => void
  submit: () => void
  focus: (field: FieldName) => void
  removeDraft: () => void
  chooseFiles: () => void
}

/** What is wrong with one field, if anything. */
export const errorOf = (field: FieldName, { corrections }: FormScreen): string | undefined =>
  corrections.find(({ id }) => id === field)?.message
