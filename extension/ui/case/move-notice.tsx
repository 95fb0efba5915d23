import type { Case } from '#api-client'
import { instantWords } from '../../core/dates.ts'
import type { Failure } from '../../core/failure.ts'
import { isFormName } from '../../core/move-forms.ts'
import type { OutboxItem } from '../../core/outbox.ts'
import { caseWords, language } from '../model/language.ts'
import { busy, dropMove, outboxOf, reopenForm, startRound } from '../model/outbox.ts'
import { delivered } from '../model/place.ts'
import { adviceOf, FailureWords } from '../parts/failure-words.tsx'
import { CopyWritten, WrittenTexts } from './written-texts.tsx'

/** What became of the move that was given last: on its way, waiting, refused, or done. */
export const MoveNotice = ({ item }: { item: Case }) => {
  const pending = outboxOf(item.caseNumber)
  return (
    <div role="status">
      {pending?.state === 'waiting' && <WaitingNotice pending={pending} />}
      {pending?.state === 'refused' && pending.failure && (
        <RefusedNotice item={item} pending={pending} failure={pending.failure} />
      )}
      {!pending && delivered.value?.caseNumber === item.caseNumber && <DeliveredNotice />}
    </div>
  )
}

const DeliveredNotice = () => {
  const { sending, contract } = caseWords.value
  const move = delivered.value
  return move ? <p class="notice notice-done">{sending.delivered(contract.commands[move.command])}</p> : null
}

const WaitingNotice = ({ pending }: { pending: OutboxItem }) => {
  const { sending, contract, labelled } = caseWords.value
  const move = contract.commands[pending.move.command]
  if (busy.value) return <p class="notice">{labelled(move, sending.now)}</p>
  return (
    <div class="notice notice-waiting">
      <strong>{labelled(move, sending.waiting)}</strong>
      {pending.failure && <p>{adviceOf(pending.failure).title}</p>}
      <p>{sending.waitingAction}</p>
      <p class="notice-actions">
        <button type="button" class="button" onClick={() => void startRound()}>
          {sending.tryNow}
        </button>
        {pending.failure && (
          <button type="button" class="button button-plain" onClick={() => void dropMove(pending)}>
            {sending.drop}
          </button>
        )}
      </p>
    </div>
  )
}

const RefusedNotice = ({ item, pending, failure }: { item: Case; pending: OutboxItem; failure: Failure }) => {
  const { sending } = caseWords.value
  const { command, expectedVersion: _, ...values } = pending.move
  const possible = isFormName(command) && item.commands.includes(command)
  return (
    <div class="notice notice-problem">
      <FailureWords failure={failure} kept={sending.refusedKept} />
      {failure.conflict && <Changes conflict={failure.conflict} />}
      {/* Where the form does not open any more, this is the only place that still shows what was written. */}
      {!possible && <WrittenTexts command={command} values={values} />}
      <p class="notice-actions">
        {possible ? (
          <button type="button" class="button" onClick={() => void reopenForm(pending)}>
            {sending.reopen}
          </button>
        ) : (
          <CopyWritten command={command} values={values} />
        )}
        <button type="button" class="button button-plain" onClick={() => void dropMove(pending)}>
          {sending.dismiss}
        </button>
      </p>
    </div>
  )
}

/** What happened to the case while the form was being written. */
const Changes = ({ conflict }: { conflict: NonNullable<Failure['conflict']> }) => {
  const { sending, contract } = caseWords.value
  return (
    <>
      <p>{sending.changedSince}</p>
      <ul class="changes">
        {conflict.since.map(({ seq, kind, at, role }) => (
          <li key={seq}>
            {instantWords(at, language.value)} · {contract.roles[role]} · {contract.events[kind]}
          </li>
        ))}
      </ul>
    </>
  )
}
