import { html, nothing, type TemplateResult } from 'lit'
import type { Solved } from '#api-client'
import { choicesView, linesView } from '../element/field-view.ts'
import { summaryView } from '../element/summary-view.ts'
import { troubleView } from '../element/trouble-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import { changesView } from './changes-view.ts'
import type { Desk } from './desk.ts'
import type { MoveField } from './move-form.ts'
import { moveIssueWords, sendView } from './move-views.ts'

const steps = [5, 4, 3, 2, 1] as const
const answers: readonly Solved[] = ['yes', 'partly', 'no']

/** Solved or not, how one was treated, how quick it was; a comment if wanted. */
export const rateView = (desk: Desk, words: CaseWords): TemplateResult | typeof nothing => {
  const { moves, host } = desk
  if (!moves.isShown('rate')) return nothing
  const { values, issues, trouble } = moves.form('rate')
  const { rate } = words.moves
  const labels: Record<MoveField, string> = {
    solved: rate.solved,
    attitude: rate.attitude,
    speed: rate.speed,
    text: rate.comment,
  }
  const corrections = issues.map((issue) => ({
    id: `rate-${issue.field}`,
    field: issue.field,
    message:
      issue.field === 'text' ? moveIssueWords(issue, rate.comment, words) : `${labels[issue.field]} ${rate.missing}`,
  }))
  const errorOf = (field: MoveField) => corrections.find((one) => one.field === field)?.message
  const scored = (field: 'attitude' | 'speed') =>
    choicesView(
      `rate-${field}`,
      labels[field],
      steps.map((step) => [step, words.scores[step]] as const),
      values[field],
      (step) => moves.change('rate', { [field]: step }),
      errorOf(field),
      words.errorPrefix,
    )
  const submit = (event: Event) => {
    event.preventDefault()
    void moves.send('rate')
  }
  return html`<section class="box asks stack" part="rating" aria-labelledby="rating-title">
    <h3 id="rating-title">${rate.title}</h3>
    <p class="quiet">${rate.window}</p>
    <form class="flow" novalidate @submit=${submit}>
      ${summaryView('rate-summary', words.errorsTitle, corrections, (id) => void host.focusOn(id))}
      ${troubleView('rate-trouble', trouble, changesView(desk, words, 'rate'))}
      ${choicesView(
        'rate-solved',
        labels.solved,
        answers.map((one) => [one, words.solved[one]] as const),
        values.solved,
        (solved) => moves.change('rate', { solved }),
        errorOf('solved'),
        words.errorPrefix,
      )}
      ${scored('attitude')} ${scored('speed')}
      ${linesView({
        id: 'rate-text',
        label: rate.comment,
        optional: words.optional,
        short: true,
        value: values.text,
        change: (text) => moves.change('rate', { text }),
        error: errorOf('text'),
        errorPrefix: words.errorPrefix,
      })}
      ${moves.isOffered('rate') ? sendView(desk, words, 'rate') : html`<p class="error">${words.moves.notOffered}</p>`}
    </form>
  </section>`
}
