/** The part of this package that runs on residents' pages: nothing here loads what only officials need. */
export { isCaseNumber, normaliseCaseNumber } from './case-number.ts'
export { isReadable, lengthOf, limits } from './contract/limits.ts'
export { isProblem, type ProblemError } from './errors.ts'
export { formatQueryCode, isQueryCode, normaliseQueryCode } from './query-code.ts'
export { parseReceiptText, receiptText } from './receipt-text.ts'
export { createResidentClient, type ResidentClient } from './resident-client.ts'
export type { ClientOptions } from './routed-client.ts'
