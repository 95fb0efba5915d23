import * as z from 'zod/mini'
import { FileId, FileSize, Upload } from './contract/attachment.ts'
import { Case, CommandDone } from './contract/case.ts'
import { CaseChange } from './contract/change.ts'
import { SimilarCount, TypedMatter } from './contract/duplicate.ts'
import { Opinion, Submitted } from './contract/opinion.ts'
import { Page } from './contract/page.ts'
import { CaseNumber, Id } from './contract/primitives.ts'
import { Challenge } from './contract/proof.ts'
import { CaseExport, Readings } from './contract/reading.ts'
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
  getChallenge: {
    method: 'GET',
    path: '/v1/pages/{page}/challenge',
    callers: ['anyone'],
    origins: 'page',
    status: 200,
    params: { page: Id },
    reply: Challenge,
    summary: 'A proof of work for one opinion on this page; asked for while it is typed, good for a while and once.',
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
    proof: 'always',
    summary: 'Submits an opinion; the answer carries the case number and, this once, the query code.',
  },
  uploadFile: {
    method: 'POST',
    path: '/v1/pages/{page}/attachments',
    callers: ['anyone'],
    origins: 'page',
    status: 201,
    params: { page: Id },
    reply: Upload,
    upload: true,
    summary: 'Takes a photo or a PDF for an opinion that is being written; one that no opinion presents is deleted.',
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
  getCodeChallenge: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/challenge',
    callers: ['anyone'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: Challenge,
    summary: 'A proof of work for one try of a query code, where the service asks for one; any number has them.',
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
    proof: 'asked',
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
  uploadToCase: {
    method: 'POST',
    path: '/v1/cases/{caseNumber}/attachments',
    callers: ['resident'],
    origins: 'any',
    status: 201,
    params: { caseNumber: CaseNumber },
    reply: Upload,
    upload: true,
    summary: 'Takes a photo or a PDF for an addition or an answer in a case.',
  },
  getFile: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/attachments/{attachment}',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber, attachment: FileId },
    query: { size: FileSize },
    download: true,
    summary: 'A file of a case, or a small picture of it, to be saved and not shown.',
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
  listReadings: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/readings',
    callers: ['resident', 'official'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: Readings,
    summary: 'Who looked at a case and why; for its resident by organisation and role, for the congress side by name.',
  },
  exportCase: {
    method: 'GET',
    path: '/v1/cases/{caseNumber}/export',
    callers: ['resident'],
    origins: 'any',
    status: 200,
    params: { caseNumber: CaseNumber },
    reply: CaseExport,
    summary: 'Everything that is held about a case, for its resident to take along.',
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
