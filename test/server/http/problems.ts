import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bearer, expectProblem, signIn, unknownCase, write } from './raw-call.ts'

/** Requests that cannot be served: each is refused as RFC 9457 problem details with the right status. */
export const problems = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let liaison: Record<string, string>

  beforeAll(async () => {
    town = opened()
    liaison = bearer(await signIn(town, 'official-liaison-a'))
  })

  const path = '/v1/pages/page-qingqiao/opinions'
  const send = (body: unknown, headers: Record<string, string> = {}) => town.request(path, write(body, headers))

  describe('a path that leads nowhere', () => {
    it.each([
      '/v1',
      '/v1/',
      '/v2/pages/page-qingqiao',
      '/v1/pages',
      '/v1/pages/page-qingqiao/opinions/1',
      '/v1/pages/..%2f..%2fetc',
      '/v1/pages/%ff',
      '/v1/pages/page-nowhere',
      '/v1/pages/PAGE-QINGQIAO',
      '/v1/pages/__proto__',
      '/v1/pages/constructor',
      '/.git/config',
      '/widget/0.0.0/lianxin.js',
    ])('is not found: %s', async (unknown) => {
      await expectProblem(await town.request(unknown), 404, 'not-found')
    })

    it.each([
      unknownCase.toLowerCase(),
      unknownCase.slice(0, -1),
      `${unknownCase} `,
      '%00',
      '1',
      `${unknownCase}%2f..`,
    ])('is a case number that is none: %s', async (number) => {
      await expectProblem(await town.request(`/v1/cases/${number}`, { headers: liaison }), 404, 'not-found')
      await expectProblem(
        await town.request(`/v1/cases/${number}/session`, write({ queryCode: '1234567890123452' })),
        404,
        'not-found',
      )
    })
  })

  describe('a known path asked with another method', () => {
    const others: [string, string, string][] = [
      ['PUT', '/v1/pages/page-qingqiao', 'GET'],
      ['GET', path, 'POST'],
      ['DELETE', `/v1/cases/${unknownCase}`, 'GET'],
      ['GET', `/v1/cases/${unknownCase}/commands`, 'POST'],
      ['PATCH', `/v1/cases/${unknownCase}/session`, 'POST'],
      ['POST', '/v1/inbox', 'GET'],
      ['PUT', '/v1/session', 'GET'],
      ['DELETE', '/v1/demo/session', 'POST'],
      ['POST', '/v1/directory', 'GET'],
      ['POST', '/v1/demo/officials', 'GET'],
    ]
    it.each(others)('is refused: %s %s', async (method, known) => {
      await expectProblem(await town.request(known, { method }), 405, 'method-not-allowed')
    })

    it('is told which it may use (RFC 9110, 15.5.6)', async () => {
      const told = await Promise.all(
        others.map(async ([method, known]) => [
          known,
          (await town.request(known, { method })).headers.get('allow') ?? '',
        ]),
      )
      const wanting = others.filter(
        ([, known, allowed]) => !told.some(([path, allow]) => path === known && allow?.includes(allowed)),
      )
      expect(wanting).toEqual([])
    })
  })

  describe('a refusal', () => {
    it.each([
      ['en', 'Some fields need a change'],
      ['en-GB,en;q=0.9,zh;q=0.1', 'Some fields need a change'],
      ['EN', 'Some fields need a change'],
      ['zh-CN,zh;q=0.9,en;q=0.8', '有几处需要修改'],
      ['zh', '有几处需要修改'],
      ['de', '有几处需要修改'],
      ['', '有几处需要修改'],
    ])('is titled in the language asked for: "%s"', async (language, title) => {
      expect(
        await expectProblem(await send({}, { 'accept-language': language }), 422, 'invalid-request'),
      ).toMatchObject({
        title,
      })
    })

    it('points at each field and says why', async () => {
      const { issues } = await expectProblem(
        await send({
          place: '长'.repeat(201),
          submitterKind: 'robot',
          area: 'Not An Id',
          category: 'one',
          consentToPublish: 'yes',
          name: '',
        }),
        422,
        'invalid-request',
      )
      expect(issues).toEqual(
        expect.arrayContaining([
          { pointer: '/opinion', code: 'missing' },
          { pointer: '/place', code: 'too-long' },
          { pointer: '/area', code: 'not-an-id' },
          { pointer: '/category', code: 'not-a-category' },
          { pointer: '/name', code: 'missing' },
          { pointer: '/submitterKind', code: 'invalid' },
          { pointer: '/consentToPublish', code: 'invalid' },
        ]),
      )
      expect(issues).toHaveLength(7)
    })

    it('does not call a field missing that has the wrong type', async () => {
      expect(await expectProblem(await send({ opinion: 5 }), 422, 'invalid-request')).toMatchObject({
        issues: [{ pointer: '/opinion', code: 'invalid' }],
      })
    })

    it.each([
      'after=',
      'after=x',
      'after=-2',
      'after=1.5',
      'after=1e30',
      'limit=0',
      'limit=201',
      'limit=ten',
      'limit=',
    ])('names the query it did not take: %s', async (query) => {
      const { issues } = await expectProblem(
        await town.request(`/v1/inbox?${query}`, { headers: liaison }),
        422,
        'invalid-request',
      )
      expect(issues).toEqual([{ pointer: `/query/${query.split('=')[0]}`, code: 'invalid' }])
    })

    it('is never a fault where units are named twice', async () => {
      const assign = {
        command: 'assign',
        expectedVersion: 2,
        policy: 'complex',
        mode: 'lead',
        leadUnit: 'local-qingqiao',
      }
      const body = bearer(await signIn(town, 'official-body-a'))
      for (const assistingUnits of [['local-qingqiao'], ['local-qingqiao', 'local-qingqiao']]) {
        const { caseNumber } = await submit(town, 'page-qingqiao')
        await town
          .official('official-liaison-a')
          .give(caseNumber, { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' })
        const answer = await town.request(
          `/v1/cases/${caseNumber}/commands`,
          write({ ...assign, assistingUnits }, body),
        )
        expect(answer.status).toBeLessThan(500)
      }
    })
  })
}
