import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTown, submit, type TownInProcess } from '../../journeys/town.ts'
import { bearer, countCases, opinion, problem, signIn, write } from './raw-call.ts'

let town: TownInProcess
let liaison: Record<string, string>

beforeAll(async () => {
  town = await openTown()
  liaison = bearer(await signIn(town, 'official-liaison-a'))
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

const path = '/v1/pages/page-qingqiao/opinions'
const send = (body: unknown, headers: Record<string, string> = {}) => town.request(path, write(body, headers))

describe('a body', () => {
  const cases: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['half an object', '{"opinion":"三号楼楼道灯坏了'],
    ['two objects', '{"opinion":"三号楼楼道灯坏了"}{}'],
    ['a form', 'opinion=%E4%B8%89'],
    ['JavaScript', "{opinion:'三号楼楼道灯坏了'}"],
    [
      'the text in GBK',
      Buffer.concat([
        Buffer.from('{"opinion":"'),
        Buffer.from('c8fdbac5c2a5c2a5b5c0b5c6bbb5c1cb', 'hex'),
        Buffer.from('"}'),
      ]),
    ],
    [
      'a broken UTF-8 sequence',
      Buffer.concat([Buffer.from('{"opinion":"三号楼楼道灯'), Buffer.of(0xe5, 0x9d), Buffer.from('了"}')]),
    ],
  ]
  it.each(cases)('that cannot be read as JSON in UTF-8 is refused: %s', async (_, body) => {
    const before = await countCases(town)
    await problem(await send(body), 400, 'unreadable-body')
    expect(await countCases(town)).toBe(before)
  })

  it.each(['null', '[]', '"三号楼楼道灯坏了"', '5', 'true', '[{"opinion":"三号楼楼道灯坏了"}]'])(
    'that is JSON but no object is refused: %s',
    async (body) => {
      await problem(await send(body), 422, 'invalid-request')
    },
  )

  it.each([
    'text/plain',
    'text/plain;charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'text/json',
    '',
  ])('of another media type is refused: "%s"', async (type) => {
    const before = await countCases(town)
    await problem(await send({ opinion }, { 'content-type': type }), 415, 'wrong-media-type')
    expect(await countCases(town)).toBe(before)
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'of the right media type is read: %s',
    async (type) => {
      expect((await send({ opinion }, { 'content-type': type })).status).toBe(201)
    },
  )

  it('that is too large is refused, whether its length is told or not', async () => {
    const before = await countCases(town)
    const body = JSON.stringify({ opinion: '长'.repeat(100_000) })
    await problem(await send(body), 413, 'too-large')
    await problem(await send(body, { 'content-length': String(Buffer.byteLength(body)) }), 413, 'too-large')
    await problem(await town.request('/v1/cases/SL2606-000000N/commands', write(body, liaison)), 413, 'too-large')
    await problem(await town.request('/v1/demo/session', write(body)), 413, 'too-large')
    expect(await countCases(town)).toBe(before)
  })

  it('that is deep or has a thousand fields is refused quickly', async () => {
    const deep = `{"opinion":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`field-${index}`, index])),
    )
    for (const body of [deep, wide]) await problem(await send(body), 422, 'invalid-request')
  })
})

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
    await problem(await town.request(unknown), 404, 'not-found')
  })

  it.each(['sl2606-000000n', 'SL2606-000000M', 'SL2606-000000N ', '%00', '1', 'SL2606-000000N%2f..'])(
    'is a case number that is none: %s',
    async (number) => {
      await problem(await town.request(`/v1/cases/${number}`, { headers: liaison }), 404, 'not-found')
      await problem(
        await town.request(`/v1/cases/${number}/session`, write({ queryCode: '1234567890123452' })),
        404,
        'not-found',
      )
    },
  )
})

describe('a known path asked with another method', () => {
  const others: [string, string, string][] = [
    ['PUT', '/v1/pages/page-qingqiao', 'GET'],
    ['GET', path, 'POST'],
    ['DELETE', '/v1/cases/SL2606-000000N', 'GET'],
    ['GET', '/v1/cases/SL2606-000000N/commands', 'POST'],
    ['PATCH', '/v1/cases/SL2606-000000N/session', 'POST'],
    ['POST', '/v1/inbox', 'GET'],
    ['PUT', '/v1/session', 'GET'],
    ['DELETE', '/v1/demo/session', 'POST'],
    ['POST', '/v1/directory', 'GET'],
    ['POST', '/v1/demo/officials', 'GET'],
  ]
  it.each(others)('is refused: %s %s', async (method, known) => {
    await problem(await town.request(known, { method }), 405, 'method-not-allowed')
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

describe('a caller who is not signed in', () => {
  it('is told by which scheme to sign in (RFC 9110, 15.5.2)', async () => {
    for (const to of ['/v1/inbox', '/v1/session', '/v1/cases/SL2606-000000N']) {
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
    await problem(await town.request('/v1/inbox', { headers: { authorization } }), 401, 'not-signed-in')
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
    expect(await problem(await send({}, { 'accept-language': language }), 422, 'invalid-request')).toMatchObject({
      title,
    })
  })

  it('points at each field and says why', async () => {
    const { issues } = await problem(
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
    expect(await problem(await send({ opinion: 5 }), 422, 'invalid-request')).toMatchObject({
      issues: [{ pointer: '/opinion', code: 'invalid' }],
    })
  })

  it.each(['after=', 'after=x', 'after=-2', 'after=1.5', 'after=1e30', 'limit=0', 'limit=201', 'limit=ten', 'limit='])(
    'names the query it did not take: %s',
    async (query) => {
      const { issues } = await problem(
        await town.request(`/v1/inbox?${query}`, { headers: liaison }),
        422,
        'invalid-request',
      )
      expect(issues).toEqual([{ pointer: `/query/${query.split('=')[0]}`, code: 'invalid' }])
    },
  )

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
      const answer = await town.request(`/v1/cases/${caseNumber}/commands`, write({ ...assign, assistingUnits }, body))
      expect(answer.status).toBeLessThan(500)
      if (answer.ok)
        expect(await town.official('official-clerk-d').read(caseNumber)).toMatchObject({ relation: 'unit' })
    }
  })
})
