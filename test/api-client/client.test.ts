import { describe, expect, it } from 'vitest'
import { createClient, isProblem, UnexpectedAnswerError, UnreachableError } from '#api-client'
import { type Act, breakOff, drop, json, nothing, page, problem, scripted, silence, stall } from './scripted-server.ts'

const done = {
  caseNumber: 'SL2611-7K3M9QN',
  version: 2,
  state: 'answered',
  leafIndex: 7,
  leafHash: 'ab',
  proof: null,
  at: '2026-06-01T02:00:00.000Z',
}
const session = { token: 'token', expiresAt: '2026-06-01T02:30:00.000Z' }
const inbox = { rows: [], left: [], cursor: 4, more: false, pollAfterSeconds: 60 }

const release = {
  params: { caseNumber: 'SL2611-7K3M9QN' },
  key: 'key-1',
  body: { command: 'release', expectedVersion: 1 },
} as const
const exchange = { params: { caseNumber: 'SL2611-7K3M9QN' }, body: { queryCode: '0000079927398713' } }

/** A client of a server that acts by the script. */
const meet = async (...script: Act[]) => {
  const server = await scripted(...script)
  return {
    client: createClient({ server: server.origin }),
    seen: server.seen,
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}

describe.concurrent('a keyed write', () => {
  it('arrives with its path, key and body, and gives the parsed answer', async () => {
    await using meeting = await meet(json(200, done))
    await expect(meeting.client.giveCommand(release)).resolves.toEqual(done)
    expect(meeting.seen).toMatchObject([
      { method: 'POST', url: '/v1/cases/SL2611-7K3M9QN/commands', body: JSON.stringify(release.body) },
    ])
    expect(meeting.seen[0]?.headers).toMatchObject({ 'idempotency-key': 'key-1', 'content-type': 'application/json' })
    expect(meeting.seen[0]?.headers).not.toHaveProperty('authorization')
  })

  it('is sent again with the same key and body where the connection drops', async () => {
    await using meeting = await meet(drop, drop, json(200, done))
    await expect(meeting.client.giveCommand(release)).resolves.toEqual(done)
    expect(meeting.seen.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual(
      Array(3).fill(['key-1', JSON.stringify(release.body)]),
    )
  })

  it('is sent again where the service is busy', async () => {
    await using meeting = await meet(problem(503, 'unavailable'), json(200, done))
    await expect(meeting.client.giveCommand(release)).resolves.toEqual(done)
    expect(meeting.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1'])
  })

  it('is sent again where its answer breaks off, since it may have been made', async () => {
    await using meeting = await meet(breakOff(done), json(200, done))
    await expect(meeting.client.giveCommand(release)).resolves.toEqual(done)
    expect(meeting.seen.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1'])
  })

  it('is given up after three tries, as unreachable', async () => {
    await using meeting = await meet(drop)
    await expect(meeting.client.giveCommand(release)).rejects.toBeInstanceOf(UnreachableError)
    expect(meeting.seen).toHaveLength(3)
  })

  it.for([
    [401, 'not-signed-in'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'version-conflict'],
    [422, 'key-reused'],
    [429, 'too-many-codes'],
    [500, 'fault'],
  ] as const)('that is refused is not sent again: %i %s', async ([status, code]) => {
    await using meeting = await meet(problem(status, code), json(200, done))
    const refusal = await meeting.client.giveCommand(release).catch((error: unknown) => error)
    expect(isProblem(refusal, code)).toBe(true)
    expect(meeting.seen).toHaveLength(1)
  })
})

describe.concurrent('a write without a key', () => {
  it.for([
    ['a dropped connection', drop],
    ['a broken-off answer', breakOff(session)],
  ] as const)('is not sent again after %s', async ([, act]) => {
    await using meeting = await meet(act, json(201, session))
    await expect(meeting.client.exchangeCode(exchange)).rejects.toBeInstanceOf(UnreachableError)
    expect(meeting.seen).toHaveLength(1)
  })

  it('is not sent again where the service is busy', async () => {
    await using meeting = await meet(problem(503, 'unavailable'), json(201, session))
    await expect(meeting.client.exchangeCode(exchange)).rejects.toMatchObject({ problem: { code: 'unavailable' } })
    expect(meeting.seen).toHaveLength(1)
  })
})

describe.concurrent('a read', () => {
  it('is tried again where the connection drops', async () => {
    await using meeting = await meet(drop, json(200, inbox))
    await expect(meeting.client.readInbox()).resolves.toEqual(inbox)
  })

  it('asks for what it is told, and leaves out what it is not', async () => {
    await using meeting = await meet(json(200, inbox))
    await meeting.client.readInbox({ query: { after: 4, limit: undefined } })
    await meeting.client.readInbox()
    expect(meeting.seen.map(({ url }) => url)).toEqual(['/v1/inbox?after=4', '/v1/inbox'])
  })

  it('leaves out of the answer what this version does not know', async () => {
    await using meeting = await meet(json(200, { ...inbox, later: true }))
    await expect(meeting.client.readInbox()).resolves.toEqual(inbox)
  })

  it('asks for nothing outside its route, whatever the name of a page', async () => {
    await using meeting = await meet(problem(404, 'not-found'))
    await expect(meeting.client.getPage({ params: { page: '../inbox?after=1' } })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(meeting.seen[0]?.url).toBe('/v1/pages/..%2Finbox%3Fafter%3D1')
  })
})

describe.concurrent('an answer', () => {
  it('that is empty gives nothing', async () => {
    await using meeting = await meet(nothing)
    await expect(meeting.client.signOut()).resolves.toBeUndefined()
    expect(meeting.seen[0]?.method).toBe('DELETE')
  })

  it('that refuses is a problem with all that the service said', async () => {
    const conflict = { version: 3, since: [{ seq: 3, kind: 'released', at: '2026-06-01T02:00:00.000Z', role: 'body' }] }
    await using meeting = await meet(
      json(
        409,
        { type: 'about:blank', title: '这件事刚刚有了变化', status: 409, code: 'version-conflict', conflict },
        'application/problem+json',
      ),
    )
    await expect(meeting.client.giveCommand(release)).rejects.toMatchObject({
      name: 'ProblemError',
      message: '这件事刚刚有了变化',
      problem: { conflict },
    })
  })

  it.for([
    ['a web page for a refusal', page(502), 502],
    ['a web page for an answer', page(200), 200],
    ['JSON of another shape', json(200, { rows: 'none' }), 200],
    ['a problem of no code we know', problem(418, 'teapot'), 418],
  ] as const)('of something else is unexpected: %s', async ([, act, status]) => {
    await using meeting = await meet(act)
    const error = await meeting.client.readInbox().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnexpectedAnswerError)
    expect(error).toMatchObject({ status })
  })
})

describe.concurrent('where nobody listens', () => {
  it('a call is unreachable, with the cause', async () => {
    const server = await scripted(nothing)
    await server[Symbol.asyncDispose]()
    const error = await createClient({ server: server.origin })
      .exchangeCode(exchange)
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toHaveProperty('cause')
  })
})

describe.concurrent('a call that is given up', () => {
  it.for([
    ['before it is sent', silence, 0],
    ['while it waits for an answer', silence, 50],
    ['while its answer comes in', stall, 100],
    ['while it waits to be tried again', drop, 100],
  ] as const)('%s, ends at once and as given up', async ([, act, after]) => {
    await using meeting = await meet(act)
    const signal = after === 0 ? AbortSignal.abort() : AbortSignal.timeout(after)
    const start = performance.now()
    const error = await meeting.client.giveCommand({ ...release, signal }).catch((thrown: unknown) => thrown)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(error).toBe(signal.reason)
    const tries = meeting.seen.length
    await new Promise((later) => setTimeout(later, 400))
    expect(meeting.seen).toHaveLength(tries)
  })
})

describe.concurrent('a client', () => {
  it('asks for the bearer before each call, and sends it where there is one', async () => {
    await using server = await scripted(json(200, inbox))
    const tokens = ['first', undefined, 'third']
    const client = createClient({ server: server.origin, credentials: async () => tokens.shift() })
    for (let call = 0; call < 3; call += 1) await client.readInbox()
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer first', undefined, 'Bearer third'])
  })

  it('says which language it wants', async () => {
    await using server = await scripted(json(200, inbox))
    await createClient({ server: server.origin, language: 'zh-CN' }).readInbox()
    expect(server.seen[0]?.headers['accept-language']).toBe('zh-CN')
  })

  it('does not mind a slash behind the origin', async () => {
    await using server = await scripted(json(200, inbox))
    await createClient({ server: `${server.origin}/` }).readInbox()
    expect(server.seen[0]?.url).toBe('/v1/inbox')
  })

  it('takes the transport it is given', async () => {
    const asked: string[] = []
    const transport: typeof fetch = async (input) => {
      asked.push(new Request(input).url)
      return Response.json(inbox)
    }
    await createClient({ server: 'https://lianxin.shili.example', fetch: transport }).readInbox()
    expect(asked).toEqual(['https://lianxin.shili.example/v1/inbox'])
  })
})
