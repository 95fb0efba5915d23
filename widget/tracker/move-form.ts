import { type Command, isReadable, lengthOf, limits, type Problem, type Solved } from '#api-client'
import type { Trouble } from '../element/trouble-view.ts'

/** The moves of a resident. */
export type MoveName = 'answer' | 'add-facts' | 'rate' | 'withdraw'
export const moveNames: readonly MoveName[] = ['answer', 'rate', 'add-facts', 'withdraw']

export type MoveField = 'text' | 'solved' | 'attitude' | 'speed'
export type MoveIssue = { field: MoveField; code: 'missing' | 'too-short' | 'too-long' | 'unreadable' }
export type MoveValues = { text: string; solved?: Solved; attitude?: number; speed?: number }

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

export const isTyped = ({ values: { text, solved, attitude, speed } }: MoveForm): boolean =>
  Boolean(text || solved || attitude || speed)

/** What must be corrected before the move is made. */
export const checkMove = (name: MoveName, { text, solved, attitude, speed }: MoveValues): MoveIssue[] => {
  const issues: MoveIssue[] = []
  if (name === 'rate') {
    if (!solved) issues.push({ field: 'solved', code: 'missing' })
    if (!attitude) issues.push({ field: 'attitude', code: 'missing' })
    if (!speed) issues.push({ field: 'speed', code: 'missing' })
  }
  const mayBeEmpty = name === 'rate' || name === 'withdraw'
  const code = textIssue(text.trim(), mayBeEmpty)
  if (code) issues.push({ field: 'text', code })
  return issues
}

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
  { text, solved = 'no', attitude = 1, speed = 1 }: MoveValues,
): Command<MoveName> => {
  const words = text.trim()
  switch (name) {
    case 'answer':
      return { command: name, answer: words }
    case 'add-facts':
      return { command: name, addition: words }
    case 'rate':
      return { command: name, solved, attitude, speed, ...(words ? { comment: words } : {}) }
    case 'withdraw':
      return { command: name, ...(words ? { reason: words } : {}) }
  }
}
