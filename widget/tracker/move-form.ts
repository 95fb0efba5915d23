import type { Command, ConsentPurpose, PresentedUpload, Problem, Solved } from '#api-client'
import { isReadable, lengthOf, limits } from '#api-client/resident.ts'
import type { Trouble } from '../element/trouble-view.ts'

/** The moves of a resident: what is asked for comes first, what ends the case last. */
export const moveNames = [
  'answer',
  'confirm-result',
  'rate',
  'object',
  'reopen',
  'correct-rating',
  'add-facts',
  'consent',
  'withdraw-consent',
  'correct-contact',
  'ask-erasure',
  'withdraw',
] as const
export type MoveName = (typeof moveNames)[number]

/** What a resident may correct of what was said at first. */
export const particulars = ['name', 'contact', 'place'] as const
type Particular = (typeof particulars)[number]

export type MoveField = Particular | 'text' | 'solved' | 'attitude' | 'speed' | 'kept'
export type MoveIssue = { field: MoveField; code: 'missing' | 'too-short' | 'too-long' | 'unreadable' }
export type MoveValues = {
  text: string
  solved?: Solved
  attitude?: number
  speed?: number
  kept?: 'yes' | 'no'
  purpose?: ConsentPurpose
  attachments?: PresentedUpload[] | undefined
} & { [field in Particular]?: string }

/** One move as it stands on the screen. */
export type MoveForm = {
  values: MoveValues
  issues: readonly MoveIssue[]
  trouble: Trouble | null
  /** What happened between the last look and the try. */
  since: NonNullable<Problem['conflict']>['since']
  busy: boolean
  done: boolean
  /** A withdrawal that waits for its confirmation. */
  asking: boolean
  /** The key of this intent, kept over every try until one is answered. */
  key?: string | undefined
  /** The try that had no answer, and what it was made of. */
  unanswered?: { values: MoveValues; expectedVersion: number } | undefined
}

export const emptyForm = (): MoveForm => ({
  values: { text: '' },
  issues: [],
  trouble: null,
  since: [],
  busy: false,
  done: false,
  asking: false,
})

export const isTyped = ({ values }: MoveForm): boolean => Object.values(values).some(Boolean)

type Need = { choices: readonly Exclude<MoveField, 'text' | Particular>[]; text: 'needed' | 'wanted' | 'none' }

const rating: Need = { choices: ['solved', 'attitude', 'speed'], text: 'wanted' }
const words: Need = { choices: [], text: 'needed' }
const nothingMore: Need = { choices: [], text: 'none' }

/** What each move asks for. */
const needs: Record<MoveName, Need> = {
  answer: words,
  'confirm-result': { choices: ['kept'], text: 'wanted' },
  rate: rating,
  object: words,
  reopen: words,
  'correct-rating': rating,
  'add-facts': words,
  consent: nothingMore,
  'withdraw-consent': nothingMore,
  'correct-contact': nothingMore,
  'ask-erasure': { choices: [], text: 'wanted' },
  withdraw: { choices: [], text: 'wanted' },
}

/** What must be corrected before the move is made. */
export const checkMove = (name: MoveName, values: MoveValues): MoveIssue[] => {
  if (name === 'correct-contact') return checkCorrection(values)
  const { choices, text } = needs[name]
  const issues: MoveIssue[] = choices
    .filter((field) => values[field] === undefined)
    .map((field) => ({ field, code: 'missing' }))
  const code = text === 'none' ? undefined : textIssue(values.text.trim(), text === 'wanted')
  return code ? [...issues, { field: 'text', code }] : issues
}

/** At least one thing is corrected. */
const checkCorrection = (values: MoveValues): MoveIssue[] => {
  const given = givenOf(values)
  if (Object.keys(given).length === 0) return [{ field: 'contact', code: 'missing' }]
  return particulars.flatMap((field): MoveIssue[] => {
    const text = given[field]
    if (text === undefined) return []
    if (!isReadable(text)) return [{ field, code: 'unreadable' }]
    return lengthOf(text) > limits[field].max ? [{ field, code: 'too-long' }] : []
  })
}

const givenOf = (values: MoveValues): { [field in Particular]?: string } =>
  Object.fromEntries(
    particulars.flatMap((field) => {
      const text = values[field]?.trim()
      return text ? [[field, text]] : []
    }),
  )

const textIssue = (text: string, mayBeEmpty: boolean): MoveIssue['code'] | undefined => {
  if (!text) return mayBeEmpty ? undefined : 'missing'
  if (!isReadable(text)) return 'unreadable'
  const length = lengthOf(text)
  if (length > limits.note.max) return 'too-long'
  return !mayBeEmpty && length < limits.note.min ? 'too-short' : undefined
}

/** The command that checked values make. */
export const commandOf = (
  name: MoveName,
  { text, solved = 'no', attitude = 1, speed = 1, kept, purpose = 'publish', attachments = [], ...others }: MoveValues,
): Command<MoveName> => {
  const written = text.trim()
  const comment = written ? { comment: written } : {}
  const files = attachments.length > 0 ? { attachments } : {}
  switch (name) {
    case 'answer':
      return { command: name, answer: written, ...files }
    case 'add-facts':
      return { command: name, addition: written, ...files }
    case 'rate':
    case 'correct-rating':
      return { command: name, solved, attitude, speed, ...comment }
    case 'confirm-result':
      return { command: name, kept: kept === 'yes', ...comment }
    case 'object':
    case 'reopen':
      return { command: name, reason: written }
    case 'consent':
    case 'withdraw-consent':
      return { command: name, purpose }
    case 'correct-contact':
      return { command: name, ...givenOf({ text, ...others }) }
    case 'ask-erasure':
    case 'withdraw':
      return { command: name, ...(written ? { reason: written } : {}) }
  }
}
