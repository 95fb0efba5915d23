import type { SubjectKind } from '../core/move-choices.ts'
import type { FormField, FormName } from '../core/move-forms.ts'
import type { FieldIssue, measuredParts } from '../core/move-values.ts'

/** What the forms of moves say; in files of their own for each language. */
export type FormWords = {
  fields: Record<FormField, string>
  /** Where a field means something else in one move. */
  fieldsOf: Partial<Record<FormName, Partial<Record<FormField, string>>>>
  hints: Partial<Record<FormName, string>>
  fieldHints: Partial<Record<FormField, string>>
  /** Where a hint holds for one move only. */
  fieldHintsOf: Partial<Record<FormName, Partial<Record<FormField, string>>>>
  audiences: Record<'public' | 'internal', string>
  granted: Record<'yes' | 'no', string>
  kept: Record<'yes' | 'no', string>
  conclusions: Record<'handling' | 'closed', string>
  measured: Record<(typeof measuredParts)[number], string>
  channelModes: Record<'inform' | 'transfer', string>
  subjects: Record<SubjectKind, string>
  form: Record<
    | 'cancel'
    | 'discard'
    | 'optional'
    | 'restored'
    | 'choose'
    | 'noMatch'
    | 'byLetter'
    | 'proposed'
    | 'me'
    | 'basis'
    | 'sealed'
    | 'similar'
    | 'similarNone'
    | 'similarLooking'
    | 'similarFailed'
    | 'chooseSimilar'
    | 'opinion'
    | 'blocked',
    string
  > & {
    filter: (what: string) => string
    subordinations: Record<'own' | 'town' | 'vertical' | 'utility' | 'branch', string>
    chosen: (count: number) => string
    characters: (count: number, max: number) => string
    summary: (count: number) => string
    call: (shortCode: string) => string
    same: (words: string) => string
    apart: (words: string) => string
    wentBy: (words: string) => string
  }
  issues: Record<FieldIssue, string>
}
