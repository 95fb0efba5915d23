import type { CommandName } from '#api-client'
import { type FormField, isFormName } from '../../core/move-forms.ts'
import { caseWords } from '../model/language.ts'
import { CopyButton } from '../parts/copy-button.tsx'

type WrittenProps = { command: CommandName; values: Record<string, unknown> }

/** What was typed into a form, by the names of its fields. */
const textsOf = ({ command, values }: WrittenProps): { name: string; value: string }[] => {
  const { fields, fieldsOf } = caseWords.value
  return Object.entries(values).flatMap(([name, value]) => {
    const field = name as FormField
    const label = (isFormName(command) ? fieldsOf[command]?.[field] : undefined) ?? fields[field]
    return label && typeof value === 'string' && value.trim() ? [{ name: label, value }] : []
  })
}

/** What was typed into a form, to be read. */
export const WrittenTexts = (written: WrittenProps) => (
  <>
    {textsOf(written).map(({ name, value }) => (
      <p key={name} class="prose">
        <strong>{name}</strong> {value}
      </p>
    ))}
  </>
)

/** Takes what was typed along. */
export const CopyWritten = (written: WrittenProps) => {
  const { copy, copied } = caseWords.value.left
  const text = textsOf(written).map(({ value }) => value)
  return text.length > 0 ? <CopyButton text={text.join('\n\n')} label={copy} done={copied} /> : null
}
