import { type Browser, browser } from 'wxt/browser'
import { fail, type Outcome } from '../core/failure.ts'
import type { Message, RequestName, Requests } from '../core/messages.ts'
import { readFile } from './file.ts'
import { listReadings, seeContact } from './reading.ts'
import { findSimilar, giveNow, readOpenedCase, readOwnDirectory, round } from './round.ts'
import { listOfficials, signIn, signOut } from './sign-in.ts'

type Handlers = { [N in RequestName]: (takes: Requests[N]['takes']) => Promise<Outcome<Requests[N]['gives']>> }

const handlers: Handlers = {
  round,
  'read-case': ({ caseNumber }) => readOpenedCase(caseNumber),
  'read-directory': readOwnDirectory,
  'find-similar': ({ caseNumber }) => findSimilar(caseNumber),
  'see-contact': ({ caseNumber }) => seeContact(caseNumber),
  'list-readings': ({ caseNumber }) => listReadings(caseNumber),
  'read-file': readFile,
  'give-now': giveNow,
  'list-officials': ({ server }) => listOfficials(server),
  'sign-in': ({ server, token, official }) => signIn(server, token, official),
  'sign-out': signOut,
}

/** True for a message of the extension's own pages; no page of the web and no other extension is listened to. */
const isOwnPage = ({ id, url }: Browser.runtime.MessageSender): boolean =>
  id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'))

/** Answers the messages of the extension's own pages. */
export const answerMessages = (): void => {
  browser.runtime.onMessage.addListener((message: Message, sender, respond) => {
    if (!isOwnPage(sender) || !Object.hasOwn(handlers, message.request)) {
      respond(fail({ code: 'not-this-extension', at: new Date().toISOString() }))
      return false
    }
    const handler = handlers[message.request] as (takes: Message) => Promise<Outcome<unknown>>
    handler(message).then(respond, () => respond(fail({ code: 'unexpected-answer', at: new Date().toISOString() })))
    return true
  })
}
