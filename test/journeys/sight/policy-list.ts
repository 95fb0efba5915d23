import type { RouteName } from '#api-client'
import type { CaseName, Field } from './planted.ts'

/**
 * The policy in words (visibility), route by route and reader by reader, typed in by hand. Nothing here is derived
 * from the code: where the two differ, one of them is wrong.
 */

/** Every caller of the demonstration town by a name of its own, and what it signs in as. */
export const readers = {
  nobody: null,
  'resident of the case': 'resident',
  'resident of another case': 'other resident',
  'deputy addressed': 'deputy-01',
  'another deputy': 'deputy-02',
  'liaison of Qingqiao': 'official-liaison-a',
  'head of station Qingqiao': 'official-station-head-a',
  'liaison of Liuxi': 'official-liaison-b',
  'head of station Liuxi': 'official-station-head-b',
  'body of Qingqiao': 'official-body-a',
  'body of Liuxi': 'official-body-b',
  'committee a': 'official-committee-a',
  'committee b': 'official-committee-b',
  'special committee': 'official-special-a',
  'chair council': 'official-council-a',
  'government office': 'official-branch-a',
  'other branch office': 'official-branch-b',
  'housing clerk': 'official-clerk-a',
  'housing head': 'official-head-a',
  'city management clerk': 'official-clerk-b',
  'transport clerk': 'official-clerk-c',
  'street clerk': 'official-clerk-d',
  'street signer': 'official-signer-e',
  'street head': 'official-head-d',
} as const
export type Reader = keyof typeof readers

const station: readonly Reader[] = ['liaison of Qingqiao', 'head of station Qingqiao']
const liuxi: readonly Reader[] = ['liaison of Liuxi', 'head of station Liuxi']
const committee: readonly Reader[] = ['committee a', 'committee b']
const street: readonly Reader[] = ['street clerk', 'street signer', 'street head']
const own: readonly Reader[] = ['resident of the case']

const handledBy: readonly Reader[] = [
  ...own,
  'deputy addressed',
  ...station,
  'body of Qingqiao',
  ...committee,
  ...street,
  'special committee',
]
const ratedBy: readonly Reader[] = [
  ...own,
  ...station,
  'body of Qingqiao',
  ...committee,
  ...street,
  'special committee',
]

/** Who may read what of which case; whoever is not named may not. */
export const mayReadPlanted: Record<CaseName, Partial<Record<Field, readonly Reader[]>>> = {
  handled: {
    opinion: handledBy,
    place: handledBy,
    name: own,
    contact: own,
    fact: handledBy,
    question: handledBy,
    answer: handledBy,
    'station note': [...station, 'body of Qingqiao', ...committee],
    'body note': ['body of Qingqiao', ...committee],
    'unit note': [...street, ...committee],
    'public note': handledBy,
    draft: street,
  },
  fresh: {
    opinion: [...own, ...liuxi, ...committee],
    place: [...own, ...liuxi, ...committee],
    name: own,
    contact: own,
    fact: [...own, ...liuxi, ...committee],
    'station note': [...liuxi, ...committee],
  },
  rated: {
    opinion: ratedBy,
    place: ratedBy,
    name: own,
    contact: own,
    reply: ratedBy,
    // The units read it after the rating period; special committees never.
    rating: [...own, ...station, 'body of Qingqiao', ...committee],
  },
  // For who proposed it and for who may confirm it.
  sealed: {
    opinion: [...own, 'liaison of Qingqiao', 'head of station Qingqiao', ...committee],
    place: [...own, 'liaison of Qingqiao', 'head of station Qingqiao', ...committee],
    name: own,
    contact: own,
  },
  'about the station': {
    opinion: [...own, ...committee],
    place: [...own, ...committee],
    name: own,
    contact: own,
  },
}

const all: readonly Field[] = [
  'opinion',
  'place',
  'name',
  'contact',
  'fact',
  'question',
  'answer',
  'station note',
  'body note',
  'unit note',
  'public note',
  'draft',
  'reply',
  'rating',
]

/** What a route may carry at all of what was written, for whoever may read it. Every route of the service is here. */
export const carries: Record<RouteName, readonly Field[]> = {
  getPage: [],
  getChallenge: [],
  submitOpinion: [],
  uploadFile: [],
  uploadToCase: [],
  countSimilar: [],
  suggestForOpinion: [],
  getCodeChallenge: [],
  exchangeCode: [],
  getCase: all,
  readProofs: all,
  getLedgerKey: [],
  getCheckpoint: [],
  getConsistency: [],
  followCase: [],
  getFile: [],
  listReadings: [],
  exportCase: all,
  findSimilarCases: ['opinion'],
  giveCommand: [],
  readInbox: ['opinion'],
  listThemes: ['opinion'],
  getDigest: ['opinion'],
  getCallList: [],
  getDirectory: [],
  listPolicies: [],
  changePolicy: [],
  readCalendar: [],
  enterNotice: [],
  whoAmI: [],
  signOut: [],
  signOutEverywhere: [],
  endSessions: [],
  listDemoOfficials: [],
  signInDemo: [],
}

type Class = 'nobody' | 'resident' | 'official'

/** Which kind of caller a route answers at all; to the others it says 401, or looks like what does not exist. */
export const answers: Record<RouteName, readonly Class[]> = {
  getPage: ['nobody', 'resident', 'official'],
  getChallenge: ['nobody', 'resident', 'official'],
  submitOpinion: ['nobody', 'resident', 'official'],
  uploadFile: ['nobody', 'resident', 'official'],
  uploadToCase: ['resident'],
  countSimilar: ['nobody', 'resident', 'official'],
  suggestForOpinion: ['nobody', 'resident', 'official'],
  getCodeChallenge: ['nobody', 'resident', 'official'],
  exchangeCode: ['nobody', 'resident', 'official'],
  getCase: ['resident', 'official'],
  readProofs: ['resident', 'official'],
  getLedgerKey: ['nobody', 'resident', 'official'],
  getCheckpoint: ['nobody', 'resident', 'official'],
  getConsistency: ['nobody', 'resident', 'official'],
  followCase: ['resident', 'official'],
  getFile: ['resident', 'official'],
  listReadings: ['resident', 'official'],
  exportCase: ['resident'],
  findSimilarCases: ['official'],
  giveCommand: ['resident', 'official'],
  readInbox: ['official'],
  listThemes: ['official'],
  getDigest: ['official'],
  getCallList: ['official'],
  getDirectory: ['official'],
  listPolicies: ['official'],
  changePolicy: ['official'],
  readCalendar: ['official'],
  enterNotice: ['official'],
  whoAmI: ['official'],
  signOut: ['resident', 'official'],
  signOutEverywhere: ['official'],
  endSessions: ['official'],
  listDemoOfficials: ['nobody', 'resident', 'official'],
  signInDemo: ['nobody', 'resident', 'official'],
}
