import * as z from 'zod/mini'
import { Case, CommandDone } from './contract/case.ts'
import { CaseChange } from './contract/change.ts'
import { SimilarCount, TypedMatter } from './contract/duplicate.ts'
import { Opinion, Submitted } from './contract/opinion.ts'
import { Page } from './contract/page.ts'
import { CaseNumber, Id } from './contract/primitives.ts'
import { CodeExchange, Session } from './contract/session.ts'
import { Suggestion } from './contract/suggestion.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { type Route, wholeNumber } from './route.ts'

const version = wholeNumber({ min: 0, max: 1_000_000 })

/**
 * The routes that a page calls for a resident. What a move must carry is added where the whole table is put
 * together, so that no page loads the moves of officials.
 */
export const residentRoutes = {
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
  giveCommand: {
    method: 'POST',
    path: '/v1/cases/{caseNumber}/commands',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: CommandDone,
    key: true,
    summary: 'Makes one move on the version the caller saw; another version answers 409 with what changed.',
  },
  ...ledgerRoutes,
  signOut: {
    method: 'DELETE',
    path: '/v1/session',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 204,
    params: {},
    summary: 'Ends the session.',
  },
} as const satisfies Record<string, Route>
