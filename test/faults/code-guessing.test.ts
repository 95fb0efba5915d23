import { createHook } from 'node:async_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryCode, solve } from '#api-client'
import { caseNumber, caseNumberCharacters } from '#api-client/case-number.ts'
import { all, unknownCase, write } from '../server/http/raw-call.ts'
import { openTown, type TownInProcess } from '../town/in-process.ts'
import { submit } from '../town/submission.ts'

const hour = 3_600_000
const start = Date.parse('2026-06-01T00:00:00.000Z')
const tries = 50_000
const hours = 5
const atOnce = 20

let town: TownInProcess
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** Runs of Argon2id in this process, as the runtime itself counts its jobs. */
let derivations = 0
const hook = createHook({
  init: (_, type) => {
    if (/argon2/i.test(type)) derivations += 1
  },
})
beforeAll(() => void hook.enable())
afterAll(() => void hook.disable())

const enter = (number: string, code: string, headers: Record<string, string> = {}): Promise<Response> =>
  town.bare(`/v1/cases/${number}/session`, write({ queryCode: code }, headers))

/** The n-th guess, with everything about its caller new. */
const guess = (number: string, nth: number): Promise<number> =>
  enter(number, queryCode(String(nth * 7_919).padStart(15, '0')), {
    'x-forwarded-for': `198.51.${nth % 256}.${(nth >> 8) % 256}, 203.0.113.${nth % 200}`,
    'x-real-ip': `198.51.100.${nth % 256}`,
    forwarded: `for=198.51.100.${nth % 256};by=203.0.113.1`,
    'true-client-ip': `10.0.${nth % 256}.1`,
    'user-agent': `agent ${nth}`,
    authorization: `Bearer t${nth}`,
    origin: `https://site-${nth}.example`,
  }).then(({ status }) => status)

const goTo = (moment: number): void => town.setMoment(new Date(moment).toISOString())

describe('fifty thousand guesses at one case', () => {
  it('are ten an hour that cost anything, find nothing, and lock nobody out for good', async () => {
    goTo(start)
    const receipt = await submit(town, 'page-qingqiao')
    const statuses = new Map<number, number>()
    const runs: number[] = []
    for (let nthHour = 0; nthHour < hours; nthHour += 1) {
      goTo(start + nthHour * hour)
      derivations = 0
      for (let nth = 0; nth < tries / hours; nth += atOnce) {
        const first = nthHour * (tries / hours) + nth
        const answers = await Promise.all(
          Array.from({ length: atOnce }, (_, index) => guess(receipt.caseNumber, first + index + 1)),
        )
        for (const status of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
      runs.push(derivations)
    }
    console.log(`${tries} guesses: ${JSON.stringify([...statuses])}, Argon2id each hour ${runs.join(' ')}`)
    expect(runs).toEqual(Array.from({ length: hours }, () => 10))
    expect(Object.fromEntries(statuses)).toEqual({ 401: 10 * hours, 429: tries - 10 * hours })
    goTo(start + hours * hour)
    expect((await enter(receipt.caseNumber, receipt.queryCode)).status).toBe(201)
  }, 300_000)
})

describe('guesses spread over many cases', () => {
  it('cost their caller a proof of work from the three hundredth on; the right code goes through with one', async () => {
    goTo(start + 100 * hour)
    const receipt = await submit(town, 'page-qingqiao')
    const others = Array.from({ length: 320 }, (_, index) =>
      caseNumber('SL', '2605', caseNumberCharacters(Buffer.of(1, 2, index >> 8, index & 255))),
    )
    derivations = 0
    const statuses: number[] = []
    for (const [index, number] of others.entries()) statuses.push(await guess(number, index + 1))
    expect(statuses.slice(0, 300).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(300).every((status) => status === 428)).toBe(true)
    expect(derivations).toBe(300)

    expect((await enter(receipt.caseNumber, receipt.queryCode)).status).toBe(428)
    const { caseNumber: number, queryCode: code } = receipt
    const session = await town.anyone.exchangeCode({ params: { caseNumber: number }, body: { queryCode: code } })
    expect(session.token).toMatch(/^[\w-]{43}$/)

    goTo(start + 101 * hour)
    expect((await enter(number, code)).status).toBe(201)
  }, 120_000)

  it('need a new proof for each: one that was used is not taken again', async () => {
    goTo(start + 200 * hour)
    const region = town.service.directory.region
    for (let time = 0; time < 300; time += 1)
      await town.service.store.recordUse(region, 'wrong codes', new Date(start + 200 * hour).toISOString())
    const receipt = await submit(town, 'page-qingqiao')
    const challenge = await town.anyone.getCodeChallenge({ params: { caseNumber: receipt.caseNumber } })
    const headers = { 'proof-of-work': await solve(challenge) }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => enter(receipt.caseNumber, '1234567890123452', headers)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 428, 428, 428, 428])
    expect((await enter(unknownCase, '1234567890123452', headers)).status).toBe(428)
  })
})

describe('an unknown case and a wrong code', () => {
  it('are answered with the same status, bytes and headers; the times are told, not judged', async () => {
    goTo(start + 300 * hour)
    const samples = 60
    const known: number[] = []
    const unknown: number[] = []
    for (let nth = 0; nth < samples; nth += 1) {
      if (nth % 10 === 0) goTo(start + (300 + nth / 5) * hour)
      const receipt = await submit(town, 'page-qingqiao')
      const number = caseNumber('SL', '2604', caseNumberCharacters(Buffer.of(9, 9, 0, nth)))
      const times: [number[], string][] = [
        [known, receipt.caseNumber],
        [unknown, number],
      ]
      const answers = []
      for (const [spent, one] of nth % 2 ? times : times.reverse()) {
        const begun = performance.now()
        answers.push(await all(await enter(one, '1234567890123452')))
        spent.push(performance.now() - begun)
      }
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0]?.status).toBe(401)
    }
    console.log(`Welch t of ${samples} known and unknown numbers: ${welch(known, unknown).toFixed(2)}`)
  }, 120_000)
})

function welch(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length
  return (mean(one) - mean(other)) / Math.sqrt(spread(one) + spread(other))
}
