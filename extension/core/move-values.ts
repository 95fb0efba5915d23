import type { AssignmentMode, Case, Directory, Unit } from '#api-client'
import { isReadable, lengthOf } from '#api-client/contract/limits.ts'
import type { Values } from './drafts.ts'
import { type Field, type FormName, fieldsOf } from './move-forms.ts'
import type { GivenMove } from './outbox.ts'

/** What is wrong with a field: the codes of the contract, and `past-day`. */
export type FieldIssue = 'missing' | 'too-short' | 'too-long' | 'unreadable' | 'too-many' | 'past-day'

/** What a form starts with: what was proposed, what the case says already, the draft that is being revised. */
export const startValues = (command: FormName, item: Case, directory: Directory): Values => {
  if (command === 'draft-reply') return replyValues(item)
  const leads = unitsFor(command, item, directory)
  const unit = leads.find(({ id }) => id === item.proposed?.unit) ?? (leads.length === 1 ? leads[0] : undefined)
  const values: Values = {}
  for (const field of fieldsOf(command, values)) {
    const value = startOf(field, item, directory, unit?.id)
    if (value) values[field.name] = value
  }
  return command === 'assign' ? withMode(values, directory) : values
}

const startOf = (field: Field, item: Case, directory: Directory, unit: string | undefined): string | undefined => {
  if (field.kind === 'unit') return unit
  if (field.kind === 'level') return item.level ? String(item.level) : undefined
  if (field.kind === 'category') return item.category?.code
  if (field.kind === 'policy') return item.proposed?.policy
  if (field.kind === 'official') return directory.official.id
  if (field.kind === 'audience') return 'internal'
  return undefined
}

const replyValues = ({ reply }: Case): Values => {
  if (!reply) return {}
  const values: Values = { replyClass: reply.replyClass }
  for (const name of ['reply', 'evidence', 'ground', 'dueOn'] as const) {
    const value = reply[name]
    if (value) values[name] = value
  }
  return values
}

/**
 * The units that a move can name: a body assigns inside the area of the case, a branch office inside its branch and
 * to itself, a committee to the city's units; a station proposes any (rows 8–10 of the life of a case).
 */
export const unitsFor = (command: FormName, item: Case, { official, units }: Directory): readonly Unit[] => {
  if (command === 'assign' && official.role === 'body') {
    return units.filter(({ area }) => area && area === item.area?.id)
  }
  if (command === 'assign') return units.filter(({ subordination }) => subordination !== 'town')
  if (command !== 'dispatch') return units
  const branch = units.find(({ id }) => id === official.organisation.id)?.branch
  return units.filter((unit) => unit.branch === branch && unit.subordination !== 'town')
}

/** The modes a unit can be assigned in: by letter alone where it is written to, never by letter otherwise. */
export const modesFor = (unit: Unit | undefined): readonly AssignmentMode[] => {
  if (!unit) return ['single', 'lead', 'separate', 'letter']
  return unit.byLetter ? ['letter'] : ['single', 'lead', 'separate']
}

/** Who a note may be told to: beyond the officials only by the unit that is handling the case. */
export const audiencesFor = ({ relation, state }: Case): readonly ('internal' | 'public')[] =>
  relation === 'unit' && state === 'handling' ? ['internal', 'public'] : ['internal']

/** Keeps the mode possible for the lead unit; call it after the lead unit changed. */
export const withMode = (values: Values, { units }: Directory): Values => {
  const modes = modesFor(units.find(({ id }) => id === values.leadUnit))
  return modes.some((mode) => mode === values.mode) || !modes[0] ? values : { ...values, mode: modes[0] }
}

/** What has to be mended before the move can be given, by field name. */
export const issuesOf = (command: FormName, values: Values, today: string): Map<string, FieldIssue> => {
  const issues = new Map<string, FieldIssue>()
  for (const field of fieldsOf(command, values)) {
    const issue = issueOf(field, values[field.name], today)
    if (issue) issues.set(field.name, issue)
  }
  return issues
}

const issueOf = (field: Field, value: string | string[] | undefined, today: string): FieldIssue | undefined => {
  if (Array.isArray(value)) return field.kind === 'units' && value.length > field.max ? 'too-many' : undefined
  const text = (value ?? '').trim()
  if (!text) return field.optional ? undefined : 'missing'
  if (field.kind === 'day') return text <= today ? 'past-day' : undefined
  return field.kind === 'text' ? textIssue(text, field.min ?? 1, field.max) : undefined
}

const textIssue = (text: string, min: number, max: number): FieldIssue | undefined => {
  if (!isReadable(text)) return 'unreadable'
  const length = lengthOf(text)
  if (length < min) return 'too-short'
  return length > max ? 'too-long' : undefined
}

/** The move that the form gives; only fields that belong to it, none that is empty. */
export const moveOf = (command: FormName, values: Values, expectedVersion: number): GivenMove => {
  const move: GivenMove = { command, expectedVersion }
  // The contract asks for the list even where the mode leaves it empty.
  if (command === 'assign' || command === 'dispatch') move.assistingUnits = []
  for (const field of fieldsOf(command, values)) {
    const value = values[field.name]
    if (field.kind === 'units') move[field.name] = [value ?? []].flat().filter((id) => id !== values.leadUnit)
    else if (typeof value === 'string' && value.trim()) {
      move[field.name] = field.kind === 'level' ? Number(value) : value.trim()
    }
  }
  return move
}
