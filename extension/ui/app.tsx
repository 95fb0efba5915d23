import { isFormName } from '../core/move-forms.ts'
import { LazyCase, LazyLeft } from './case/lazy-case.tsx'
import { LazyForm } from './form/lazy-form.tsx'
import { Header } from './header.tsx'
import { InboxScreen } from './inbox/inbox-screen.tsx'
import { LazyAlarm } from './ledger/lazy-alarm.tsx'
import { session } from './model/desk.ts'
import { words } from './model/language.ts'
import { breach } from './model/ledger.ts'
import { place } from './model/place.ts'
import { LazySignIn } from './sign-in/lazy-sign-in.tsx'

/** The popup: signing in, the inbox, a case, a form, what was written about cases that left. */
export const App = () => {
  if (!session.value) {
    return (
      <main class="screen">
        <h1 class="unseen">{words.value.signIn.title}</h1>
        <LazySignIn />
      </main>
    )
  }
  return (
    <>
      <Header />
      {breach.value && <LazyAlarm />}
      <Screen />
    </>
  )
}

const Screen = () => {
  const { caseNumber, command, left } = place.value
  if (left) return <LazyLeft />
  if (!caseNumber) return <InboxScreen />
  if (command && isFormName(command)) return <LazyForm key={command} caseNumber={caseNumber} command={command} />
  return <LazyCase key={caseNumber} caseNumber={caseNumber} />
}
