import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { commandNames, type Route, type RouteName, routes } from '#api-client'
import { anyCharacter } from '../../tools/any-character.ts'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bearer, enterCode, signIn } from './raw-call.ts'

const officials = [
  'official-liaison-a',
  'official-body-a',
  'official-committee-a',
  'official-branch-a',
  'official-clerk-d',
  'official-head-d',
]
const ids = [
  'local-qingqiao',
  'bureau-housing',
  'gov-office',
  'utility-power',
  'page-qingqiao',
  'qingqiao',
  'liuxi',
  'deputy-01',
  'official-clerk-d',
  '__proto__',
  'constructor',
]

/** Five hundred requests that come close to what is asked. */
export const fuzz = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  const cases: { caseNumber: string; queryCode: string }[] = []
  const tokens: string[] = []

  beforeAll(async () => {
    town = opened()
    for (let index = 0; index < 3; index += 1) cases.push(await submit(town, 'page-qingqiao'))
    for (const id of officials) tokens.push(await signIn(town, id))
    for (const receipt of cases) tokens.push(await enterCode(town, receipt))
  })

  const words = fc.oneof(
    fc.constantFrom(
      '三号楼楼道灯坏了。',
      '',
      ' ',
      '\u0000',
      '\ud800',
      '1970-01-01',
      '2026-12-31',
      '0102',
      '99',
      'A',
      'single',
      'lead',
      'letter',
      'complex',
      'internal',
      'yes',
      'now',
    ),
    fc.constantFrom(...ids),
    fc.string({ unit: anyCharacter, maxLength: 40 }),
  )
  const anything = fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 3, arbitrary: fc.constantFrom(null, true, false, 0, 1, 2, -1, 1.5, 1e308, 2 ** 53, [], {}) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 2, arbitrary: fc.array(words, { maxLength: 3 }) },
  )

  /** Every field name of the contract's writes, so that bodies come close to what is asked. */
  const names = [
    ...[
      'opinion',
      'submitterKind',
      'area',
      'place',
      'category',
      'deputy',
      'name',
      'contact',
      'consentToPublish',
      'queryCode',
      'token',
      'official',
    ],
    ...[
      'level',
      'proposedUnit',
      'note',
      'reason',
      'leadUnit',
      'assistingUnits',
      'mode',
      'policy',
      'handler',
      'audience',
      'replyClass',
      'reply',
      'evidence',
      'ground',
    ],
    ...[
      'dueOn',
      'question',
      'answer',
      'addition',
      'solved',
      'attitude',
      'speed',
      'comment',
      'missing',
      'state',
      'version',
    ],
  ]
  const fields = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 8 })
  const version = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: anything })

  type Body = Record<string, unknown>

  /** Bodies that a route takes, or nearly. */
  const likely: Partial<Record<RouteName, fc.Arbitrary<Body>>> = {
    submitOpinion: fc.constantFrom<Body>(
      { opinion: '三号楼楼道灯坏了。' },
      { opinion: '三号楼楼道灯坏了。', area: 'qingqiao' },
    ),
    exchangeCode: fc.constantFrom<Body>({ queryCode: '1234567890123452' }, { queryCode: '0000000000000000' }),
    signInDemo: fc.constantFrom<Body>({ token: '1', official: 'official-clerk-d' }),
    giveCommand: fc
      .record({
        expectedVersion: version,
        command: fc.constantFrom<Body>(
          { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' },
          { command: 'note', audience: 'internal', note: '已核实。' },
          { command: 'add-facts', addition: '又坏了。' },
          {
            command: 'assign',
            leadUnit: 'local-qingqiao',
            assistingUnits: ['local-wangta'],
            mode: 'lead',
            policy: 'complex',
          },
          { command: 'sign-in', handler: 'official-clerk-d' },
          { command: 'draft-reply', replyClass: 'A', reply: '楼道灯已于今日更换。', evidence: '照片' },
        ),
      })
      .map(({ command, expectedVersion }) => ({ ...command, expectedVersion })),
  }

  const anyCommand = fc.record({ command: fc.constantFrom(...commandNames), expectedVersion: version })

  const bodyOf = (name: RouteName): fc.Arbitrary<Buffer> => {
    const near = likely[name] ?? fields
    const merged = fc.tuple(fc.oneof(near, anyCommand), fields).map(([one, more]) => ({ ...one, ...more }))
    const json = fc.oneof(
      { weight: 4, arbitrary: near },
      { weight: 4, arbitrary: merged },
      { weight: 1, arbitrary: anything },
    )
    return fc.oneof(
      { weight: 9, arbitrary: json.map((value) => Buffer.from(JSON.stringify(value))) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
    )
  }

  const routeNames = Object.keys(routes) as RouteName[]
  // Commands have the most to go wrong and submissions go right seldom, so they come more often.
  const route = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...routeNames) },
    { weight: 3, arbitrary: fc.constant<RouteName>('giveCommand') },
    { weight: 2, arbitrary: fc.constant<RouteName>('submitOpinion') },
  )
  const frame = fc.record({
    method: fc.oneof(
      { weight: 9, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'POST') },
    ),
    page: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('page-qingqiao', 'page-housing', 'page-deputy-01') },
      { weight: 1, arbitrary: words },
    ),
    subject: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: words }),
    caller: fc.nat(9),
    key: fc.oneof(
      { weight: 4, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom('', '12345678', 'k'.repeat(200)) },
    ),
    query: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('after', 'limit', 'x'), words)
          .map(([name, value]) => `?${name}=${encoded(value)}`),
      },
    ),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=gbk', 'x') },
    ),
  })
  const call = route.chain((name) => fc.record({ name: fc.constant(name), frame, bytes: bodyOf(name) }))

  function encoded(text: string): string {
    return encodeURIComponent(text.toWellFormed())
  }

  type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never

  const send = ({ name, bytes, frame }: Call): Promise<Response> => {
    const { path, method: usual }: Route = routes[name]
    const method = frame.method || usual
    const number = typeof frame.subject === 'number' ? (cases[frame.subject]?.caseNumber ?? '') : encoded(frame.subject)
    // Sessions that signed out would leave the rest of the run to nobody.
    const token = method === 'DELETE' ? undefined : tokens[frame.caller]
    const filled = path
      .replace('{page}', encoded(frame.page))
      .replace('{caseNumber}', number)
      .replace('{station}', 'station-qingqiao')
    return town.request(filled + frame.query, {
      method,
      headers: { 'content-type': frame.type, 'idempotency-key': frame.key, ...(token ? bearer(token) : {}) },
      ...(['GET', 'HEAD'].includes(method) ? {} : { body: new Blob([new Uint8Array(bytes)]) }),
    })
  }

  /** What is wrong with an answer: a fault, or a refusal that is no problem document. */
  const wrongWith = async (answer: Response): Promise<string | null> => {
    // A stream goes on for minutes.
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
      await answer.body?.cancel()
      return null
    }
    const text = await answer.text()
    if (answer.status >= 500 || town.faults.length > 0) return `${answer.status}: ${String(town.faults.at(-1))}`
    const isSilent = answer.status < 400 || text === ''
    return isSilent || (JSON.parse(text) as { status?: number }).status === answer.status ? null : text
  }

  it('no request out of five hundred makes a fault, on any route', async () => {
    const answered = new Map<RouteName, Set<number>>()
    await fc.assert(
      fc.asyncProperty(call, async (one) => {
        const answer = await send(one)
        answered.set(one.name, (answered.get(one.name) ?? new Set()).add(answer.status))
        expect(await wrongWith(answer)).toBeNull()
      }),
      { numRuns: 500, endOnFailure: true },
    )
    expect([...answered.keys()].sort()).toEqual([...routeNames].sort())
    expect([...(answered.get('giveCommand') ?? [])]).toEqual(expect.arrayContaining([404, 409, 422]))
    expect([...(answered.get('submitOpinion') ?? [])]).toEqual(expect.arrayContaining([201, 422]))
  }, 60_000)
}
