import { beforeAll, describe, expect, it } from 'vitest'
import type { TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bearer, countCases, enterCode, expectProblem, opinion, signIn, unknownCase, write } from './raw-call.ts'

/** Names of what only the server decides: of the case, its events, its rows and its sessions. */
const privileged: Record<string, unknown> = {
  state: 'closed',
  version: 9,
  station: 'station-liuxi',
  body: 'body-liuxi',
  expectedOn: '2099-01-01',
  region: 1,
  caseNumber: unknownCase,
  caseId: '00000000-0000-4000-8000-000000000000',
  page: 'page-liuxi',
  command: 'submit',
  kind: 'submitted',
  seq: 1,
  at: '2020-01-01T00:00:00.000Z',
  by: { role: 'committee' },
  role: 'committee',
  actor: { role: 'system' },
  official: 'official-committee-a',
  organisation: 'deputy-affairs',
  relation: 'committee',
  round: 2,
  outcome: 'solved',
  level: 1,
  turn: 'station-liuxi/liaison',
  turnDueOn: '2099-01-01',
  unitDueOn: '2099-01-01',
  provisional: true,
  submittedAt: '2020-01-01T00:00:00.000Z',
  receipt: { leafIndex: 0 },
  queryCode: '1234567890123452',
  leafIndex: 0,
  leafHash: '00',
  prev: null,
  texts: { opinion: '别的' },
  facts: { station: 'station-liuxi' },
  parties: [{ organisation: 'bureau-housing', relation: 'unit' }],
  leadUnit: 'bureau-housing',
  assignment: { leadUnit: 'bureau-housing' },
  assigner: 'deputy-affairs',
  handler: 'official-clerk-a',
  dissatisfied: false,
  to: 'closed',
  escalated: true,
  visibility: 'public',
  expectedVersion: 1,
  idempotency: 'x',
  wrappedKey: 'x',
  codeHash: 'x',
  expiresAt: '2099-01-01T00:00:00.000Z',
  subject: 'official-committee-a',
  'a/b~c': 1,
  __proto__name: 1,
  constructor: 1,
  toString: 1,
}

/** Mass assignment: what only the server decides is refused wherever it is sent. */
export const unknownFields = (opened: () => TownInProcess): void => {
  let town: TownInProcess

  beforeAll(() => {
    town = opened()
  })

  const pointer = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`

  /** The names that a body was not refused for, with a pointer at the very field. */
  const accepted = async (
    names: readonly string[],
    send: (extra: Record<string, unknown>) => Promise<Response>,
  ): Promise<string[]> => {
    const found: string[] = []
    for (const name of names) {
      const answer = await send({ [name]: privileged[name] })
      const body = (await answer.json()) as { code?: string; issues?: { pointer: string; code: string }[] }
      const isRefused = answer.status === 422 && body.code === 'invalid-request'
      if (
        !isRefused ||
        JSON.stringify(body.issues) !== JSON.stringify([{ pointer: pointer(name), code: 'unknown-field' }])
      )
        found.push(name)
    }
    return found
  }

  const without = (...names: string[]): string[] => Object.keys(privileged).filter((name) => !names.includes(name))

  describe('a field that only the server decides', () => {
    it('is refused in a submission, by its name, and nothing is kept', async () => {
      const before = await countCases(town)
      const send = (extra: object) => town.request('/v1/pages/page-qingqiao/opinions', write({ opinion, ...extra }))
      expect(await accepted(without('subject'), send)).toEqual([])
      expect(await countCases(town)).toBe(before)
    })

    const commands: [string, string, Record<string, unknown>, string[]][] = [
      [
        'forward',
        'official-liaison-a',
        { level: 2, category: '0102', proposedUnit: 'local-qingqiao' },
        ['level', 'subject'],
      ],
      ['ask', 'official-liaison-a', { question: '是哪一个单元？' }, []],
      ['note', 'official-liaison-a', { audience: 'internal', note: '已电话核实。' }, []],
      ['add-facts', 'resident', { addition: '昨晚有人摔倒。' }, []],
      ['withdraw', 'resident', { reason: '已经修好。' }, []],
      ['rate', 'resident', { solved: 'yes', attitude: 5, speed: 5 }, []],
      ['release', 'official-committee-a', {}, []],
    ]
    it.each(commands)(
      'is refused in a command, by its name, and nothing changes: %s',
      async (command, giver, carried, own) => {
        const receipt = await submit(town, 'page-qingqiao')
        const headers = bearer(giver === 'resident' ? await enterCode(town, receipt) : await signIn(town, giver))
        const send = (extra: object) =>
          town.request(
            `/v1/cases/${receipt.caseNumber}/commands`,
            write({ command, expectedVersion: 1, ...carried, ...extra }, headers),
          )
        expect(await accepted(without('command', 'expectedVersion', ...own), send)).toEqual([])
        expect(await town.official('official-liaison-a').read(receipt.caseNumber)).toMatchObject({
          version: 1,
          state: 'submitted',
          station: { id: 'station-qingqiao' },
        })
      },
    )

    it('is refused when a code is exchanged and when an official signs in', async () => {
      const { caseNumber, queryCode } = await submit(town, 'page-qingqiao')
      const exchange = (extra: object) =>
        town.request(`/v1/cases/${caseNumber}/session`, write({ queryCode, ...extra }))
      const token = town.service.secrets.demoToken
      const enter = (extra: object) =>
        town.request('/v1/demo/session', write({ token, official: 'official-liaison-b', ...extra }))
      expect(await accepted(without('queryCode'), exchange)).toEqual([])
      expect(await accepted(without('official'), enter)).toEqual([])
    })

    it('cannot be smuggled in by a prototype', async () => {
      const before = await countCases(town)
      const body = `{"opinion":${JSON.stringify(opinion)},"__proto__":{"state":"closed","station":"station-liuxi"}}`
      const { issues } = await expectProblem(
        await town.request('/v1/pages/page-qingqiao/opinions', write(body)),
        422,
        'invalid-request',
      )
      expect(issues).toEqual([{ pointer: '/__proto__', code: 'unknown-field' }])
      expect(await countCases(town)).toBe(before)
      expect({}).not.toHaveProperty('state')
    })
  })

  describe('a command of the clock', () => {
    const rung = { clock: 'turn', holder: 'station-qingqiao', policy: 'station-turn', rung: 1, dueOn: '2026-06-03' }
    const byClock: [string, object][] = [
      ['lapse', {}],
      ['escalate', {}],
      ['fall-back', {}],
      ['check-promise', {}],
      ['recompute-dates', {}],
      ['remind', rung],
      ['urge', rung],
      ['push-rectification', rung],
    ]
    it.each(byClock)('is nobody else’s to give: %s', async (command, carried) => {
      const receipt = await submit(town, 'page-qingqiao')
      const tokens = [
        await enterCode(town, receipt),
        await signIn(town, 'official-liaison-a'),
        await signIn(town, 'official-committee-a'),
      ]
      for (const token of tokens) {
        const given = town.request(
          `/v1/cases/${receipt.caseNumber}/commands`,
          write({ command, expectedVersion: 1, ...carried }, bearer(token)),
        )
        await expectProblem(await given, 403, 'not-allowed')
      }
    })
  })
}
