import { exchangeCode, getCase, getCodeChallenge, giveCommand } from './cases.ts'
import { followCase } from './changes.ts'
import { countSimilar, findSimilarCases, listThemes } from './duplicates.ts'
import { getFile, uploadFile, uploadToCase } from './files.ts'
import type { Handlers } from './handler.ts'
import { getCheckpoint, getConsistency, getLedgerKey, readProofs } from './ledger.ts'
import { getCallList, getDigest } from './notices.ts'
import {
  endSessions,
  getDirectory,
  listDemoOfficials,
  readInbox,
  signInDemo,
  signOut,
  signOutEverywhere,
  whoAmI,
} from './officials.ts'
import { getChallenge, getPage, submitOpinion } from './pages.ts'
import { exportCase, listReadings } from './personal-data.ts'
import { changePolicy, enterNotice, listPolicies, readCalendar } from './settings.ts'
import { suggestForOpinion } from './suggestion.ts'

/** Every route has its handler; a route without one does not compile. */
export const handlers: Handlers = {
  getPage,
  getChallenge,
  submitOpinion,
  uploadFile,
  countSimilar,
  suggestForOpinion,
  getCodeChallenge,
  exchangeCode,
  getCase,
  uploadToCase,
  getFile,
  followCase,
  listReadings,
  exportCase,
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
  signOutEverywhere,
  endSessions,
  listDemoOfficials,
  signInDemo,
}
