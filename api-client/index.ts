export { caseNumber, isCaseNumber, normaliseCaseNumber } from './case-number.ts'
export { type Answer, type Call, type Client, type ClientOptions, createClient } from './client.ts'
export * from './contract/attachment.ts'
export * from './contract/calendar.ts'
export * from './contract/call-list.ts'
export * from './contract/case.ts'
export * from './contract/change.ts'
export { type Command, commandNames, commandSchema, type Recorded, textsOf } from './contract/command.ts'
export { CommandRequest } from './contract/command-request.ts'
export * from './contract/digest.ts'
export * from './contract/duplicate.ts'
export { fileLimits } from './contract/file-limits.ts'
export * from './contract/inbox.ts'
export * from './contract/ledger.ts'
export { isReadable, lengthOf, limits } from './contract/limits.ts'
export * from './contract/measured.ts'
export { CommandName, EventName } from './contract/names.ts'
export * from './contract/opinion.ts'
export * from './contract/organisation.ts'
export * from './contract/page.ts'
export * from './contract/policy.ts'
export { CaseNumber, CategoryCode, Day, Id, Instant, Name, Named, QueryCode } from './contract/primitives.ts'
export { Problem } from './contract/problem.ts'
export { Challenge, Proof } from './contract/proof.ts'
export * from './contract/reading.ts'
export * from './contract/reply-check.ts'
export * from './contract/session.ts'
export * from './contract/suggestion.ts'
export * from './contract/vocabulary.ts'
export { isProblem, isUnreachable, ProblemError, UnexpectedAnswerError, UnreachableError } from './errors.ts'
export { type Offer, offerOf, offers } from './lifecycle.ts'
export { type ProblemCode, problems } from './problems.ts'
export { formatQueryCode, isQueryCode, normaliseQueryCode, queryCode } from './query-code.ts'
export { parseReceiptText, receiptText } from './receipt-text.ts'
export { type Route, type RouteName, type Routes, routes } from './routes.ts'
export { type Solving, solve } from './solving.ts'
export type { Stream } from './stream.ts'
export {
  addCalendarDays,
  addDays,
  addMonths,
  addWorkingDays,
  type Calendar,
  type CalendarYear,
  calendar,
  calendarOf,
  type Due,
  dayAt,
  startOf,
  workingDaysBetween,
} from './working-days.ts'
