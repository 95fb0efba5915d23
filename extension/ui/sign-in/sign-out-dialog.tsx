import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { countDrafts } from '../../core/drafts.ts'
import { ask } from '../../core/messages.ts'
import { database } from '../model/desk.ts'
import { words } from '../model/language.ts'
import { outbox } from '../model/outbox.ts'

/** Asks before a sign-out takes cases and drafts from this machine, and says what would be lost. */
export const SignOutDialog = ({ close }: { close: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const drafts = useSignal(0)
  useEffect(() => {
    dialog.current?.showModal()
    void database()
      .then(countDrafts)
      .then((found) => {
        drafts.value = found
      })
  }, [])
  const text = words.value.signOut
  const moves = outbox.value.length
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="sign-out-title" onClose={close}>
      <h2 id="sign-out-title">{text.title}</h2>
      <p>{text.explain}</p>
      {moves + drafts.value > 0 && <p class="issue">{text.pending(moves, drafts.value)}</p>}
      <p class="notice-actions">
        <button type="button" class="button button-first" onClick={() => void ask('sign-out', {})}>
          {text.confirm}
        </button>
        <button type="button" class="button button-plain" onClick={close}>
          {text.cancel}
        </button>
      </p>
    </dialog>
  )
}
