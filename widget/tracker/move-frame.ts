import { html, nothing, type TemplateResult } from 'lit'
import { linesView } from '../element/field-view.ts'
import { type Correction, summaryView } from '../element/summary-view.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import { changesView } from './changes-view.ts'
import type { Desk } from './desk.ts'
import type { MoveField, MoveName } from './move-form.ts'

/** One move as it is drawn: what can be said wrong of its fields, its fields, its buttons. */
export type Frame = {
  corrections?: readonly Correction[]
  fields?: unknown
  buttons: unknown
  submit?: () => void
}

/** What is wrong, what went wrong, the fields and the buttons of a move. */
export const moveFrame = (
  desk: Desk,
  words: CaseWords,
  name: MoveName,
  { corrections = [], fields, buttons, submit = () => void desk.moves.send(name) }: Frame,
): TemplateResult => {
  const { moves, host } = desk
  const files = moves.files(name)
  const sent = (event: Event) => {
    event.preventDefault()
    submit()
  }
  return html`<form
    class="flow"
    novalidate
    @submit=${sent}
    @paste=${files?.onPaste}
    @dragover=${files?.onDragOver}
    @drop=${files?.onDrop}
  >
    ${summaryView(`${name}-summary`, words.errorsTitle, corrections, (id) => void host.focusOn(id))}
    ${troubleView(`${name}-trouble`, moves.form(name).trouble, changesView(desk, words, name))} ${fields ?? nothing}
    ${files?.render(words.optional) ?? nothing} ${moves.isOffered(name) ? buttons : fields ? html`<p class="error">${words.moves.notOffered}</p>` : nothing}
  </form>`
}

export type Text = { label: string; hint?: string; optional?: string }

/** What is wrong with the fields of a move, each with the name of the field before it. */
export const correctionsOf = (
  { moves }: Desk,
  words: CaseWords,
  name: MoveName,
  labels: Partial<Record<MoveField, string>>,
): (Correction & { field: MoveField })[] =>
  moves.form(name).issues.map(({ field, code }) => {
    const label = labels[field] ?? ''
    const isWritten = !['solved', 'attitude', 'speed', 'kept'].includes(field)
    const message = isWritten ? `${label}：${words.issues[code] ?? ''}` : `${label} ${words.moves.choose}`
    return { id: `${name}-${field}`, field, message }
  })

/** The lines a person writes in a move. */
export const wordsView = ({ moves }: Desk, words: CaseWords, name: MoveName, text: Text, error?: string) =>
  linesView({
    id: `${name}-text`,
    ...text,
    short: true,
    value: moves.form(name).values.text,
    change: (typed) => moves.change(name, { text: typed }),
    error,
    errorPrefix: words.errorPrefix,
  })

/** The button that makes the move. */
export const sendView = (
  { moves }: Desk,
  { moves: words }: CaseWords,
  name: MoveName,
  label = words.send,
): TemplateResult => {
  const { busy } = moves.form(name)
  return html`<button class="strong" aria-disabled=${busy ? 'true' : nothing}>${busy ? words.sending : label}</button>`
}
