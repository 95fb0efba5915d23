import { useSignal } from '@preact/signals'
import { instantWords } from '../../core/dates.ts'
import { session } from '../model/desk.ts'
import { caseWords, language } from '../model/language.ts'
import { breach, settleBreach } from '../model/ledger.ts'
import { CopyButton } from '../parts/copy-button.tsx'

/** The server's history is not the one this browser saw before: says so, and holds what proves it. */
export const LedgerAlarm = () => {
  const settling = useSignal(false)
  const evidence = breach.value
  const { alarm } = caseWords.value
  if (!evidence) return null
  const server = session.value?.server ?? ''
  const { before, after } = evidence
  return (
    <section class="alarm" role="alert" aria-labelledby="alarm-title">
      <h2 id="alarm-title">{alarm.title}</h2>
      <p>{alarm.breaches[evidence.breach](instantWords(before.seenAt, language.value))}</p>
      <p>{alarm.action}</p>
      <details>
        <summary>{alarm.evidence}</summary>
        <p>{alarm.before(instantWords(before.seenAt, language.value))}</p>
        <pre>{before.checkpoint}</pre>
        <p>{alarm.after(instantWords(after.seenAt, language.value))}</p>
        <pre>{after.checkpoint}</pre>
      </details>
      <p class="notice-actions">
        <CopyButton text={JSON.stringify({ server, ...evidence }, null, 2)} label={alarm.copy} done={alarm.copied} />
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            if (settling.value) void settleBreach()
            else settling.value = true
          }}
        >
          {settling.value ? alarm.sure : alarm.reported}
        </button>
      </p>
    </section>
  )
}
