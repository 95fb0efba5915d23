import type { Case } from '#api-client'
import type { Values } from './drafts.ts'
import type { Field, Situation } from './forms/form.ts'
import { unitsFor, withMode } from './move-choices.ts'
import { type FormName, fieldsOf } from './move-forms.ts'

/** What a form starts with: what was proposed, what the case says already, the draft that is being revised. */
export const startValues = (command: FormName, situation: Situation): Values => {
  if (command === 'draft-reply') return replyValues(situation.item)
  const unit = firstUnit(command, situation)
  const values: Values = {}
  for (const field of fieldsOf(command, values, situation)) {
    const value = startOf(field, situation, unit)
    if (value) values[field.name] = value
  }
  return command === 'assign' ? withMode(values, situation.directory) : values
}

/** The unit that was proposed or the only one there is; a unit that returns a case has to name another itself. */
const firstUnit = (command: FormName, situation: Situation): string | undefined => {
  if (command === 'ask-return') return undefined
  const units = unitsFor(command, situation)
  const proposed = units.find(({ id }) => id === situation.item.proposed?.unit)
  return (proposed ?? (units.length === 1 ? units[0] : undefined))?.id
}

const startOf = (field: Field, { item, directory }: Situation, unit: string | undefined): string | undefined => {
  const { proposed } = item
  switch (field.kind) {
    case 'unit':
      return unit
    case 'level': {
      const level = item.level ?? proposed?.level
      return level ? String(level) : undefined
    }
    case 'category':
      return item.category?.code ?? proposed?.category
    case 'policy':
      return proposed?.policy
    case 'official':
      return field.name === 'handler' ? directory.official.id : undefined
    case 'audience':
      return 'internal'
    case 'channel':
      return proposed?.referral?.channel
    case 'text':
      return startText(field.name, item)
    default:
      return undefined
  }
}

const startText = (name: string, { opinion, proposed }: Case): string | undefined => {
  if (name === 'letter') return proposed?.letter
  return name === 'published' ? (opinion ?? undefined) : undefined
}

const replyValues = ({ reply }: Case): Values => {
  if (!reply || reply.released) return {}
  const values: Values = { replyClass: reply.replyClass }
  for (const name of ['reply', 'evidence', 'ground', 'dueOn'] as const) {
    const value = reply[name]
    if (value) values[name] = value
  }
  return values
}
