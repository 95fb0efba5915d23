import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Challenge, createClient, Proof } from '#api-client'
import { createResidentClient } from '#api-client/resident.ts'
import { proofsOf } from '../../server/brakes/proofs.ts'
import { type Act, json, problem, scripted } from './scripted-server.ts'

const proofs = proofsOf({ secret: randomBytes(32), difficulty: () => 20, now: () => new Date() })
const purpose = { route: 'submitOpinion', subject: 'page-qingqiao' } as const
const given = (challenge: Challenge): Act => json(200, challenge)
const submitted = {
  caseNumber: 'SL2611-7K3M9QN',
  queryCode: '0000079927398713',
  expectedOn: '2026-12-20',
  provisional: false,
  station: { zh: '站', en: 'Station' },
  turnDueOn: '2026-12-01',
  receipt: {
    region: 1,
    leafIndex: 1,
    leafHash: 'ab',
    receivedAt: '2026-06-01T02:00:00.000Z',
    entry: null,
    opened: [],
    proof: null,
  },
}
const call = {
  params: { page: 'page-qingqiao' },
  key: 'one-key-for-all',
  body: { opinion: '三号楼楼道灯坏了半个月。' },
} as const
const session = { token: 'token', expiresAt: '2026-06-01T02:30:00.000Z' }
const exchange = { params: { caseNumber: 'SL2611-7K3M9QN' }, body: { queryCode: '0000079927398713' } } as const

const nonceOf = (header: unknown): string =>
  Proof.parse(JSON.parse(Buffer.from(String(header), 'base64').toString())).challenge.parameters.nonce

describe('a client', () => {
  it('asks for the page’s challenge, solves it and sends the solution with the opinion', async () => {
    const challenge = await proofs.challenge(purpose, 'page')
    await using server = await scripted(given(challenge), json(201, submitted))
    await createClient({ server: server.origin }).submitOpinion(call)
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /v1/pages/page-qingqiao/challenge',
      'POST /v1/pages/page-qingqiao/opinions',
    ])
    const sent = server.seen[1]?.headers['proof-of-work']
    expect(await proofs.check(purpose, String(sent))).toMatchObject({ nonce: challenge.parameters.nonce })
  })

  it('makes another one under the same key where the service wants another, once', async () => {
    const [one, two] = [await proofs.challenge(purpose, 'page'), await proofs.challenge(purpose, 'page')]
    await using server = await scripted(
      given(one),
      problem(428, 'proof-needed'),
      given(two),
      problem(428, 'proof-needed'),
    )
    await expect(createClient({ server: server.origin }).submitOpinion(call)).rejects.toMatchObject({
      problem: { code: 'proof-needed' },
    })
    const posts = server.seen.filter(({ method }) => method === 'POST')
    expect(posts.map(({ headers }) => nonceOf(headers['proof-of-work']))).toEqual([
      one.parameters.nonce,
      two.parameters.nonce,
    ])
    expect(new Set(posts.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set(['one-key-for-all']))
  })

  it('sends the proof it is given and asks for none', async () => {
    await using server = await scripted(json(201, submitted))
    await createClient({ server: server.origin }).submitOpinion({ ...call, proof: 'made-before' })
    expect(server.seen.map(({ headers }) => headers['proof-of-work'])).toEqual(['made-before'])
  })

  it('enters a code without one, and with one where the service asks for it', async () => {
    const challenge = await proofs.challenge({ route: 'exchangeCode', subject: 'SL2611-7K3M9QN' }, 'codes')
    await using server = await scripted(problem(428, 'proof-needed'), given(challenge), json(201, session))
    await createClient({ server: server.origin }).exchangeCode(exchange)
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /v1/cases/SL2611-7K3M9QN/session',
      'GET /v1/cases/SL2611-7K3M9QN/challenge',
      'POST /v1/cases/SL2611-7K3M9QN/session',
    ])
    expect(server.seen.map(({ headers }) => headers['proof-of-work'] !== undefined)).toEqual([false, false, true])
  })

  it('that cannot solve says what the service wants', async () => {
    await using server = await scripted(problem(428, 'proof-needed'))
    await expect(createResidentClient({ server: server.origin }).submitOpinion(call)).rejects.toMatchObject({
      problem: { code: 'proof-needed' },
    })
    expect(server.seen).toHaveLength(1)
  })

  it('gives up the solving when it is told to', async () => {
    const hard = proofsOf({ secret: randomBytes(32), difficulty: () => 50_000_000, now: () => new Date() })
    await using server = await scripted(given(await hard.challenge(purpose, 'page')))
    const signal = AbortSignal.timeout(100)
    await expect(createClient({ server: server.origin }).submitOpinion({ ...call, signal })).rejects.toThrow(/abort/i)
    expect(server.seen).toHaveLength(1)
  })
})
