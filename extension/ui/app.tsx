import { isFormName } from '../core/move-forms.ts'
import { CaseScreen } from './case/case-screen.tsx'
import { LazyForm } from './form/lazy-form.tsx'
import { Header } from './header.tsx'
import { InboxScreen } from './inbox/inbox-screen.tsx'
import { session } from './model/desk.ts'
import { words } from './model/language.ts'
import { place } from './model/place.ts'
import { LazySignIn } from './sign-in/lazy-sign-in.tsx'

/** The popup: signing in, the inbox, a case, a form. */
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
      <Screen />
    </>
  )
}

const Screen = () => {
  const { caseNumber, command } = place.value
  if (!caseNumber) return <InboxScreen />
  if (command && isFormName(command)) return <LazyForm key={command} caseNumber={caseNumber} command={command} />
  return <CaseScreen key={caseNumber} caseNumber={caseNumber} />
}
