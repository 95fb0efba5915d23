import { isCaseNumber, normaliseCaseNumber } from '#api-client/case-number.ts'
import { isReadable, lengthOf, limits } from '#api-client/contract/limits.ts'
import type { Values } from './drafts.ts'
import type { DayRange, Field, Situation } from './forms/form.ts'
import { channelOf } from './move-choices.ts'
import { type FormField, type FormName, fieldsOf, isOptional } from './move-forms.ts'
import type { GivenMove } from './outbox.ts'

/** What is wrong with a field: the codes of the contract, and what a form finds before anything is sent. */
export type FieldIssue =
  | 'missing'
  | 'too-short'
  | 'too-long'
  | 'unreadable'
  | 'too-many'
  | 'past-day'
  | 'passed-day'
  | 'future-day'
  | 'before-due'
  | 'not-a-case-number'
  | 'same-case'
  | 'half-measured'
  | 'not-a-number'

/** The parts of a result that can be measured again, in the order they are kept in a draft. */
export const measuredParts = ['what', 'unit', 'before', 'target', 'actual'] as const

/** What has to be mended before the move can be given, by field name. */
export const issuesOf = (
  command: FormName,
  values: Values,
  situation: Situation,
  today: string,
): Map<FormField, FieldIssue> => {
  const issues = new Map<FormField, FieldIssue>()
  for (const field of fieldsOf(command, values, situation)) {
    const issue = issueOf(field, values, situation, today)
    if (issue) issues.set(field.name, issue)
  }
  return issues
}

const issueOf = (field: Field, values: Values, situation: Situation, today: string): FieldIssue | undefined => {
  const value = values[field.name]
  if (field.kind === 'measured') return measuredIssue([value ?? []].flat())
  if (Array.isArray(value)) return field.kind === 'units' && value.length > field.max ? 'too-many' : undefined
  const text = (value ?? '').trim()
  if (!text) return isOptional(field, values, situation) ? undefined : 'missing'
  if (field.kind === 'day') return dayIssue[field.range](text, today, situation)
  if (field.kind === 'case') return caseIssue(text, situation)
  return field.kind === 'text' || field.kind === 'line' ? textIssue(text, field.min ?? 1, field.max) : undefined
}

const dayIssue: Record<DayRange, (day: string, today: string, situation: Situation) => FieldIssue | undefined> = {
  'after-today': (day, today) => (day <= today ? 'past-day' : undefined),
  'from-today': (day, today) => (day < today ? 'passed-day' : undefined),
  'until-today': (day, today) => (day > today ? 'future-day' : undefined),
  'after-due': (day, today, { item }) => (day <= (item.unitDueOn ?? today) ? 'before-due' : undefined),
}

const caseIssue = (typed: string, { item }: Situation): FieldIssue | undefined => {
  const number = normaliseCaseNumber(typed)
  if (!isCaseNumber(number)) return 'not-a-case-number'
  return number === item.caseNumber ? 'same-case' : undefined
}

const textIssue = (text: string, min: number, max: number): FieldIssue | undefined => {
  if (!isReadable(text)) return 'unreadable'
  const length = lengthOf(text)
  if (length < min) return 'too-short'
  return length > max ? 'too-long' : undefined
}

/** Nothing of it or all of it. */
const measuredIssue = (parts: readonly string[]): FieldIssue | undefined => {
  const [what = '', unit = '', ...numbers] = measuredParts.map((_, index) => (parts[index] ?? '').trim())
  if (![what, unit, ...numbers].some(Boolean)) return undefined
  if (![what, unit, ...numbers].every(Boolean)) return 'half-measured'
  if (!numbers.every((number) => Number.isFinite(Number(number)))) return 'not-a-number'
  return textIssue(what, limits.title.min, limits.title.max) ?? textIssue(unit, 1, limits.measure.max)
}

/** The move that the form gives; only fields that belong to it, none that is empty. */
export const moveOf = (command: FormName, values: Values, situation: Situation, expectedVersion: number): GivenMove => {
  const move: GivenMove = { command, expectedVersion }
  // The contract asks for the list even where the mode leaves it empty.
  if (command === 'assign' || command === 'dispatch') move.assistingUnits = []
  for (const field of fieldsOf(command, values, situation)) {
    const given = givenOf(field, values)
    if (given !== undefined) move[field.name] = given
    // How a matter is referred is the channel's to say.
    if (field.kind === 'channel' && given) move.mode = channelOf(given, situation.directory)?.mode
  }
  return move
}

const givenOf = (field: Field, values: Values): unknown => {
  const value = values[field.name]
  if (field.kind === 'units') return [value ?? []].flat().filter((id) => id !== values.leadUnit)
  if (field.kind === 'measured') return measuredOf([value ?? []].flat())
  const text = typeof value === 'string' ? value.trim() : ''
  if (!text) return undefined
  if (field.kind === 'level' || field.kind === 'score') return Number(text)
  if (field.kind === 'granted' || field.kind === 'kept') return text === 'yes'
  return field.kind === 'case' ? normaliseCaseNumber(text) : text
}

const measuredOf = ([what = '', unit = '', before, target, actual]: readonly string[]): unknown =>
  what.trim()
    ? { what: what.trim(), unit: unit.trim(), before: Number(before), target: Number(target), actual: Number(actual) }
    : undefined
