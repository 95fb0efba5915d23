import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Challenge, Proof, solve } from '#api-client'
import { createApp } from '../../../server/app.ts'
import { difficultyOf } from '../../../server/brakes/difficulty.ts'
import { proofsOf } from '../../../server/brakes/proofs.ts'
import { serviceOf } from '../../../server/service.ts'
import { openedTown } from '../../town/opened.ts'
import { all, countCases, expectProblem, opinion, unknownCase, write } from '../http/raw-call.ts'

const opened = openedTown()
const page = '/v1/pages/page-qingqiao'

const challengeAt = async (path = page): Promise<Challenge> =>
  Challenge.parse(await (await opened().bare(`${path}/challenge`)).json())
const proofAt = async (path = page): Promise<string> => solve(await challengeAt(path))
const submit = (proof: string | undefined, key: string = crypto.randomUUID(), body: object = { opinion }) =>
  opened().bare(
    `${page}/opinions`,
    write(body, { 'idempotency-key': key, ...(proof === undefined ? {} : { 'proof-of-work': proof }) }),
  )

const encode = (proof: object): string => Buffer.from(JSON.stringify(proof)).toString('base64')
const decode = (proof: string): Proof => Proof.parse(JSON.parse(Buffer.from(proof, 'base64').toString()))

/** Expects a refusal for this reason, and no new case. */
const expectNeeded = async (sent: () => Promise<Response>, reason: string): Promise<void> => {
  const before = await countCases(opened())
  const problem = await expectProblem(await sent(), 428, 'proof-needed')
  expect(problem.issues).toEqual([{ pointer: '/proof-of-work', code: reason }])
  expect(await countCases(opened())).toBe(before)
}

describe('an opinion', () => {
  it('is taken with the solution of its page’s challenge', async () => {
    expect((await submit(await proofAt())).status).toBe(201)
  })

  it('is not taken without one', () => expectNeeded(() => submit(undefined), 'missing'))

  it('is answered the same again under the same key, with the same solution, another or none', async () => {
    const [key, proof] = [crypto.randomUUID(), await proofAt()]
    const first = await (await submit(proof, key)).text()
    for (const again of [proof, await proofAt(), undefined, 'nonsense'])
      expect(await (await submit(again, key)).text()).toBe(first)
  })

  it('that was refused for what is in it leaves its solution good', async () => {
    const proof = await proofAt()
    expect((await submit(proof, crypto.randomUUID(), { opinion: '短' })).status).toBe(422)
    expect((await submit(proof)).status).toBe(201)
  })
})

