import * as z from 'zod/mini'
import { CallList } from './contract/call-list.ts'
import { Case, CommandDone } from './contract/case.ts'
import { CaseChange } from './contract/change.ts'
import { CommandRequest } from './contract/command-request.ts'
import { Digest } from './contract/digest.ts'
import { SimilarCases, SimilarCount, Themes, TypedMatter } from './contract/duplicate.ts'
import { Inbox } from './contract/inbox.ts'
import { Opinion, Submitted } from './contract/opinion.ts'
import { Directory, Official } from './contract/organisation.ts'
import { Page } from './contract/page.ts'
import { CaseNumber, Day, Id } from './contract/primitives.ts'
import { CodeExchange, DemoOfficials, DemoSignIn, OfficialSession, Session } from './contract/session.ts'
import { Suggestion } from './contract/suggestion.ts'
import { type Route, wholeNumber } from './route.ts'
import { settingRoutes } from './setting-routes.ts'

export type { Caller, Route } from './route.ts'

const cursor = wholeNumber({ min: -1, max: Number.MAX_SAFE_INTEGER })
const version = wholeNumber({ min: 0, max: 1_000_000 })
const pageSize = wholeNumber({ min: 1, max: 200 })

/** The table that server, client and API description derive from. */
export const routes = {
  getPage: {
    method: 'GET',
    path: '/v1/pages/{page}',
    callers: ['anyone'],
    origins: 'page',
    status: 200,
    params: { page: Id },
    reply: Page,
    summary: 'A page: the organisation it speaks for, its categories, areas and notice.',
  },
  submitOpinion: {
    method: 'POST',
    path: '/v1/pages/{page}/opinions',
    callers: ['anyone'],
    origins: 'page',
    status: 201,
    params: { page: Id },
    request: Opinion,
    reply: Submitted,
    key: true,
    summary: 'Submits an opinion; the answer carries the case number and, this once, the query code.',
  },
  countSimilar: {
    method: 'POST',
    path: '/v1/pages/{page}/similar',
    callers: ['anyone'],
    origins: 'page',
    status: 200,
    params: { page: Id },
    request: TypedMatter,
    reply: SimilarCount,
    summary: 'How many recent cases of the area speak of what is being typed; a page tells it only where it is set to.',
  },
  suggestForOpinion: {
    method: 'POST',
    path: '/v1/pages/{page}/suggestion',
    callers: ['anyone'],
    origins: 'page',
    status: 200,
    params: { page: Id },
    request: TypedMatter,
    reply: Suggestion,
    summary:
      'What is being typed looks like: categories, another door, urgency, with the words it goes by. Keeps nothing.',
  },
  exchangeCode: {
    method: 'POST',
    path: '/v1/cases/{caseNumber}/session',
    callers: ['anyone'],
    origins: 'any',
    status: 201,
    params: { caseNumber: CaseNumber },
    request: CodeExchange,
    reply: Session,
    summary: 'Exchanges a query code for a bearer of 30 minutes; unknown case and wrong code look alike.',
  },
  getCase: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: Case,
    summary: 'A case as its reader may see it, with the moves the reader may make now.',
  },
  followCase: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/changes',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    query: { after: z._default(version, 0) },
    reply: CaseChange,
    stream: true,
    summary: 'Tells each change of a case after the version given, as it comes; ends after some minutes.',
  },
  findSimilarCases: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/similar',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: SimilarCases,
    summary: 'Cases the official may open that likely speak of the same matter, and what speaks for it.',
  },
  giveCommand: {
    method: 'POST',
    path: '/v1/cases/{caseNumber}/commands',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    request: CommandRequest,
    reply: CommandDone,
    key: true,
    summary: 'Makes one move on the version the caller saw; another version answers 409 with what changed.',
  },
  readInbox: {
    method: 'GET',
    path: '/v1/inbox',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    query: { after: z._default(cursor, -1), limit: z._default(pageSize, 50) },
    reply: Inbox,
    summary: "Cases of the official's organisation that changed after the cursor, oldest change first.",
  },
  listThemes: {
    method: 'GET',
    path: '/v1/themes',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    query: { days: z._default(wholeNumber({ min: 1, max: 90 }), 30) },
    reply: Themes,
    summary: "The themes of the open cases of the official's lists that came in in the last days.",
  },
  getDigest: {
    method: 'GET',
    path: '/v1/digest',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    query: { days: z._default(wholeNumber({ min: 1, max: 7 }).check(z.refine((days) => days === 1 || days === 7)), 1) },
    reply: Digest,
    summary: 'What waits, what is late, and what was released, rated and closed in the last day or week.',
  },
  getCallList: {
    method: 'GET',
    path: '/v1/stations/{station}/call-list',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: { station: Id },
    query: { on: z.optional(Day) },
    reply: CallList,
    summary: 'The residents a station has to phone on a day, today unless told; for officials of that station.',
  },
  getDirectory: {
    method: 'GET',
    path: '/v1/directory',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    reply: Directory,
    summary: 'Organisations, categories, terms, other doors and colleagues: what an official needs to fill in moves.',
  },
  ...settingRoutes,
  whoAmI: {
    method: 'GET',
    path: '/v1/session',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    reply: Official,
    summary: 'The signed-in official.',
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/session',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 204,
    params: {},
    summary: 'Ends the session.',
  },
  listDemoOfficials: {
    method: 'GET',
    path: '/v1/demo/officials',
    callers: ['anyone'],
    origins: 'any',
    status: 200,
    params: {},
    reply: DemoOfficials,
    summary: 'The roles of the demonstration; not found where there is none.',
  },
  signInDemo: {
    method: 'POST',
    path: '/v1/demo/session',
    callers: ['anyone'],
    origins: 'any',
    status: 201,
    params: {},
    request: DemoSignIn,
    reply: OfficialSession,
    summary: 'Signs a demonstration official in with the token printed at start.',
  },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes
