import { isCaseNumber, normaliseCaseNumber } from './case-number.ts'
import { formatQueryCode, isQueryCode, normaliseQueryCode } from './query-code.ts'

/** Number and code as one string that can be pasted back. */
export const receiptText = (caseNumber: string, queryCode: string): string =>
  `${caseNumber} ${formatQueryCode(queryCode)}`

/**
 * Number and code out of one pasted string, in whatever grouping and case; null where either is missing or mistyped.
 */
export const parseReceiptText = (pasted: string): { caseNumber: string; queryCode: string } | null => {
  const found =
    /([a-z]{2}(?:[\s\u2010-\u2015-]*[0-9a-z]){11})\D*?((?:[\d\uff10-\uff19][\s\u2010-\u2015-]*){16})\D*$/i.exec(pasted)
  if (!found?.[1] || !found[2]) return null
  const caseNumber = normaliseCaseNumber(found[1])
  const queryCode = normaliseQueryCode(found[2])
  return isCaseNumber(caseNumber) && isQueryCode(queryCode) ? { caseNumber, queryCode } : null
}
