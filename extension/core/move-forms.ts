import type { Case, CommandName, Role } from '#api-client'
import type { Values } from './drafts.ts'
import { congressForms } from './forms/congress-forms.ts'
import { type Field, type Forms, type MoveForm, type Situation, type Theme, themes } from './forms/form.ts'
import { oversightForms } from './forms/oversight-forms.ts'
import { stationForms } from './forms/station-forms.ts'
import { unitForms } from './forms/unit-forms.ts'

/**
 * The moves an official can make here, in the order their buttons stand in. A command of the contract without a form
 * is not offered. Each names every field the command must carry, but for those that follow from another.
 */
const forms = { ...stationForms, ...congressForms, ...unitForms, ...oversightForms } as const satisfies Forms

/** A move that has a form here. */
export type FormName = keyof typeof forms
/** Every field that a form here may show. */
export type FormField = { [N in FormName]: (typeof forms)[N]['fields'][number]['name'] }[FormName]

export const formNames = Object.keys(forms) as FormName[]

export const isFormName = (command: CommandName): command is FormName => Object.hasOwn(forms, command)

export const formOf = (command: FormName): MoveForm<FormField> => forms[command]

/** The moves to offer, in their order: those of the case that have a form. */
export const offered = (commands: readonly CommandName[]): FormName[] =>
  formNames.filter((name) => commands.includes(name))

/** The fields of a form that belong to it, given what stands in the others. */
export const fieldsOf = (command: FormName, values: Values, situation: Situation): readonly Field<FormField>[] =>
  formOf(command).fields.filter(({ when }) => !when || when(values, situation))

export const isOptional = ({ optional }: Field, values: Values, situation: Situation): boolean =>
  optional === true || (optional?.(values, situation) ?? false)

/** What stands first, and what stands under "more", by theme. */
export type Arranged = { first: FormName[]; more: { theme: Theme; moves: FormName[] }[] }

/** So many moves are shown at once; where there are more, only moves of the moment. */
const few = 3

/** True for a move the case waits for. Entering a chain signed on paper is rarely done, so that it is none. */
export const isMain = (move: FormName, item: Case, role: Role | undefined): boolean => {
  const { main } = formOf(move)
  if (move === 'sign-reply' && role === 'unit-clerk') return false
  return typeof main === 'function' ? main(item) : main === true
}

/** The moves of the moment first, three at most, the rest by theme; where there are few, all of them first. */
export const arranged = (item: Case, role: Role | undefined): Arranged => {
  const moves = offered(item.commands)
  const mains = moves.filter((move) => isMain(move, item, role))
  const others = moves.filter((move) => !mains.includes(move))
  if (moves.length <= few) return { first: [...mains, ...others], more: [] }
  const rest = [...mains.slice(few), ...others]
  const more = themes.map((theme) => ({ theme, moves: rest.filter((move) => formOf(move).theme === theme) }))
  return { first: mains.slice(0, few), more: more.filter((group) => group.moves.length > 0) }
}
