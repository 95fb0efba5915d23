import { exchangeCode, getCase, giveCommand } from './cases.ts'
import { followCase } from './changes.ts'
import { countSimilar, findSimilarCases, listThemes } from './duplicates.ts'
import type { Handlers } from './handler.ts'
import { getCheckpoint, getConsistency, getLedgerKey, readProofs } from './ledger.ts'
import { getCallList, getDigest } from './notices.ts'
import { getDirectory, listDemoOfficials, readInbox, signInDemo, signOut, whoAmI } from './officials.ts'
import { getPage, submitOpinion } from './pages.ts'
import { changePolicy, enterNotice, listPolicies, readCalendar } from './settings.ts'
import { suggestForOpinion } from './suggestion.ts'

/** Every route has its handler; a route without one does not compile. */
export const handlers: Handlers = {
  getPage,
  submitOpinion,
  countSimilar,
  suggestForOpinion,
  exchangeCode,
  getCase,
  followCase,
  findSimilarCases,
  giveCommand,
  getLedgerKey,
  getCheckpoint,
  getConsistency,
  readProofs,
  readInbox,
  listThemes,
  getDigest,
  getCallList,
  getDirectory,
  listPolicies,
  changePolicy,
  readCalendar,
  enterNotice,
  whoAmI,
  signOut,
  listDemoOfficials,
  signInDemo,
}
