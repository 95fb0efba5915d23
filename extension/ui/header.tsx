import { useSignal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { timeWords } from '../core/dates.ts'
import { contact, session } from './model/desk.ts'
import { language, nameOf, words } from './model/language.ts'
import { busy, startRound } from './model/outbox.ts'
import { Icon } from './parts/icon.tsx'
import { SignOutDialog } from './sign-in/sign-out-dialog.tsx'

/** Who is signed in, how fresh the screen is, and the ways out of it. */
export const Header = () => {
  const leaving = useSignal(false)
  const { header, contract } = words.value
  const official = session.value?.official
  if (!official) return null
  const inTab = browser.runtime.getURL('/popup.html')
  return (
    <header class="header">
      <div class="who">
        <strong>{nameOf(official.name)}</strong>
        <span class="who-where">
          {nameOf(official.organisation.name)} · {contract.roles[official.role]}
        </span>
      </div>
      <nav class="header-tools">
        <Tool label={busy.value ? header.refreshing : header.refresh} icon="refresh" press={() => void startRound()} />
        <Tool label={header.openTab} icon="tab" press={() => void browser.tabs.create({ url: inTab })} />
        <Tool label={header.settings} icon="settings" press={() => void browser.runtime.openOptionsPage()} />
        <Tool label={header.signOut} icon="leave" press={() => (leaving.value = true)} />
      </nav>
      <Freshness />
      {leaving.value && <SignOutDialog close={() => (leaving.value = false)} />}
    </header>
  )
}

type ToolProps = { label: string; icon: Parameters<typeof Icon>[0]['name']; press: () => void }

const Tool = ({ label, icon, press }: ToolProps) => (
  <button type="button" class="tool" aria-label={label} title={label} onClick={press}>
    <Icon name={icon} />
  </button>
)

/** Said aloud only when the server is lost or found again, not at every round. */
const Freshness = () => {
  const known = contact.value
  const text = words.value.contact
  if (!known || known.reached) {
    const time = known?.readAt && timeWords(known.readAt, language.value)
    return <p class="freshness">{busy.value ? words.value.header.refreshing : time ? text.fresh(time) : ''}</p>
  }
  return (
    <p class="freshness freshness-offline" role="status">
      {known.readAt ? text.offline(timeWords(known.readAt, language.value)) : text.never}
    </p>
  )
}
