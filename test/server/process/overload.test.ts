import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { solve } from '#api-client'
import { proofsOf } from '../../../server/brakes/proofs.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { countCases, write } from '../http/raw-call.ts'

let town: TownOnPorts
beforeAll(async () => {
  town = await openTownOnPorts()
})
afterAll(() => town.close())

type Answered = { status: number; ms: number; retryAfter: string | null }

const timed = async (path: string, init?: RequestInit): Promise<Answered> => {
  const begun = performance.now()
  const answer = await fetch(town.url + path, init)
  await answer.arrayBuffer()
  return { status: answer.status, ms: performance.now() - begun, retryAfter: answer.headers.get('retry-after') }
}

const percentile = (values: readonly number[], share: number): number =>
  Math.round([...values].sort((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? 0)

describe('ten times as many requests as are worked on at once', () => {
  it('are answered: what is accepted completes, the rest is told to come again, and health answers all the while', async () => {
    const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
    const session = await town.anyone.exchangeCode({ params: { caseNumber }, body: { queryCode } })
    const headers = { authorization: `Bearer ${session.token}` }
    const flood = Array.from({ length: 480 }, () => timed(`/v1/cases/${caseNumber}`, { headers }))
    const health = Array.from({ length: 5 }, () => timed('/healthz'))
    const answers = await Promise.all(flood)
    expect((await Promise.all(health)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const done = answers.filter(({ status }) => status === 200)
    const shed = answers.filter(({ status }) => status === 503)
    expect(done.length + shed.length).toBe(480)
    expect(done.length).toBeGreaterThan(48)
    for (const { retryAfter } of shed) expect(Number(retryAfter)).toBeGreaterThan(0)
    console.log(
      `480 reads at once: ${done.length} done (p99 ${percentile(
        done.map(({ ms }) => ms),
        0.99,
      )} ms), ${shed.length} shed (p99 ${percentile(
        shed.map(({ ms }) => ms),
        0.99,
      )} ms), health ${percentile(
        (await Promise.all(health)).map(({ ms }) => ms),
        0.99,
      )} ms`,
    )
  })

  it('of query codes run two derivations at once and a short queue; the right code is found when it is calm', async () => {
    const receipts = await Promise.all(Array.from({ length: 3 }, () => submit(town, 'page-qingqiao')))
    const wrong = { 'content-type': 'application/json' }
    const numbers = Array.from({ length: 100 }, (_, index) => receipts[index % 3]?.caseNumber ?? '')
    const answers = await Promise.all(
      numbers.map((number) =>
        timed(`/v1/cases/${number}/session`, {
          method: 'POST',
          headers: wrong,
          body: JSON.stringify({ queryCode: '1234567890123452' }),
        }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => ![401, 429, 503].includes(status))).toEqual([])
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(30)
    console.log(
      `100 codes at once: p99 ${percentile(
        answers.map(({ ms }) => ms),
        0.99,
      )} ms`,
    )
  })

  it('of opinions end in as many cases as were acknowledged; the rest is told to come again before it costs anything', async () => {
    const earlier = await countCases(town)
    const { secrets, now } = town.service
    const easy = proofsOf({ secret: secrets.proofKey, difficulty: () => 4, now })
    const purpose = { route: 'submitOpinion', subject: 'page-qingqiao' } as const
    const proofs = await Promise.all(
      Array.from({ length: 240 }, async () => solve(await easy.challenge(purpose, 'page'))),
    )
    const answers = await Promise.all(
      proofs.map((proof) =>
        timed(
          '/v1/pages/page-qingqiao/opinions',
          write({ opinion: '三号楼楼道灯坏了半个月。' }, { 'proof-of-work': proof }),
        ),
      ),
    )
    const kept = answers.filter(({ status }) => status === 201)
    const shed = answers.filter(({ status }) => status === 503)
    expect(kept.length + shed.length).toBe(240)
    expect(kept.length).toBeGreaterThan(10)
    expect(shed.length).toBeGreaterThan(100)
    for (const { retryAfter } of shed) expect(Number(retryAfter)).toBeGreaterThan(0)
    expect(await countCases(town)).toBe(kept.length + earlier)
    console.log(
      `240 opinions at once: ${kept.length} kept (p99 ${percentile(
        kept.map(({ ms }) => ms),
        0.99,
      )} ms), ${shed.length} shed (p99 ${percentile(
        shed.map(({ ms }) => ms),
        0.99,
      )} ms)`,
    )
  })
})

describe('slow callers', () => {
  type Line = { socket: Socket; ended: Promise<void> }

  /** A raw connection; `ended` settles when the other side has ended it. */
  const open = (said = ''): Promise<Line> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(town.url).port), '127.0.0.1')
      const ended = new Promise<void>((over) => socket.on('close', () => over()))
      socket.on('error', reject)
      socket.on('connect', () => {
        socket.on('error', () => undefined)
        if (said) socket.write(said)
        socket.resume()
        resolve({ socket, ended })
      })
    })
  const head =
    'POST /v1/demo/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{'

  it('that say nothing, half a head or a body in drops are let go, and hold nobody up meanwhile', async () => {
    const begun = performance.now()
    const idle: Line[] = []
    // No more at a time than the system keeps waiting to be accepted.
    while (idle.length < 5000) idle.push(...(await Promise.all(Array.from({ length: 250 }, () => open()))))
    const halfHeads = await Promise.all(
      Array.from({ length: 50 }, () => open('GET /healthz HTTP/1.1\r\nhost: x\r\nx: ')),
    )
    const bodies = await Promise.all(Array.from({ length: 60 }, () => open(head)))
    const drip = setInterval(() => {
      for (const { socket } of bodies) if (socket.writable) socket.write(' ')
    }, 500)
    const statuses = await Promise.all(Array.from({ length: 10 }, () => timed('/v1/pages/page-qingqiao')))
    expect(statuses.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    const lines = [...idle, ...halfHeads, ...bodies]
    // A line that a busy machine never took learns of it when it speaks.
    const speak = setTimeout(() => {
      for (const { socket } of idle) if (socket.writable) socket.write('\r\n')
    }, 14_000)
    await Promise.all(lines.map(({ ended }) => ended))
    clearTimeout(speak)
    clearInterval(drip)
    console.log(`${lines.length} slow connections let go within ${Math.round(performance.now() - begun)} ms`)
    expect((await timed('/healthz')).status).toBe(200)
  }, 180_000)
})
