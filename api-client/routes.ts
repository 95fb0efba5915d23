import * as z from 'zod/mini'
import { Case, CommandDone } from './contract/case.ts'
import { CommandRequest } from './contract/command-request.ts'
import { Inbox } from './contract/inbox.ts'
import { Opinion, Submitted } from './contract/opinion.ts'
import { Directory, Official } from './contract/organisation.ts'
import { Page } from './contract/page.ts'
import { CaseNumber, Id } from './contract/primitives.ts'
import { CodeExchange, DemoOfficials, DemoSignIn, OfficialSession, Session } from './contract/session.ts'

/** Who may call: anyone, the holder of a case's query code, or a signed-in official. */
export type Caller = 'anyone' | 'resident' | 'official'

type Fields = Record<string, z.ZodMiniType>

/**
 * One route. `origins`: `page` answers only the page's own origins, `any` answers every origin (bearer
 * credentials, never cookies). `key`: writes carry an `Idempotency-Key`, and the same key gives the same answer.
 */
export type Route = {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  callers: readonly Caller[]
  origins: 'page' | 'any'
  status: 200 | 201 | 204
  params: Fields
  query?: Fields
  request?: z.ZodMiniType
  reply?: z.ZodMiniType
  key?: true
  /** One sentence for the API description. */
  summary: string
}

/** A whole number as an address carries it. */
const wholeNumber = ({ min, max }: { min: number; max: number }) =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^-?\d{1,15}$/))]),
    z.pipe(z.transform(Number), z.int().check(z.minimum(min), z.maximum(max))),
  )
const cursor = wholeNumber({ min: -1, max: Number.MAX_SAFE_INTEGER })
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
  getDirectory: {
    method: 'GET',
    path: '/v1/directory',
    callers: ['official'],
    origins: 'any',
    status: 200,
    params: {},
    reply: Directory,
    summary: 'Units, categories, terms and colleagues: what an official needs to fill in moves.',
  },
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
