import type { ReadonlySignal } from '@preact/signals'
import type { Case, Directory } from '#api-client'
import type { Values } from '../../core/drafts.ts'
import type { FormField, FormName } from '../../core/move-forms.ts'
import { words } from '../model/language.ts'

/** What every field of an open form works with. */
export type FormState = {
  command: FormName
  item: Case
  directory: Directory
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
  words.value.fieldsOf[command]?.[name] ?? words.value.fields[name]

/** What is wrong, in words. */
export const issueWords = (code: string): string => {
  const { issues, contract } = words.value
  if (Object.hasOwn(issues, code)) return issues[code as keyof typeof issues]
  return contract.issues[code] ?? contract.issues.invalid ?? code
}
