import { beforeAll, describe, expect, it } from 'vitest'
import { type RouteName, routes } from '#api-client'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { pdf } from '../attachments/pictures.ts'
import { all, bearer, enterCode, expectProblem, opinion, signIn, unknownCase, write } from './raw-call.ts'

const callers = [
  'nobody',
  'resident of another case',
  'resident whose session has expired',
  'official without relation',
] as const
type CallerName = (typeof callers)[number]
type Expected = { path: string; init: RequestInit; answers: readonly [number, number, number, number] }

/** What may not be seen looks like what does not exist. */
export const refusedIsUnknown = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let caseNumber: string
  let queryCode: string
  const tokens = new Map<CallerName, string>()

  beforeAll(async () => {
    town = opened()
    town.setMoment('2026-06-01T01:29:00.000Z')
    const real = await submit(town, 'page-qingqiao')
    ;({ caseNumber, queryCode } = real)
    tokens.set('resident whose session has expired', await enterCode(town, real))
    town.setMoment('2026-06-01T02:00:00.000Z')
    tokens.set('resident of another case', await enterCode(town, await submit(town, 'page-qingqiao')))
    tokens.set('official without relation', await signIn(town, 'official-liaison-b'))
  })

  const asCaller = (name: CallerName): Record<string, string> => {
    const token = tokens.get(name)
    return token ? bearer(token) : {}
  }

  const note = { command: 'note', expectedVersion: 1, audience: 'internal', note: '已电话核实。' }
  const wrongCode = '1234567890123452'

  /** Every route, typed in: what each caller is answered. */
  const table: Record<RouteName, () => Expected> = {
    getPage: () => ({ path: '/v1/pages/page-qingqiao', init: {}, answers: [200, 200, 200, 200] }),
    getChallenge: () => ({ path: '/v1/pages/page-qingqiao/challenge', init: {}, answers: [200, 200, 200, 200] }),
    submitOpinion: () => ({
      path: '/v1/pages/page-qingqiao/opinions',
      init: write({ opinion }),
      answers: [201, 201, 201, 201],
    }),
    uploadFile: () => ({
      path: '/v1/pages/page-qingqiao/attachments',
      init: { method: 'POST', body: new Blob([new Uint8Array(pdf())]) },
      answers: [201, 201, 201, 201],
    }),
    uploadToCase: () => ({
      path: `/v1/cases/${caseNumber}/attachments`,
      init: { method: 'POST', body: new Blob([new Uint8Array(pdf())]) },
      answers: [401, 404, 401, 404],
    }),
    getFile: () => ({
      path: `/v1/cases/${caseNumber}/attachments/00000000-0000-4000-8000-000000000000`,
      init: {},
      answers: [401, 404, 401, 404],
    }),
    countSimilar: () => ({
      path: '/v1/pages/page-qingqiao/similar',
      init: write({ text: opinion }),
      answers: [200, 200, 200, 200],
    }),
    suggestForOpinion: () => ({
      path: '/v1/pages/page-qingqiao/suggestion',
      init: write({ text: opinion }),
      answers: [200, 200, 200, 200],
    }),
    findSimilarCases: () => ({ path: `/v1/cases/${caseNumber}/similar`, init: {}, answers: [401, 404, 401, 404] }),
    listThemes: () => ({ path: '/v1/themes', init: {}, answers: [401, 404, 401, 200] }),
    getCodeChallenge: () => ({ path: `/v1/cases/${unknownCase}/challenge`, init: {}, answers: [200, 200, 200, 200] }),
    exchangeCode: () => ({
      path: `/v1/cases/${caseNumber}/session`,
      init: write({ queryCode: wrongCode }),
      answers: [401, 401, 401, 401],
    }),
    getCase: () => ({ path: `/v1/cases/${caseNumber}`, init: {}, answers: [401, 404, 401, 404] }),
    followCase: () => ({ path: `/v1/cases/${caseNumber}/changes`, init: {}, answers: [401, 404, 401, 404] }),
    listReadings: () => ({ path: `/v1/cases/${caseNumber}/readings`, init: {}, answers: [401, 404, 401, 404] }),
    exportCase: () => ({ path: `/v1/cases/${caseNumber}/export`, init: {}, answers: [401, 404, 401, 404] }),
    giveCommand: () => ({ path: `/v1/cases/${caseNumber}/commands`, init: write(note), answers: [401, 404, 401, 404] }),
    getLedgerKey: () => ({ path: '/v1/ledger/key', init: {}, answers: [200, 200, 200, 200] }),
    getCheckpoint: () => ({ path: '/v1/ledger/checkpoint', init: {}, answers: [200, 200, 200, 200] }),
    getConsistency: () => ({ path: '/v1/ledger/consistency?from=1&to=2', init: {}, answers: [200, 200, 200, 200] }),
    readProofs: () => ({ path: `/v1/cases/${caseNumber}/proofs`, init: {}, answers: [401, 404, 401, 404] }),
    readInbox: () => ({ path: '/v1/inbox', init: {}, answers: [401, 404, 401, 200] }),
    getDigest: () => ({ path: '/v1/digest', init: {}, answers: [401, 404, 401, 200] }),
    getCallList: () => ({
      path: '/v1/stations/station-qingqiao/call-list',
      init: {},
      answers: [401, 404, 401, 404],
    }),
    getDirectory: () => ({ path: '/v1/directory', init: {}, answers: [401, 404, 401, 200] }),
    listPolicies: () => ({ path: '/v1/policies', init: {}, answers: [401, 404, 401, 200] }),
    changePolicy: () => ({
      path: '/v1/policies/ordinary',
      init: { ...write({ length: 9, unit: 'day', reason: '试一试', expectedVersion: 0 }), method: 'PUT' },
      answers: [401, 404, 401, 403],
    }),
    readCalendar: () => ({ path: '/v1/calendar', init: {}, answers: [401, 404, 401, 200] }),
    enterNotice: () => ({
      path: '/v1/calendar/2027',
      init: { ...write({ off: [], work: [], notice: '试一试', expectedVersion: 0 }), method: 'PUT' },
      answers: [401, 404, 401, 403],
    }),
    whoAmI: () => ({ path: '/v1/session', init: {}, answers: [401, 404, 401, 200] }),
    signOut: () => ({ path: '/v1/session', init: { method: 'DELETE' }, answers: [401, 204, 401, 401] }),
    signOutEverywhere: () => ({ path: '/v1/sessions', init: { method: 'DELETE' }, answers: [401, 404, 401, 204] }),
    endSessions: () => ({
      path: '/v1/officials/official-clerk-d/sessions',
      init: { method: 'DELETE' },
      answers: [401, 404, 401, 404],
    }),
    listDemoOfficials: () => ({ path: '/v1/demo/officials', init: {}, answers: [200, 200, 200, 200] }),
    signInDemo: () => ({
      path: '/v1/demo/session',
      init: write({ token: 'not-the-token', official: 'official-committee-a' }),
      answers: [401, 401, 401, 401],
    }),
  }

  describe('every route', () => {
    it('stands in the table', () => {
      expect(Object.keys(table).sort()).toEqual(Object.keys(routes).sort())
    })

    // Signing out comes last: it ends the sessions that the others need.
    const last: RouteName[] = ['signOutEverywhere', 'signOut']
    const names = (Object.keys(table) as RouteName[]).sort((one, other) => last.indexOf(one) - last.indexOf(other))

    it.each(names)('answers who has no business there as it must: %s', async (name) => {
      const statuses: number[] = []
      for (const caller of callers) {
        const { path, init } = table[name]()
        const answer = await town.request(path, { ...init, headers: { ...init.headers, ...asCaller(caller) } })
        const text = await answer.text()
        statuses.push(answer.status)
        expect(text).not.toContain(caseNumber)
        expect(answer.headers.get('content-type') ?? '').toMatch(
          answer.status < 400 ? /^(application\/json|$)/ : /^application\/problem\+json/,
        )
      }
      expect(statuses).toEqual(table[name]().answers)
    })

    it('is closed to a token after it signed out', async () => {
      expect(await signIn(town, 'official-liaison-b')).not.toBe(tokens.get('official without relation'))
      await expectProblem(
        await town.request('/v1/inbox', { headers: asCaller('official without relation') }),
        401,
        'not-signed-in',
      )
      await expectProblem(
        await town.request(`/v1/cases/${caseNumber}`, { headers: asCaller('resident of another case') }),
        401,
        'not-signed-in',
      )
    })
  })

  describe('a case that may not be seen', () => {
    const unrelated = [
      'official-liaison-b',
      'official-body-a',
      'official-body-b',
      'official-branch-a',
      'official-clerk-a',
      'official-head-d',
      'official-special-a',
      'official-council-a',
    ]
    const commands = [
      note,
      { ...note, expectedVersion: 77 },
      { command: 'forward', expectedVersion: 1, level: 2, category: '0102', proposedUnit: 'local-qingqiao' },
      { command: 'withdraw', expectedVersion: 1 },
      { command: 'forward', expectedVersion: 1, level: 9, state: 'closed' },
    ]

    it.each(unrelated)('looks to this official like one that does not exist: %s', async (id) => {
      const headers = bearer(await signIn(town, id))
      const read = (number: string) => town.request(`/v1/cases/${number}`, { headers })
      expect(await all(await read(caseNumber))).toEqual(await all(await read(unknownCase)))
      expect((await read(caseNumber)).status).toBe(404)
      for (const body of commands) {
        const give = (number: string) => town.request(`/v1/cases/${number}/commands`, write(body, headers))
        expect(await all(await give(caseNumber))).toEqual(await all(await give(unknownCase)))
      }
    })

    it('looks to the resident of another case like one that does not exist', async () => {
      const headers = bearer(await enterCode(town, await submit(town, 'page-qingqiao')))
      const read = (number: string) => town.request(`/v1/cases/${number}`, { headers })
      expect(await all(await read(caseNumber))).toEqual(await all(await read(unknownCase)))
    })

    it('was changed by none of this', async () => {
      expect(await town.official('official-liaison-a').read(caseNumber)).toMatchObject({
        version: 1,
        state: 'submitted',
      })
      expect((await town.request(`/v1/cases/${caseNumber}/session`, write({ queryCode }))).status).toBe(201)
    })
  })

  describe('a sign-in with a wrong token', () => {
    it('says the same for an official who exists and for one who does not', async () => {
      const answers = await Promise.all(
        ['official-committee-a', 'official-nobody'].map(async (official) =>
          all(await town.request('/v1/demo/session', write({ token: '1', official }))),
        ),
      )
      expect(answers[0]).toEqual(answers[1])
    })
  })

  describe('a caller who is not signed in', () => {
    it('is told by which scheme to sign in (RFC 9110, 15.5.2)', async () => {
      for (const to of ['/v1/inbox', '/v1/session', `/v1/cases/${unknownCase}`]) {
        expect((await town.request(to)).headers.get('www-authenticate') ?? '').toMatch(/^Bearer\b/)
      }
    })

    it.each([
      'Bearer',
      'Bearer ',
      'Basic b2ZmaWNpYWw6MQ==',
      'Bearer a b',
      'Bearer null',
      'Bearer __proto__',
      `Bearer ${'x'.repeat(8000)}`,
    ])('stays so with a strange credential: %s', async (authorization) => {
      await expectProblem(await town.request('/v1/inbox', { headers: { authorization } }), 401, 'not-signed-in')
    })
  })
}
