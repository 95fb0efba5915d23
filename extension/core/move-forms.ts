import type { Command, CommandName } from '#api-client'
import { limits } from '#api-client/contract/limits.ts'
import type { Values } from './drafts.ts'

type Common<Name extends string> = {
  name: Name
  optional?: true
  /** The field belongs to the form only while this holds of the other values. */
  when?: (values: Values) => boolean
}

/** A field of a form; `kind` decides what it looks like and where its choices come from. */
export type Field<Name extends string = string> = Common<Name> &
  (
    | { kind: 'text'; min?: number; max: number; tall?: true }
    | { kind: 'units'; max: number }
    | { kind: 'level' | 'category' | 'unit' | 'mode' | 'policy' | 'official' | 'audience' | 'reply-class' | 'day' }
  )

type FieldName<N extends CommandName> = { [K in N]: Exclude<keyof Command<K> & string, 'command'> }[N]

/**
 * The form of a move: its fields in order, whether the drafted reply is shown above them, and whether it is what the
 * case waits for, rather than a side step.
 */
export type MoveForm<Name extends string = string> = { fields: readonly Field<Name>[]; showsReply?: true; main?: true }

type Forms = { [N in CommandName]?: MoveForm<FieldName<N>> }

const is = (name: string, value: string) => (values: Values) => values[name] === value
const note = { kind: 'text', ...limits.note } as const
const withOthers = ({ mode }: Values): boolean => mode === 'lead' || mode === 'separate'

/**
 * The moves an official can make here, in the order their buttons stand in. A command of the contract without a form
 * is not offered. Each names every field the command must carry.
 */
const forms = {
  forward: {
    main: true,
    fields: [
      { kind: 'level', name: 'level' },
      { kind: 'category', name: 'category' },
      { kind: 'unit', name: 'proposedUnit' },
      { ...note, name: 'note', optional: true },
    ],
  },
  assign: {
    main: true,
    fields: [
      { kind: 'unit', name: 'leadUnit' },
      { kind: 'mode', name: 'mode' },
      { kind: 'units', name: 'assistingUnits', max: 8, optional: true, when: withOthers },
      { kind: 'policy', name: 'policy' },
      { ...note, name: 'reason', optional: true },
      { ...note, name: 'note', optional: true },
    ],
  },
  dispatch: {
    main: true,
    fields: [
      { kind: 'unit', name: 'leadUnit' },
      { kind: 'units', name: 'assistingUnits', max: 8, optional: true },
      { ...note, name: 'note', optional: true },
    ],
  },
  'sign-in': { main: true, fields: [{ kind: 'official', name: 'handler' }] },
  'draft-reply': {
    main: true,
    fields: [
      { kind: 'reply-class', name: 'replyClass' },
      { kind: 'text', name: 'reply', ...limits.reply, tall: true },
      { ...note, name: 'evidence', when: is('replyClass', 'A') },
      { kind: 'day', name: 'dueOn', when: is('replyClass', 'B') },
      { ...note, name: 'ground', when: ({ replyClass }) => replyClass === 'C' || replyClass === 'D' },
    ],
  },
  'sign-reply': { main: true, fields: [], showsReply: true },
  release: { main: true, fields: [{ ...note, name: 'note', optional: true }], showsReply: true },
  'consent-to-ask': { main: true, fields: [{ ...note, name: 'note', optional: true }] },
  'send-back-draft': { fields: [{ ...note, name: 'reason' }], showsReply: true },
  'return-reply': { fields: [{ ...note, name: 'missing' }], showsReply: true },
  ask: { fields: [{ ...note, name: 'question' }] },
  'report-up': { fields: [{ ...note, name: 'reason' }] },
  note: {
    fields: [
      { kind: 'audience', name: 'audience' },
      { ...note, name: 'note' },
    ],
  },
} as const satisfies Forms

/** A move that has a form here. */
export type FormName = keyof typeof forms
/** Every field that a form here may show. */
export type FormField = (typeof forms)[FormName]['fields'][number]['name']

export const formNames = Object.keys(forms) as FormName[]

export const isFormName = (command: CommandName): command is FormName => Object.hasOwn(forms, command)

export const formOf = (command: FormName): MoveForm<FormField> => forms[command]

/** The moves to offer, in their order: those of the case that have a form. */
export const offered = (commands: readonly CommandName[]): FormName[] =>
  formNames.filter((name) => commands.includes(name))

/** The fields of a form that belong to it, given what stands in the others. */
export const fieldsOf = (command: FormName, values: Values): readonly Field<FormField>[] =>
  formOf(command).fields.filter(({ when }) => !when || when(values))
