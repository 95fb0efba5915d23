import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Official } from '#api-client'
import type { Failure } from '../../core/failure.ts'
import { ask } from '../../core/messages.ts'
import { readSettings } from '../../core/settings.ts'
import { caseWords } from '../model/language.ts'
import { FailureWords } from '../parts/failure-words.tsx'
import { OfficialPicker } from './official-picker.tsx'

/** Who one is, on a server with demonstration accounts, and the token that lets one in. */
export const DemoSignIn = ({ server, officials }: { server: string; officials: Official[] }) => {
  const token = useSignal('')
  const official = useSignal('')
  const failure = useSignal<Failure | undefined>(undefined)
  const entering = useSignal(false)
  useEffect(() => {
    void readSettings().then(({ lastOfficial }) => {
      if (lastOfficial && officials.some(({ id }) => id === lastOfficial)) official.value = lastOfficial
    })
  }, [officials])

  const enter = async (): Promise<void> => {
    if (entering.value) return
    entering.value = true
    failure.value = undefined
    const outcome = await ask('sign-in', { server, token: token.value.trim(), official: official.value })
    entering.value = false
    if (!outcome.ok) failure.value = outcome.failure
  }

  const text = caseWords.value.signIn
  const complete = token.value.trim() !== '' && official.value !== ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (complete) void enter()
      }}
    >
      <OfficialPicker officials={officials} chosen={official} />
      <div class="field">
        <label class="field-name" for="token">
          {text.token}
        </label>
        <input
          id="token"
          type="password"
          value={token.value}
          autocomplete="off"
          aria-describedby="token-hint"
          onInput={({ currentTarget }) => (token.value = currentTarget.value)}
        />
        <p class="hint" id="token-hint">
          {text.tokenHint}
        </p>
      </div>
      <div role="alert">
        {failure.value && (
          <div class="notice notice-problem">
            <FailureWords failure={failure.value} />
          </div>
        )}
      </div>
      <div class="form-end">
        <button type="submit" class="button button-first" aria-disabled={!complete || entering.value}>
          {entering.value ? text.entering : text.enter}
        </button>
      </div>
    </form>
  )
}
