import { exchangeCode, getCase, giveCommand } from './cases.ts'
import type { Handlers } from './handler.ts'
import { getDirectory, listDemoOfficials, readInbox, signInDemo, signOut, whoAmI } from './officials.ts'
import { getPage, submitOpinion } from './pages.ts'

/** Every route has its handler; a route without one does not compile. */
export const handlers: Handlers = {
  getPage,
  submitOpinion,
  exchangeCode,
  getCase,
  giveCommand,
  readInbox,
  getDirectory,
  whoAmI,
  signOut,
  listDemoOfficials,
  signInDemo,
}
