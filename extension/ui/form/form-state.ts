import type { ReadonlySignal } from '@preact/signals'
import type { Values } from '../../core/drafts.ts'
import type { Situation } from '../../core/forms/form.ts'
import type { FormField, FormName } from '../../core/move-forms.ts'
import { caseWords } from '../model/language.ts'

/** What every field of an open form works with. */
export type FormState = {
  command: FormName
  situation: Situation
  values: ReadonlySignal<Values>
  /** What is wrong, by field name: a code of ours or of the service. */
  issues: ReadonlySignal<ReadonlyMap<string, string>>
  change: (name: FormField, value: string | string[]) => void
}

export const fieldId = (name: FormField): string => `field-${name}`

/** What stands in a field with one value. */
export const fieldValue = ({ values }: FormState, name: FormField): string => {
  const value = values.value[name]
  return typeof value === 'string' ? value : ''
}

/** What a field is called in this move. */
export const labelOf = (command: FormName, name: FormField): string =>
  caseWords.value.fieldsOf[command]?.[name] ?? caseWords.value.fields[name]

/** What is wrong, in words. */
export const issueWords = (code: string): string => {
  const { issues, contract } = caseWords.value
  if (Object.hasOwn(issues, code)) return issues[code as keyof typeof issues]
  return contract.issues[code] ?? contract.issues.invalid ?? code
}

/** The hint of a field in this move. */
export const hintOf = (command: FormName, name: FormField): string | undefined =>
  caseWords.value.fieldHintsOf[command]?.[name] ?? caseWords.value.fieldHints[name]
