import { useEffect, useRef } from 'preact/hooks'
import { type FormField, isFormName } from '../../core/move-forms.ts'
import { caseWords } from '../model/language.ts'
import { discard, leftBehind, type Written } from '../model/left.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { ScreenTop } from '../parts/screen-top.tsx'

/** What the official wrote about cases that are no longer in the list: to be read, copied and deleted, nothing else. */
export const LeftScreen = () => {
  const screen = useRef<HTMLElement>(null)
  useEffect(() => screen.current?.focus(), [])
  const { left: text } = caseWords.value
  const written = leftBehind.value
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={text.title} label={text.back} back={goBack} />
      {written.length === 0 ? <p class="empty">{text.empty}</p> : <p class="notice">{text.explain}</p>}
      {written.map((one) => (
        <WrittenPart key={`${one.caseNumber} ${one.command}`} written={one} />
      ))}
    </main>
  )
}

const WrittenPart = ({ written }: { written: Written }) => {
  const { left: text, contract } = caseWords.value
  const { caseNumber, command, state } = written
  const texts = textsOf(written)
  return (
    <section class="facts" aria-label={`${caseNumber} ${contract.commands[command]}`}>
      <h2>
        {contract.commands[command]} <span class="number">{caseNumber}</span>
        {state && <span class="tag tag-strong">{state === 'refused' ? text.refused : text.unsent}</span>}
      </h2>
      {texts.map(({ name, value }) => (
        <p key={name} class="prose">
          <strong>{name}</strong> {value}
        </p>
      ))}
      <p class="notice-actions">
        <CopyButton text={texts.map(({ value }) => value).join('\n\n')} label={text.copy} done={text.copied} />
        <button type="button" class="button button-plain" onClick={() => void discard(written)}>
          {text.discard}
        </button>
      </p>
    </section>
  )
}

/** What was typed, by the names of the fields. */
const textsOf = ({ command, values }: Written): { name: string; value: string }[] => {
  const { fields, fieldsOf } = caseWords.value
  return Object.entries(values).flatMap(([name, value]) => {
    const field = name as FormField
    const label = (isFormName(command) ? fieldsOf[command]?.[field] : undefined) ?? fields[field] ?? name
    return typeof value === 'string' && value.trim() ? [{ name: label, value }] : []
  })
}
