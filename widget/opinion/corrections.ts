import type { CaseWords } from '../words/case-words.ts'
import type { FieldName, Issue } from './checks.ts'

/** One thing to correct, in words. */
export type FieldCorrection = { id: FieldName; message: string }

/** What must be corrected, in words; a code without words of its own falls back to the list's title. */
export const correctionsOf = (issues: readonly Issue[], words: CaseWords): FieldCorrection[] =>
  issues.map(({ field, code }) => ({ id: field, message: words.opinionIssues[field][code] ?? words.errorsTitle }))
