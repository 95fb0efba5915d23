import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Case, Directory } from '#api-client'
import { dayOf } from '../../core/dates.ts'
import { draftSaver, dropDraft, type Values } from '../../core/drafts.ts'
import { type FormField, type FormName, fieldsOf, formOf } from '../../core/move-forms.ts'
import { issuesOf, startValues, withMode } from '../../core/move-values.ts'
import { ReplyPanel } from '../case/reply-panel.tsx'
import { database } from '../model/desk.ts'
import { words } from '../model/language.ts'
import { give, refusedFields } from '../model/outbox.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { ScreenTop } from '../parts/screen-top.tsx'
import type { FormState } from './form-state.ts'
import { IssueSummary } from './issue-summary.tsx'
import { MoveField } from './move-field.tsx'

type MoveFormProps = {
  item: Case
  directory: Directory
  command: FormName
  start: { values: Values; restored: boolean }
}

/** A form being filled in; every change is kept at once. */
export const MoveForm = ({ item, directory, command, start }: MoveFormProps) => {
  const values = useSignal(start.values)
  const issues = useSignal<ReadonlyMap<string, string>>(refusedFields.peek())
  const restored = useSignal(start.restored)
  const giving = useSignal(false)
  const summary = useRef<HTMLDivElement>(null)
  const screen = useRef<HTMLElement>(null)
  // What the official saw when the form opened: where the case moved on meanwhile, the service says so.
  const version = useMemo(() => item.version, [])
  const saver = useMemo(() => database().then((open) => draftSaver(open, item.caseNumber, command)), [])
  useEffect(() => screen.current?.focus(), [])

  const change = (name: FormField, value: string | string[]): void => {
    const next = { ...values.value, [name]: value }
    values.value = name === 'leadUnit' && command === 'assign' ? withMode(next, directory) : next
    void saver.then((save) => save(values.value))
  }
  const startOver = async (): Promise<void> => {
    await dropDraft(await database(), item.caseNumber, command)
    values.value = startValues(command, item, directory)
    issues.value = new Map()
    restored.value = false
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    issues.value = issuesOf(command, values.value, dayOf(new Date()))
    if (issues.value.size > 0) return summary.current?.focus()
    if (giving.value) return
    giving.value = true
    await give(command, item.caseNumber, version, values.value)
  }

  const state: FormState = { command, item, directory, values, issues, change }
  const { form: text, hints, header, contract } = words.value
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={contract.commands[command]} label={header.backToCase} back={goBack} />
      <p class="form-about">
        <span class="number">{item.caseNumber}</span> {item.opinion}
      </p>
      {hints[command] && <p class="hint">{hints[command]}</p>}
      {restored.value && (
        <p class="notice restored" role="status">
          {text.restored}{' '}
          <button type="button" class="link" onClick={() => void startOver()}>
            {text.discard}
          </button>
        </p>
      )}
      {formOf(command).showsReply && item.reply && <ReplyPanel reply={item.reply} />}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <IssueSummary box={summary} form={state} />
        {fieldsOf(command, values.value).map((field) => (
          <MoveField key={field.name} form={state} field={field} />
        ))}
        <div class="form-end">
          <button type="submit" class="button button-first" aria-disabled={giving.value}>
            {contract.commands[command]}
          </button>
          <button type="button" class="button button-plain" onClick={goBack}>
            {text.cancel}
          </button>
        </div>
      </form>
    </main>
  )
}
