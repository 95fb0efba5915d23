import { useSignal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { session } from './model/desk.ts'
import { nameOf, words } from './model/language.ts'
import { NotificationSwitch } from './notification-switch.tsx'
import { LanguageSwitch } from './sign-in/language-switch.tsx'
import { SignIn } from './sign-in/sign-in.tsx'
import { SignOutDialog } from './sign-in/sign-out-dialog.tsx'

/** Settings: who is signed in and where, the language, notifications, and what this is. */
export const Options = () => {
  const { options } = words.value
  return (
    <main class="options">
      <h1>{options.title}</h1>
      <section class="options-part">
        <h2>{options.account}</h2>
        {session.value ? <Account /> : <SignIn />}
      </section>
      <section class="options-part">
        <h2>{options.language}</h2>
        <LanguageSwitch />
      </section>
      <section class="options-part">
        <h2>{options.notices}</h2>
        <NotificationSwitch />
      </section>
      <section class="options-part">
        <h2>{options.about}</h2>
        <p>{options.version(browser.runtime.getManifest().version)}</p>
        <p>{options.privacy}</p>
        <p>{options.licence}</p>
      </section>
    </main>
  )
}

const Account = () => {
  const leaving = useSignal(false)
  const { options, header, contract } = words.value
  if (!session.value) return null
  const { official, server } = session.value
  return (
    <>
      <dl>
        <div class="fact">
          <dt>{options.signedInAs}</dt>
          <dd>
            {nameOf(official.name)} · {nameOf(official.organisation.name)} · {contract.roles[official.role]}
          </dd>
        </div>
        <div class="fact">
          <dt>{options.server}</dt>
          <dd>{server}</dd>
        </div>
      </dl>
      <p class="hint">{options.changeHint}</p>
      <button type="button" class="button" onClick={() => (leaving.value = true)}>
        {header.signOut}
      </button>
      {leaving.value && <SignOutDialog close={() => (leaving.value = false)} />}
    </>
  )
}
