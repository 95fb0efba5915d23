import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { all, bearer, countCases, enterCode, expectProblem, opinion, signIn, unknownCase, write } from './raw-call.ts'

/** Keyed writes: the same key acts once and is answered alike; keys of different callers never meet. */
export const idempotency = (opened: () => TownInProcess): void => {
  let town: TownInProcess
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    town = opened()
    for (const id of ['official-liaison-a', 'official-station-head-a', 'official-liaison-b'])
      tokens[id] = await signIn(town, id)
  })

  const path = '/v1/pages/page-qingqiao/opinions'
  const send = (body: unknown, key: string, to = path) => town.request(to, write(body, { 'idempotency-key': key }))
  const forward = {
    command: 'forward',
    expectedVersion: 1,
    level: 2,
    category: '0102',
    proposedUnit: 'local-qingqiao',
    note: '请尽快',
  }
  const note = { command: 'note', expectedVersion: 1, audience: 'internal', note: '已电话核实。' }
  const command = (caseNumber: string, body: unknown, key: string, token: string) =>
    town.request(`/v1/cases/${caseNumber}/commands`, write(body, { 'idempotency-key': key, ...bearer(token) }))
  const as = (official: string): string => tokens[official] ?? ''

  describe('a submission sent again', () => {
    it('gets the same bytes, query code and receipt and all, on another day too', async () => {
      town.setDay('2026-06-01')
      const key = crypto.randomUUID()
      const first = await all(await send({ opinion }, key))
      const cases = await countCases(town)
      expect(JSON.parse(first.text)).toMatchObject({
        queryCode: expect.stringMatching(/^\d{16}$/),
        receipt: { leafHash: expect.stringMatching(/^[0-9a-f]{64}$/), receivedAt: '2026-06-01T02:00:00.000Z' },
      })
      expect(await all(await send({ opinion }, key))).toEqual(first)
      town.setDay('2026-07-09')
      expect(await all(await send({ opinion }, key))).toEqual(first)
      town.setDay('2026-06-01')
      expect(await countCases(town)).toBe(cases)
    })

    it('is the same when its fields come in another order and its defaults are spelt out', async () => {
      const key = crypto.randomUUID()
      const first = await all(await send({ opinion, place: '三号楼' }, key))
      const again = { consentToPublish: false, place: '三号楼', submitterKind: 'person', opinion }
      expect(await all(await send(again, key))).toEqual(first)
    })

    it('is refused with another body, and keeps nothing of it', async () => {
      const key = crypto.randomUUID()
      await send({ opinion }, key)
      const cases = await countCases(town)
      await expectProblem(await send({ opinion: `${opinion}。` }, key), 422, 'key-reused')
      await expectProblem(await send({ opinion, consentToPublish: true }, key), 422, 'key-reused')
      expect(await countCases(town)).toBe(cases)
    })

    it('makes one case out of twenty sent at once', async () => {
      const key = crypto.randomUUID()
      const cases = await countCases(town)
      const answers = await Promise.all(Array.from({ length: 20 }, async () => all(await send({ opinion }, key))))
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]?.status).toBe(201)
      expect(await countCases(town)).toBe(cases + 1)
    })

    it('lets one of two bodies win when both come at once with one key', async () => {
      const key = crypto.randomUUID()
      const cases = await countCases(town)
      const bodies = Array.from({ length: 10 }, (_, index) => ({ opinion: index % 2 ? opinion : `${opinion}！` }))
      const answers = await Promise.all(bodies.map(async (body) => all(await send(body, key))))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422, 422, 422, 422, 422])
      expect(new Set(answers.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(1)
      expect(await countCases(town)).toBe(cases + 1)
    })

    it('leaves its key free when it was refused', async () => {
      const key = crypto.randomUUID()
      await expectProblem(await send({ opinion: '短' }, key), 422, 'invalid-request')
      await expectProblem(await send({ opinion, category: '8888' }, key), 422, 'unknown-category')
      expect((await send({ opinion }, key)).status).toBe(201)
    })
  })

  describe('a write without a proper key', () => {
    it.each([
      ['none', undefined],
      ['an empty one', ''],
      ['seven characters', '1234567'],
      ['129 characters', 'k'.repeat(129)],
      ['a space inside', 'one two three'],
      ['a character outside ASCII', 'clé-de-voûte'],
    ])('is refused: %s', async (_, key) => {
      const cases = await countCases(town)
      for (const [to, body] of [
        [path, { opinion }],
        [`/v1/cases/${unknownCase}/commands`, forward],
      ] as const) {
        const { headers, ...rest } = write(body, bearer(as('official-liaison-a')))
        const { 'idempotency-key': __, ...others } = headers as Record<string, string>
        await expectProblem(
          await town.request(to, {
            ...rest,
            headers: key === undefined ? others : { ...others, 'idempotency-key': key },
          }),
          400,
          'key-missing',
        )
      }
      expect(await countCases(town)).toBe(cases)
    })

    it.each(['12345678', 'k'.repeat(128), '!"#$%&()*+,-./'])('is accepted with a key at the edge: %s', async (key) => {
      expect((await send({ opinion }, key)).status).toBe(201)
    })
  })

  describe('a command sent again', () => {
    it('gets the same bytes and acts once, even after the case has moved on', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const key = crypto.randomUUID()
      const first = await all(await command(caseNumber, forward, key, as('official-liaison-a')))
      expect(JSON.parse(first.text)).toMatchObject({ version: 2, state: 'forwarded' })
      await town.official('official-body-a').give(caseNumber, { command: 'note', audience: 'internal', note: '收到。' })
      expect(await all(await command(caseNumber, forward, key, as('official-liaison-a')))).toEqual(first)
      expect(await town.official('official-liaison-a').read(caseNumber)).toMatchObject({
        version: 3,
        state: 'forwarded',
      })
    })

    it('is refused with another body', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const key = crypto.randomUUID()
      await command(caseNumber, note, key, as('official-liaison-a'))
      await expectProblem(
        await command(caseNumber, { ...note, note: '另一句话。' }, key, as('official-liaison-a')),
        422,
        'key-reused',
      )
      await expectProblem(
        await command(caseNumber, { ...note, expectedVersion: 2 }, key, as('official-liaison-a')),
        422,
        'key-reused',
      )
      expect((await town.official('official-liaison-a').read(caseNumber)).version).toBe(2)
    })

    it('acts once out of twenty sent at once', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const key = crypto.randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 20 }, async () => all(await command(caseNumber, forward, key, as('official-liaison-a')))),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]?.status).toBe(200)
      expect((await town.official('official-liaison-a').read(caseNumber)).version).toBe(2)
    })
  })

  describe('two officials who act at once on the same version', () => {
    it('have one winner, and the other is told what changed', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const answers = await Promise.all(
        ['official-liaison-a', 'official-station-head-a'].map((id) =>
          command(caseNumber, forward, crypto.randomUUID(), as(id)),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const winner = answers[0]?.status === 200 ? 'liaison' : 'station-head'
      const loser = answers.find(({ status }) => status === 409)
      const refusal = await expectProblem(loser ?? new Response(), 409, 'version-conflict')
      expect(refusal.conflict).toEqual({
        version: 2,
        since: [{ seq: 2, kind: 'forwarded', at: '2026-06-01T02:00:00.000Z', role: winner }],
      })
      expect((await town.official('official-liaison-a').read(caseNumber)).timeline).toHaveLength(2)
    })

    it('are refused alike where the version is one that never was', async () => {
      const { caseNumber } = await submit(town, 'page-qingqiao')
      const refusal = await expectProblem(
        await command(caseNumber, { ...forward, expectedVersion: 9 }, crypto.randomUUID(), as('official-liaison-a')),
        409,
        'version-conflict',
      )
      expect(refusal.conflict).toEqual({ version: 1, since: [] })
    })
  })

  describe("one caller's key", () => {
    const key = 'the-same-key-for-everybody'

    it('opens a case of its own on another page', async () => {
      const answers = await Promise.all(
        ['page-qingqiao', 'page-liuxi'].map((page) => send({ opinion }, key, `/v1/pages/${page}/opinions`)),
      )
      const numbers = await Promise.all(
        answers.map(async (answer) => ((await answer.json()) as { caseNumber: string }).caseNumber),
      )
      expect(new Set(numbers).size).toBe(2)
    })

    it("does not meet a colleague's, the resident's, or another case's", async () => {
      const [one, other] = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
      const resident = await enterCode(town, one)
      expect((await command(one.caseNumber, note, key, as('official-liaison-a'))).status).toBe(200)
      expect((await command(other.caseNumber, note, key, as('official-liaison-a'))).status).toBe(200)
      await expectProblem(
        await command(one.caseNumber, note, key, as('official-station-head-a')),
        409,
        'version-conflict',
      )
      const addition = { command: 'add-facts', expectedVersion: 2, addition: '昨晚有人摔倒。' }
      expect((await command(one.caseNumber, addition, key, resident)).status).toBe(200)
    })

    it('tells nothing to who may not see the case', async () => {
      const [one, other] = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
      await command(one.caseNumber, note, key, as('official-liaison-a'))
      const [official, resident] = [as('official-liaison-b'), await enterCode(town, other)]
      for (const token of [official, resident]) {
        const refusal = await expectProblem(await command(one.caseNumber, note, key, token), 404, 'not-found')
        expect(refusal).not.toHaveProperty('conflict')
      }
    })
  })
}
