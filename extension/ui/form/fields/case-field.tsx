import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SimilarCase } from '#api-client'
import { dayOf, dayWords } from '../../../core/dates.ts'
import type { Outcome } from '../../../core/failure.ts'
import { ask } from '../../../core/messages.ts'
import { caseWords, language } from '../../model/language.ts'
import type { FieldProps } from '../field-frame.tsx'
import { fieldValue } from '../form-state.ts'
import { LineField } from './line-field.tsx'

/** Another case, by its number: typed, or taken from those that may speak of the same matter. */
export const CaseField = ({ form, field }: FieldProps) => {
  const { caseNumber } = form.situation.item
  const similar = useSignal<Outcome<SimilarCase[]> | undefined>(undefined)
  useEffect(() => {
    void ask('find-similar', { caseNumber }).then((outcome) => {
      similar.value = outcome
    })
  }, [caseNumber])
  const open = similar.value?.ok
    ? similar.value.value.filter(({ state }) => state !== 'closed').slice(0, shown)
    : undefined
  return (
    <>
      <LineField form={form} field={field} />
      <p class="hint" role="status">
        {statusWords(similar.value, open)}
      </p>
      {open && open.length > 0 && (
        <section class="similar" aria-labelledby="similar-title">
          <h2 id="similar-title">{caseWords.value.form.similar}</h2>
          <ul>
            {open.map((one) => (
              <SimilarRow
                key={one.caseNumber}
                similar={one}
                chosen={fieldValue(form, field.name) === one.caseNumber}
                choose={() => form.change(field.name, one.caseNumber)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** More than these are seldom read. */
const shown = 5

const statusWords = (outcome: Outcome<SimilarCase[]> | undefined, open: readonly SimilarCase[] | undefined): string => {
  const { form: text } = caseWords.value
  if (!outcome) return text.similarLooking
  if (!open) return text.similarFailed
  return open.length === 0 ? text.similarNone : ''
}

type SimilarRowProps = { similar: SimilarCase; chosen: boolean; choose: () => void }

const SimilarRow = ({
  similar: { caseNumber, matter, state, submittedAt, because },
  chosen,
  choose,
}: SimilarRowProps) => {
  const { form: text, contract, joined } = caseWords.value
  const id = `similar-${caseNumber}`
  return (
    <li class="similar-case">
      <p id={id}>
        <span class="number">{caseNumber}</span> {matter}
      </p>
      <p class="hint">
        {joined([contract.states[state], dayWords(dayOf(new Date(submittedAt)), language.value)])}
        {because.map(({ kind, words }) => (
          <span key={kind}>
            {' '}
            · {kind.endsWith('-apart') ? text.apart(words.join('、')) : text.same(words.join('、'))}
          </span>
        ))}
      </p>
      <button type="button" class="button" aria-pressed={chosen} aria-describedby={id} onClick={choose}>
        {text.chooseSimilar}
      </button>
    </li>
  )
}