describe('a solution', () => {
  it('is good once, though fifty come with it at once', async () => {
    const proof = await proofAt()
    const before = await countCases(opened())
    const answers = []
    for (let batch = 0; batch < 5; batch += 1)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, async () => (await submit(proof)).status))))
    expect(answers.filter((status) => status === 201)).toHaveLength(1)
    expect(answers.filter((status) => status === 428)).toHaveLength(49)
    expect(await countCases(opened())).toBe(before + 1)
    await expectNeeded(() => submit(proof), 'used')
  })

  it('is good once with two servers on one database', async () => {
    const { service } = opened()
    const other = createApp(serviceOf({ ...service }), { onFault: (fault) => expect(fault).toBeUndefined() })
    for (let round = 0; round < 5; round += 1) {
      const proof = await proofAt()
      const init = () => write({ opinion }, { 'proof-of-work': proof })
      const statuses = await Promise.all([
        opened()
          .bare(`${page}/opinions`, init())
          .then(({ status }) => status),
        Promise.resolve(other.request(`http://lianxin.shili.example${page}/opinions`, init())).then(
          ({ status }) => status,
        ),
      ])
      expect(statuses.sort()).toEqual([201, 428])
    }
  })

  it('of another page is no good', async () => {
    const other = await proofAt('/v1/pages/page-liuxi')
    await expectNeeded(() => submit(other), 'invalid')
  })

  it('of another route is no good', async () => {
    const forCodes = await proofAt(`/v1/cases/${unknownCase}`)
    const { proofs } = opened().service
    const named = await proofs.challenge({ route: 'exchangeCode', subject: 'page-qingqiao' }, 'query codes')
    for (const proof of [forCodes, await solve(named)]) await expectNeeded(() => submit(proof), 'invalid')
  })

  it('that comes late is no good', async () => {
    opened().setMoment('2026-06-01T02:00:00.000Z')
    const [late, timely] = [await proofAt(), await proofAt()]
    opened().setMoment('2026-06-01T02:29:59.000Z')
    expect((await submit(timely)).status).toBe(201)
    opened().setMoment('2026-06-01T02:30:01.000Z')
    await expectNeeded(() => submit(late), 'expired')
    opened().setDay('2026-06-01')
  })

  it('with any part of its challenge exchanged is no good', async () => {
    const [one, two] = [decode(await proofAt()), decode(await proofAt())]
    const { parameters } = one.challenge
    const later = new Date(Date.parse(parameters.data.until) + 3_600_000).toISOString()
    const spliced: object[] = [
      { ...one, solution: two.solution },
      { ...one, solution: { ...one.solution, derivedKey: parameters.keyPrefix } },
      { ...one, solution: { ...one.solution, derivedKey: parameters.keyPrefix.padEnd(64, '0') } },
      { ...one, challenge: { ...one.challenge, signature: two.challenge.signature } },
      { ...one, challenge: { ...one.challenge, signature: '00'.repeat(32) } },
      ...(['nonce', 'salt', 'keyPrefix', 'keySignature'] as const).map((name) => ({
        ...one,
        challenge: { ...one.challenge, parameters: { ...parameters, [name]: two.challenge.parameters[name] } },
      })),
      ...[
        { ...parameters.data, until: later },
        { ...parameters.data, for: 'submitOpinion page-liuxi' },
      ].map((data) => ({ ...one, challenge: { ...one.challenge, parameters: { ...parameters, data } } })),
      { ...one, challenge: { parameters } },
      { ...one, challenge: { ...one.challenge, parameters: { ...parameters, cost: 2 } } },
      { ...one, challenge: { ...one.challenge, parameters: { ...parameters, expiresAt: 4_000_000_000 } } },
      { ...one, more: 1 },
    ]
    for (const proof of spliced) await expectNeeded(() => submit(encode(proof)), 'invalid')
  })

  it('signed with another secret is no good', async () => {
    const { service } = opened()
    const secret = createHmac('sha256', 'guessed').digest()
    const forged = proofsOf({ secret, difficulty: () => 8, now: service.now })
    const challenge = await forged.challenge({ route: 'submitOpinion', subject: 'page-qingqiao' }, 'x')
    await expectNeeded(async () => submit(await solve(challenge)), 'invalid')
  })

  it.each([
    '',
    'null',
    'x'.repeat(5000),
    encode({}),
    encode([]),
    encode({ challenge: null, solution: null }),
    '"',
    Buffer.from('{"challenge":{}', 'utf8').toString('base64'),
  ])('that is none is no good: %j', (proof) => expectNeeded(() => submit(proof), 'invalid'))

  it('lets the solver rest between slices, and gives up when told', async () => {
    const { service } = opened()
    const hard = proofsOf({ secret: service.secrets.proofKey, difficulty: () => 10_000_000, now: service.now })
    const challenge = await hard.challenge({ route: 'submitOpinion', subject: 'page-qingqiao' }, 'x')
    const giveUp = new AbortController()
    let rests = 0
    const rest = async (): Promise<void> => {
      rests += 1
      if (rests === 3) giveUp.abort()
    }
    await expect(solve(challenge, { signal: giveUp.signal, rest })).rejects.toThrow('aborted')
    expect(rests).toBe(3)
  })
})

describe('a challenge', () => {
  it('is given for pages that exist, and looks alike for every case number', async () => {
    await expectProblem(await opened().bare('/v1/pages/page-nowhere/challenge'), 404, 'not-found')
    const { status, headers } = await all(await opened().bare(`${page}/challenge`))
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  })
})

describe('the difficulty of a page', () => {
  const meter = () => {
    let now = 0
    const difficulty = difficultyOf({ quietTries: 1000, quietAMinute: 60 }, () => now)
    return { difficulty, wait: (ms: number) => (now += ms) }
  }

  it('stays low at a person’s pace', () => {
    const { difficulty, wait } = meter()
    for (let asked = 0; asked < 600; asked += 1) {
      expect(difficulty('page a')).toBe(1000)
      wait(2000)
    }
  })

  it('doubles with the load up to thirty-two times, for the page that is flooded alone', () => {
    const { difficulty, wait } = meter()
    const seen = new Set<number>()
    for (let asked = 0; asked < 3000; asked += 1) {
      seen.add(difficulty('page a'))
      wait(5)
    }
    expect([...seen]).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000])
    expect(difficulty('page b')).toBe(1000)
  })

  it('falls again by itself within minutes', () => {
    const { difficulty, wait } = meter()
    for (let asked = 0; asked < 500; asked += 1) difficulty('page a')
    expect(difficulty('page a')).toBeGreaterThan(1000)
    wait(10 * 60_000)
    expect(difficulty('page a')).toBe(1000)
  })
})
