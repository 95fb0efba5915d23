import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { caseNumber } from '#api-client'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { all, expectProblem, unknownCase, write } from './raw-call.ts'

const minute = 60_000
const wrong = '1234567890123452'
const otherUnknownCase = caseNumber('SL', '2606', '000001')

/** Query codes: ten wrong ones an hour and case. */
export const wrongCodes = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  let moment: number
  const goTo = (to: number): void => {
    moment = to
    town.setMoment(new Date(to).toISOString())
  }

  beforeAll(() => {
    town = opened()
  })
  beforeEach(() => goTo(Date.parse('2026-06-01T02:00:00.000Z')))

  const enter = (caseNumber: string, queryCode: string, headers: Record<string, string> = {}): Promise<Response> =>
    town.request(`/v1/cases/${caseNumber}/session`, write({ queryCode }, headers))

  const wrongTimes = async (caseNumber: string, times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) await expectProblem(await enter(caseNumber, wrong), 401, 'wrong-code')
  }

  describe('a wrong code', () => {
    it('is answered like an unknown case, byte by byte', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      expect(await all(await enter(caseNumber, wrong))).toEqual(await all(await enter(otherUnknownCase, wrong)))
    })

    it('is refused the eleventh time within an hour, for an unknown number alike', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      await wrongTimes(caseNumber, 10)
      await wrongTimes(unknownCase, 10)
      const [known, unknown] = [await enter(caseNumber, wrong), await enter(unknownCase, wrong)]
      const refusal = await all(known)
      expect(refusal).toEqual(await all(unknown))
      expect(refusal.status).toBe(429)
      const seconds = Number(refusal.headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(3600)
      expect(JSON.parse(refusal.text)).toMatchObject({ code: 'too-many-codes', retryAfterSeconds: seconds })
      await expectProblem(await enter(caseNumber, queryCode), 429, 'too-many-codes')
    })

    it('is counted by the case, whatever address, key and agent it comes with', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const statuses: number[] = []
      for (let time = 0; time <= 10; time += 1) {
        const headers = {
          'x-forwarded-for': `198.51.100.${time}`,
          forwarded: `for=198.51.100.${time}`,
          'user-agent': `agent ${time}`,
          authorization: `Bearer t${time}`,
        }
        statuses.push((await enter(caseNumber, wrong, headers)).status)
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    })

    it('is counted when many come at once: ten are tried, the others refused', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const answers = await Promise.all(Array.from({ length: 30 }, () => enter(caseNumber, wrong)))
      const statuses = answers.map(({ status }) => status)
      expect({
        tried: statuses.filter((status) => status === 401).length,
        refused: statuses.filter((status) => status === 429).length,
      }).toEqual({
        tried: 10,
        refused: 20,
      })
    })

    it('hinders no other case', async () => {
      const [one, other] = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
      await wrongTimes(one.caseNumber, 10)
      expect((await enter(other.caseNumber, other.queryCode)).status).toBe(201)
    })

    it('that is no code at all is refused without being counted', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      for (let time = 0; time < 12; time += 1)
        await expectProblem(await enter(caseNumber, '1234567890123456'), 422, 'invalid-request')
      expect((await enter(caseNumber, queryCode)).status).toBe(201)
    })
  })

  describe('the right code', () => {
    it('works after nine wrong ones', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      await wrongTimes(caseNumber, 9)
      expect((await enter(caseNumber, queryCode)).status).toBe(201)
    })

    it('works again as soon as Retry-After says, though tried all the while', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      await wrongTimes(caseNumber, 10)
      const refused = await enter(caseNumber, queryCode)
      const start = moment
      for (const minutes of [10, 30, 59]) {
        goTo(start + minutes * minute)
        await expectProblem(await enter(caseNumber, wrong), 429, 'too-many-codes')
      }
      goTo(start + Number(refused.headers.get('retry-after')) * 1000)
      expect((await enter(caseNumber, queryCode)).status).toBe(201)
    })

    it('is promised no later than the hour after the wrong ones', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      await wrongTimes(caseNumber, 10)
      goTo(moment + 45 * minute)
      const seconds = Number((await enter(caseNumber, wrong)).headers.get('retry-after'))
      expect(seconds).toBeLessThanOrEqual(15 * 60 + 1)
    })

    it('gives a session of thirty minutes for this case alone', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      const { token, expiresAt } = (await (await enter(caseNumber, queryCode)).json()) as {
        token: string
        expiresAt: string
      }
      expect(token).toMatch(/^[\w-]{43}$/)
      expect(expiresAt).toBe('2026-06-01T02:30:00.000Z')
      const read = () => town.request(`/v1/cases/${caseNumber}`, { headers: { authorization: `Bearer ${token}` } })
      goTo(moment + 30 * minute - 1)
      expect((await read()).status).toBe(200)
      goTo(moment + 1)
      await expectProblem(await read(), 401, 'not-signed-in')
    })
  })
}
