import { beforeAll, describe, expect, it } from 'vitest'
import { type Route, routes } from '#api-client'
import type { TownInProcess } from '../../town/in-process.ts'
import { all, countCases, expectProblem, opinion, unknownCase, write } from './raw-call.ts'

/** Cross-origin requests: a page answers its own origins, bearer routes answer all, and none allows credentials. */
export const origins = (opened: () => TownInProcess): void => {
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  const page = '/v1/pages/page-qingqiao'
  const own = 'https://qingqiao.shili.example'
  const partner = 'http://partner.shili.example'
  const host = 'lianxin.shili.example:8787'

  const strangers = [
    'null',
    'https://liuxi.shili.example',
    'https://evil.example',
    'https://qingqiao.shili.example.evil.example',
    'https://evil-qingqiao.shili.example',
    'https://sub.qingqiao.shili.example',
    'https://qingqiaoxshili.example',
    'https://shili.example',
    'http://qingqiao.shili.example',
    'https://qingqiao.shili.example:8443',
    'https://qingqiao.shili.example.',
    'HTTPS://QINGQIAO.SHILI.EXAMPLE',
    'https://QingQiao.shili.example',
    'https://qingqiao.shili.example/',
    'https://qingqiao.shili.example, https://evil.example',
    'http://partner.shili.example:80',
    'http://lianxin.shili.example',
    'http://lianxin.shili.example:8788',
    'http://evil.example?lianxin.shili.example:8787',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'file://',
    '*',
    '',
  ]

  const cors = (answer: Response): Record<string, string> =>
    Object.fromEntries([...answer.headers].filter(([name]) => name.startsWith('access-control-')))

  const answersOrigins = (answer: Response): string[] => answer.headers.get('vary')?.toLowerCase().split(/,\s*/) ?? []

  describe("a page's routes", () => {
    it.each([own, partner, `http://${host}`])(
      'answer the origins of the page and of the server: %s',
      async (origin) => {
        const read = await town.request(page, { headers: { origin, host } })
        expect(read.status).toBe(200)
        expect(read.headers.get('access-control-allow-origin')).toBe(origin)
        const sent = await town.request(`${page}/opinions`, write({ opinion }, { origin, host }))
        expect(sent.status).toBe(201)
        expect(sent.headers.get('access-control-allow-origin')).toBe(origin)
        for (const answer of [read, sent]) expect(answersOrigins(answer)).toContain('origin')
      },
    )

    it.each(strangers)('refuse another origin and keep nothing: %s', async (origin) => {
      const before = await countCases(town)
      const answers = [
        await town.request(page, { headers: { origin, host } }),
        await town.request(page, {
          method: 'OPTIONS',
          headers: { origin, host, 'access-control-request-method': 'GET' },
        }),
        await town.request(`${page}/opinions`, write({ opinion }, { origin, host })),
        await town.request(`${page}/opinions`, write({ opinion }, { origin, host, 'content-type': 'text/plain' })),
      ]
      for (const answer of answers) {
        expect(cors(answer)).toEqual({})
        expect(answersOrigins(answer)).toContain('origin')
        await expectProblem(answer, 403, 'origin-not-allowed')
      }
      expect(await countCases(town)).toBe(before)
    })

    it('answer nothing of the other page to an origin of one page, be there one or not', async () => {
      const answers = ['page-liuxi', 'page-nowhere'].map(async (other) =>
        all(await town.request(`/v1/pages/${other}`, { headers: { origin: own, host } })),
      )
      const [known, unknown] = await Promise.all(answers)
      expect(known).toMatchObject({ status: 403, text: expect.stringContaining('origin-not-allowed') })
      expect(unknown).toEqual(known)
    })

    it('answer a caller without an origin, and name none', async () => {
      const read = await town.request(page)
      expect(read.status).toBe(200)
      expect(cors(read)).toEqual({})
      expect(answersOrigins(read)).toContain('origin')
    })

    it('let a stranger’s script read no refusal either: another method, too large a body', async () => {
      const origin = 'https://evil.example'
      const answers = [
        await town.request(page, { method: 'PUT', headers: { origin } }),
        await town.request(`${page}/opinions`, write(`{"opinion":"${'a'.repeat(300_000)}"}`, { origin })),
      ]
      expect(answers.map(({ status }) => status)).toEqual([405, 413])
      expect(answers.map(cors)).toEqual([{}, {}])
    })
  })

  describe('every route', () => {
    const table = Object.entries(routes) as [string, Route][]
    const pathOf = ({ path }: Route): string =>
      path
        .replace('{page}', 'page-qingqiao')
        .replace('{caseNumber}', unknownCase)
        .replace('{attachment}', '00000000-0000-4000-8000-000000000000')

    it.each(table)('answers the preflight of its method, headers and all: %s', async (_, route) => {
      const origin = route.origins === 'page' ? own : 'https://evil.example'
      const answer = await town.request(pathOf(route), {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': route.method,
          'access-control-request-headers': 'authorization,content-type,file-name,idempotency-key',
        },
      })
      expect(answer.status).toBe(204)
      expect(await answer.text()).toBe('')
      expect(answer.headers.get('access-control-allow-origin')).toBe(route.origins === 'page' ? own : '*')
      expect(answer.headers.get('access-control-allow-methods')?.split(', ')).toContain(route.method)
      const headers = answer.headers.get('access-control-allow-headers')?.toLowerCase().split(/,\s*/)
      expect(headers).toEqual(expect.arrayContaining(['authorization', 'content-type', 'file-name', 'idempotency-key']))
      expect(Number(answer.headers.get('access-control-max-age'))).toBeGreaterThan(0)
    })

    it.each(table)('never allows credentials, and sets no cookie: %s', async (_, route) => {
      const headers = {
        origin: route.origins === 'page' ? own : 'null',
        cookie: 'session=1',
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }
      for (const method of [route.method, 'OPTIONS']) {
        const answer = await town.request(pathOf(route), {
          method,
          headers,
          ...(method === 'POST' ? { body: '{}' } : {}),
        })
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
        expect(answer.headers.get('set-cookie')).toBeNull()
        expect(answer.headers.get('cache-control') ?? (method === 'OPTIONS' ? 'no-store' : '')).toBe('no-store')
        expect(answersOrigins(answer)).toContain('origin')
      }
    })

    it.each(table.filter(([, { origins }]) => origins === 'any'))(
      'that takes a bearer answers every origin with *: %s',
      async (_, route) => {
        for (const origin of ['null', 'https://evil.example', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop']) {
          const answer = await town.request(pathOf(route), { method: route.method, headers: { origin } })
          expect(answer.headers.get('access-control-allow-origin')).toBe('*')
        }
      },
    )
  })
}
