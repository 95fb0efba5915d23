import type { Case, Command, CommandName, Directory, Role } from '#api-client'
import { limits } from '#api-client/contract/limits.ts'
import type { Values } from '../drafts.ts'

/** What a form is about: the case as it was read, and what its official can choose from. */
export type Situation = { item: Case; directory: Directory }

type Condition = (values: Values, situation: Situation) => boolean

type Common<Name extends string> = {
  name: Name
  /** May stay empty; or may where this holds. */
  optional?: true | Condition
  /** The field belongs to the form only where this holds. */
  when?: Condition
}

/** Which days can be chosen; `after-due` are those after the unit's date. */
export type DayRange = 'after-today' | 'from-today' | 'until-today' | 'after-due'

/** A field of a form; `kind` decides what it looks like and where its choices come from. */
export type Field<Name extends string = string> = Common<Name> &
  (
    | { kind: 'text'; min?: number; max: number; tall?: true }
    | { kind: 'line'; min: number; max: number }
    | { kind: 'units'; max: number }
    | { kind: 'day'; range: DayRange }
    | { kind: 'official'; roles: readonly Role[] }
    | {
        kind:
          | 'level'
          | 'category'
          | 'unit'
          | 'mode'
          | 'policy'
          | 'audience'
          | 'reply-class'
          | 'channel'
          | 'station'
          | 'subject'
          | 'case'
          | 'granted'
          | 'kept'
          | 'conclusion'
          | 'outcome'
          | 'solved'
          | 'score'
          | 'measured'
      }
  )

type FieldName<N extends CommandName> = { [K in N]: Exclude<keyof Command<K> & string, 'command'> }[N]

/** What a move is about; those that the case does not wait for stand under it. */
export const themes = ['contact', 'route', 'joining', 'time', 'oversight', 'record', 'protect'] as const
export type Theme = (typeof themes)[number]

/** The form of a move. */
export type MoveForm<Name extends string = string> = {
  fields: readonly Field<Name>[]
  theme: Theme
  /** It is what the case waits for, rather than a side step. */
  main?: true | ((item: Case) => boolean)
  /** What is shown above the fields: the drafted reply with what the check found, or the whole opinion. */
  shows?: 'reply' | 'opinion'
  /** It cannot be given as things stand. */
  blocked?: (item: Case) => boolean
}

export type Forms = { [N in CommandName]?: MoveForm<FieldName<N>> }

/** What is written about a move, in a few lines. */
export const note = { kind: 'text', ...limits.note } as const
export const is = (name: string, value: string) => (values: Values) => values[name] === value

/** True where the reply check found what must be mended before the reply goes on. */
export const hasBlocking = ({ findings = [] }: Case): boolean => findings.some(({ severity }) => severity === 'blocks')

/** True where the reply check found nothing that whoever releases the reply would have to explain. */
export const needsNoWord = ({ findings = [] }: Case): boolean => findings.every(({ severity }) => severity === 'advise')
