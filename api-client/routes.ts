import * as z from 'zod/mini'
import { CallList } from './contract/call-list.ts'
import { CommandRequest } from './contract/command-request.ts'
import { Digest } from './contract/digest.ts'
import { SimilarCases, Themes } from './contract/duplicate.ts'
import { Inbox } from './contract/inbox.ts'
import { Directory, Official } from './contract/organisation.ts'
import { CaseNumber, Day, Id } from './contract/primitives.ts'
import { DemoOfficials, DemoSignIn, OfficialSession } from './contract/session.ts'
import { residentRoutes } from './resident-routes.ts'
import { type Route, wholeNumber } from './route.ts'
import { settingRoutes } from './setting-routes.ts'

export type { Route } from './route.ts'

const cursor = wholeNumber({ min: -1, max: Number.MAX_SAFE_INTEGER })
const pageSize = wholeNumber({ min: 1, max: 200 })

/** The table that server, client and API description derive from. */
export const routes = {
  ...residentRoutes,
  giveCommand: { ...residentRoutes.giveCommand, request: CommandRequest },
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
  signOutEverywhere: {
    method: 'DELETE',
    path: '/v1/sessions',
    callers: ['official'],
    origins: 'any',
    status: 204,
    params: {},
    summary: "Ends all of the official's own sessions, on every device.",
  },
  endSessions: {
    method: 'DELETE',
    path: '/v1/officials/{official}/sessions',
    callers: ['official'],
    origins: 'any',
    status: 204,
    params: { official: Id },
    summary: 'Ends all sessions of an official at once; for the committee. The same whether there were any.',
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
