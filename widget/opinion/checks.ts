import { isReadable, lengthOf, limits } from '#api-client/contract/limits.ts'
import type { Page } from '#api-client/contract/page.ts'
import type { FormValue } from './form-value.ts'

export type FieldName = 'opinion' | 'area' | 'place' | 'category' | 'files' | 'name' | 'contact'
export type IssueCode = 'missing' | 'too-short' | 'too-long' | 'unreadable' | 'unknown' | 'secret-mark'
export type Issue = { field: FieldName; code: IssueCode }

const textFields = ['place', 'name', 'contact'] as const

/**
 * What must be corrected before the form is sent, in the order of the fields, one issue per field.
 * The contract's schema decides in the end; these checks say the same without carrying it.
 */
export const check = (value: FormValue, { areas }: Pick<Page, 'areas'>): Issue[] => {
  const issues: Issue[] = []
  const opinion = opinionIssue(value.opinion.trim())
  if (opinion) issues.push({ field: 'opinion', code: opinion })
  if (areas.length > 1 && !value.area) issues.push({ field: 'area', code: 'missing' })
  for (const field of textFields) {
    const code = textIssue(value[field].trim(), limits[field].max)
    if (code) issues.push({ field, code })
  }
  return issues
}

const opinionIssue = (text: string): IssueCode | undefined => {
  if (!text) return 'missing'
  return textIssue(text, limits.opinion.max) ?? (lengthOf(text) < limits.opinion.min ? 'too-short' : undefined)
}

const textIssue = (text: string, most: number): IssueCode | undefined => {
  if (!isReadable(text)) return 'unreadable'
  return lengthOf(text) > most ? 'too-long' : undefined
}
