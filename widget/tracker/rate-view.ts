import { html, nothing, type TemplateResult } from 'lit'
import type { Case, Solved, TimelineEntry } from '#api-client'
import { choicesView } from '../element/field-view.ts'
import type { CaseWords } from '../words/case-words.ts'
import type { Desk } from './desk.ts'
import type { MoveField } from './move-form.ts'
import { correctionsOf, moveFrame, sendView, wordsView } from './move-frame.ts'

const steps = [5, 4, 3, 2, 1] as const
const answers: readonly Solved[] = ['yes', 'partly', 'no']

/** Solved or not, how one was treated, how quick it was; a comment if wanted. */
export const rateView = (desk: Desk, words: CaseWords, item: Case): TemplateResult | typeof nothing => {
  if (!desk.moves.isShown('rate')) return nothing
  return html`<section class="box asks stack" part="rating" aria-labelledby="rating-title">
    <h3 id="rating-title">${words.moves.rate.title}</h3>
    <p class="quiet">${thenWords(item, words)}</p>
    ${ratingForm(desk, words, 'rate')}
  </section>`
}

/** The same once more, beside what was said before. */
export const correctRatingView = (desk: Desk, words: CaseWords, { timeline }: Case): TemplateResult => {
  const before = [...timeline].reverse().find(({ kind, by }) => kind === 'rated' && by.role === 'resident')
  return html`${before ? html`<p>${words.moves.correct.before}${ratingWords(before, words)}</p>` : nothing}
  ${ratingForm(desk, words, 'correct-rating')}`
}

/** What a rating said, in one line. */
export const ratingWords = ({ solved, attitude, speed }: TimelineEntry, words: CaseWords): string =>
  [
    solved && words.solved[solved],
    attitude && words.follow.attitude(words.scores[attitude as 1]),
    speed && words.follow.speed(words.scores[speed as 1]),
  ]
    .filter(Boolean)
    .join(' · ')

/** What happens after a dissatisfied rating, which is another thing each time. */
const thenWords = ({ round, joined, timeline }: Case, { moves: { rate } }: CaseWords): string => {
  if (joined) return rate.joined
  if (timeline.some(({ kind }) => kind === 'concluded')) return rate.last
  return round > 1 ? rate.again : rate.first
}

const ratingForm = (desk: Desk, words: CaseWords, name: 'rate' | 'correct-rating'): TemplateResult => {
  const { moves } = desk
  const { values } = moves.form(name)
  const { rate } = words.moves
  const labels = { solved: rate.solved, attitude: rate.attitude, speed: rate.speed, text: rate.comment }
  const corrections = correctionsOf(desk, words, name, labels)
  const errorOf = (field: MoveField) => corrections.find((one) => one.field === field)?.message
  const scored = (field: 'attitude' | 'speed') =>
    choicesView(
      `${name}-${field}`,
      labels[field],
      steps.map((step) => [step, words.scores[step]] as const),
      values[field],
      (step) => moves.change(name, { [field]: step }),
      errorOf(field),
      words.errorPrefix,
    )
  const fields = html`${choicesView(
    `${name}-solved`,
    labels.solved,
    answers.map((one) => [one, words.solved[one]] as const),
    values.solved,
    (solved) => moves.change(name, { solved }),
    errorOf('solved'),
    words.errorPrefix,
  )}
  ${scored('attitude')} ${scored('speed')}
  ${wordsView(desk, words, name, { label: rate.comment, optional: words.optional }, errorOf('text'))}`
  return moveFrame(desk, words, name, { corrections, fields, buttons: sendView(desk, words, name) })
}
