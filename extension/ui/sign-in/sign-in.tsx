import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Official } from '#api-client'
import type { Failure } from '../../core/failure.ts'
import { ask } from '../../core/messages.ts'
import { isUnprotected, serverAddress } from '../../core/server-address.ts'
import { readSettings } from '../../core/settings.ts'
import { caseWords } from '../model/language.ts'
import { FailureWords } from '../parts/failure-words.tsx'
import { DemoSignIn } from './demo-sign-in.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** First the server, then who one is. */
export const SignIn = () => {
  const typed = useSignal('')
  const connection = useSignal<{ server: string; officials: Official[] } | undefined>(undefined)
  const problem = useSignal<Failure | 'not-an-address' | undefined>(undefined)
  const connecting = useSignal(false)
  const ended = useSignal(false)
  const attempts = useRef(0)

  const connect = async (): Promise<void> => {
    const server = serverAddress(typed.value)
    connection.value = undefined
    if (!server) {
      problem.value = 'not-an-address'
      return
    }
    problem.value = undefined
    connecting.value = true
    attempts.current += 1
    const attempt = attempts.current
    const outcome = await ask('list-officials', { server })
    // Asked again meanwhile: only the last answer counts.
    if (attempt !== attempts.current) return
    connecting.value = false
    if (outcome.ok) connection.value = { server, officials: outcome.value }
    else problem.value = outcome.failure
  }
  useEffect(() => {
    void readSettings().then(({ server, lastOfficial }) => {
      ended.value = lastOfficial !== undefined
      // Whoever typed already is not overruled by what was remembered.
      if (typed.value !== '') return
      typed.value = server
      return connect()
    })
  }, [])

  const text = caseWords.value.signIn
  const server = serverAddress(typed.value)
  return (
    <div class="sign-in">
      <div class="sign-in-top">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        <p class="brand">{caseWords.value.name}</p>
        <LanguageSwitch />
      </div>
      {ended.value ? <p class="notice">{text.again}</p> : <p class="hint">{text.intro}</p>}
      <form
        class="field"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void connect()
        }}
      >
        <label class="field-name" for="server">
          {text.server}
        </label>
        <div class="beside">
          <input
            id="server"
            type="url"
            value={typed.value}
            placeholder={text.serverHint}
            autocomplete="off"
            spellcheck={false}
            aria-invalid={problem.value === 'not-an-address'}
            aria-describedby="server-problem"
            onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          />
          <button type="submit" class="button">
            {connecting.value ? text.connecting : text.connect}
          </button>
        </div>
        {server && isUnprotected(server) && <p class="hint">{text.unprotected}</p>}
        <div id="server-problem" role="alert">
          <Problem problem={problem.value} />
        </div>
      </form>
      {connection.value && <DemoSignIn {...connection.value} />}
    </div>
  )
}

const Problem = ({ problem }: { problem: Failure | 'not-an-address' | undefined }) => {
  const text = caseWords.value.signIn
  if (!problem) return null
  if (problem === 'not-an-address') return <p class="issue">{text.notAnAddress}</p>
  return (
    <div class="notice notice-problem">
      {problem.code === 'not-found' ? <p>{text.noDemo}</p> : <FailureWords failure={problem} />}
    </div>
  )
}
