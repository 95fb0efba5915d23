import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Case, Directory } from '#api-client'
import { dayOf } from '../../core/dates.ts'
import { draftSaver, dropDraft, type Values } from '../../core/drafts.ts'
import type { Failure } from '../../core/failure.ts'
import { withMode } from '../../core/move-choices.ts'
import { type FormField, type FormName, fieldsOf, formOf } from '../../core/move-forms.ts'
import { startValues } from '../../core/move-start.ts'
import { issuesOf, moveOf } from '../../core/move-values.ts'
import type { GivenMove } from '../../core/outbox.ts'
import { moveLabel } from '../case/move-label.ts'
import { ReplyPanel } from '../case/reply-panel.tsx'
import { giveAtOnce } from '../model/code.ts'
import { database } from '../model/desk.ts'
import { caseWords } from '../model/language.ts'
import { give, refusedFields } from '../model/outbox.ts'
import { backOnEscape, goBack } from '../model/place.ts'
import { FailureWords } from '../parts/failure-words.tsx'
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
  const situation = { item, directory }
  const { shows, blocked } = formOf(command)
  const isBlocked = blocked?.(item) ?? false
  const values = useSignal(start.values)
  const issues = useSignal<ReadonlyMap<string, string>>(refusedFields.peek())
  const restored = useSignal(start.restored)
  const giving = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
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
    values.value = startValues(command, situation)
    issues.value = new Map()
    restored.value = false
  }
  /** What is shown because of a move has to be seen at once; every other move may wait for the network. */
  const deliver = async (move: GivenMove): Promise<void> => {
    if (command !== 'reissue-code' && command !== 'reveal-contact') return give(item.caseNumber, move)
    const outcome = await giveAtOnce(item.caseNumber, move)
    giving.value = false
    failure.value = outcome.ok ? undefined : outcome.failure
    if (!outcome.ok) return
    await dropDraft(await database(), item.caseNumber, command)
    goBack()
  }
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    issues.value = issuesOf(command, values.value, situation, dayOf(new Date()))
    if (issues.value.size > 0) return summary.current?.focus()
    if (giving.value || isBlocked) return
    giving.value = true
    await deliver(moveOf(command, values.value, situation, version))
  }

  const state: FormState = { command, situation, values, issues, change }
  const { form: text, hints, header } = caseWords.value
  return (
    <main ref={screen} class="screen" tabIndex={-1} aria-labelledby="screen-title" onKeyDown={backOnEscape}>
      <ScreenTop title={moveLabel(command)} label={header.backToCase} back={goBack} />
      <p class={shows === 'opinion' ? 'opinion' : 'form-about'}>
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
      {shows === 'reply' && item.reply && <ReplyPanel reply={item.reply} findings={item.findings} />}
      {isBlocked && (
        <p class="notice notice-problem" role="alert">
          {text.blocked}
        </p>
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <IssueSummary box={summary} form={state} />
        {failure.value && (
          <div class="notice notice-problem" role="alert">
            <FailureWords failure={failure.value} />
          </div>
        )}
        {fieldsOf(command, values.value, situation).map((field) => (
          <MoveField key={field.name} form={state} field={field} />
        ))}
        <div class="form-end">
          <button type="submit" class="button button-first" aria-disabled={giving.value || isBlocked}>
            {moveLabel(command)}
          </button>
          <button type="button" class="button button-plain" onClick={goBack}>
            {text.cancel}
          </button>
        </div>
      </form>
    </main>
  )
}
