import {
  isCaseNumber,
  isQueryCode,
  normaliseCaseNumber,
  normaliseQueryCode,
  parseReceiptText,
} from '#api-client/resident.ts'

/** What stands in the two fields. */
export type Numbers = { caseNumber: string; queryCode: string }
export type NumbersIssue = { field: keyof Numbers; code: 'missing' | 'wrong' }

/** The fields after one changed; number and code pasted together into either fill both. */
export const typedInto = (numbers: Numbers, change: Partial<Numbers>): Numbers =>
  parseReceiptText(Object.values(change).join('')) ?? { ...numbers, ...change }

/** Number and code as the service takes them, or what must be corrected. */
export const readNumbers = (typed: Numbers): { numbers: Numbers; issues: readonly NumbersIssue[] } => {
  const numbers = { caseNumber: normaliseCaseNumber(typed.caseNumber), queryCode: normaliseQueryCode(typed.queryCode) }
  const issues: NumbersIssue[] = []
  if (!typed.caseNumber.trim()) issues.push({ field: 'caseNumber', code: 'missing' })
  else if (!isCaseNumber(numbers.caseNumber)) issues.push({ field: 'caseNumber', code: 'wrong' })
  if (!typed.queryCode.trim()) issues.push({ field: 'queryCode', code: 'missing' })
  else if (!isQueryCode(numbers.queryCode)) issues.push({ field: 'queryCode', code: 'wrong' })
  return { numbers, issues }
}
