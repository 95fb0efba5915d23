import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Command, Opinion } from '#api-client'
import { addDays } from '#api-client/working-days.ts'
import { runNotices } from '../../../server/rounds/notices.ts'
import type { Service } from '../../../server/service.ts'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { type GatewayServer, openGateway } from './gateway-server.ts'

let town: TownInProcess
let server: GatewayServer
let withGateway: Service

beforeAll(async () => {
  ;[town, server] = await Promise.all([openTown(), openGateway()])
  withGateway = Object.create(town.service, { sms: { value: server.gateway } }) as Service
})
beforeEach(async () => {
  town.setDay('2026-06-01')
  await runNotices(withGateway)
  server.received.length = 0
  server.delivered.clear()
})
afterAll(async () => {
  await server.close()
  await town.close()
})

const liaison = () => town.official('official-liaison-a')
const opened = async (more: Partial<Opinion> = {}): Promise<string> =>
  (await submit(town, 'page-qingqiao', more)).caseNumber
const asked = async (more: Partial<Opinion> = {}): Promise<string> => {
  const caseNumber = await opened(more)
  await liaison().give(caseNumber, { command: 'ask', question: '是哪一个单元？' })
  return caseNumber
}
const forward = { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' } as const
/** The street answers a case that was forwarded. */
const answer = async (caseNumber: string): Promise<void> => {
  const steps: readonly (readonly [string, Command])[] = [
    [
      'official-body-a',
      { command: 'assign', leadUnit: 'local-qingqiao', assistingUnits: [], mode: 'single', policy: 'complex' },
    ],
    ['official-clerk-d', { command: 'sign-in', handler: 'official-clerk-d' }],
    [
      'official-clerk-d',
      {
        command: 'draft-reply',
        replyClass: 'A',
        reply: '楼道灯已全部更换，请您查看；今后由物业每月检查一次。',
        evidence: '照片两张',
      },
    ],
    ['official-signer-e', { command: 'sign-reply' }],
    ['official-head-d', { command: 'sign-reply' }],
    ['official-body-a', { command: 'release' }],
  ]
  for (const [id, command] of steps) await town.official(id).give(caseNumber, command)
}
/** How many messages about a case are known to be sent. */
const sent = async (caseNumber: string) => {
  const { store, directory } = town.service
  return store.countSentNotices(directory.region, caseNumber, '2026-01-01T00:00:00.000Z')
}
const later = (minutes: number, from = '2026-06-01T02:00:00.000Z'): void =>
  town.setMoment(new Date(Date.parse(from) + minutes * 60_000).toISOString())
const callList = async (on?: string) =>
  (await liaison().client.getCallList({ params: { station: 'station-qingqiao' }, query: { on } })).rows
const reasonsFor = async (caseNumber: string): Promise<string[] | undefined> =>
  (await callList()).find((row) => row.caseNumber === caseNumber)?.reasons.map(({ reason }) => reason)

describe('a resident with a mobile number', () => {
  it('is told of each step by number and state, and of nothing that was written', async () => {
    const caseNumber = await opened({ contact: '+86 138 0000 0000' })
    await liaison().give(caseNumber, forward)
    await runNotices(withGateway)
    await answer(caseNumber)
    await runNotices(withGateway)
    expect(server.received.map(({ to, text }) => [to, text])).toEqual([
      [
        '13800000000',
        `青桥街道人大代表中心联络站：您反映的事项 ${caseNumber} 已受理并转交，请凭回执号和查询码查看进展。`,
      ],
      ['13800000000', `青桥街道人大代表中心联络站：您反映的事项 ${caseNumber} 已有答复，请凭回执号和查询码查看。`],
    ])
    expect(JSON.stringify(server.received)).not.toMatch(/王示例|楼道灯|槐荫里/)
  })

  it('who wrote in English is written to in English', async () => {
    const caseNumber = await asked({ opinion: 'The light in our stairwell has been broken for weeks.' })
    await runNotices(withGateway)
    expect(server.received.map(({ text }) => text)).toEqual([
      `Qingqiao Street Central Liaison Station: your matter ${caseNumber} needs something more from you. See it with your case number and query code.`,
    ])
  })

  it('is told once, however often the round runs and whoever runs it', async () => {
    await asked()
    await Promise.all([runNotices(withGateway), runNotices(withGateway)])
    await runNotices(withGateway)
    expect(server.received).toHaveLength(1)
  })

  it('is told once although the gateway took the message and its answer was lost', async () => {
    const caseNumber = await asked()
    server.meet('lost-answer')
    await runNotices(withGateway)
    expect(await sent(caseNumber)).toBe(0)
    later(1)
    await runNotices(withGateway)
    expect(server.received.map(({ key }) => key)).toEqual([server.received[0]?.id, server.received[0]?.id])
    expect(server.delivered.size).toBe(1)
    expect(await sent(caseNumber)).toBe(1)
    later(60)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(2)
  })

  it('is tried again after 1, 5, 25 and 125 minutes, and then phoned', async () => {
    const caseNumber = await asked()
    server.meet(500, 'broken', 'silent', 503, 429)
    const moments = [0, 1, 6, 31, 156]
    for (const [index, minutes] of moments.entries()) {
      later(minutes - 0.5)
      if (index > 0) await runNotices(withGateway)
      expect(server.received).toHaveLength(index)
      later(minutes)
      await runNotices(withGateway)
      expect(server.received).toHaveLength(index + 1)
    }
    expect(await reasonsFor(caseNumber)).toEqual(['sms-failed'])
    later(600)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(5)
  })

  it('whom the gateway refuses is phoned at once', async () => {
    const caseNumber = await asked()
    server.meet(422)
    await runNotices(withGateway)
    expect(await reasonsFor(caseNumber)).toEqual(['sms-failed'])
    later(60)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(1)
  })

  it('waits as long as the gateway asks for', async () => {
    await asked()
    server.headers['retry-after'] = '1800'
    server.meet(503)
    await runNotices(withGateway)
    delete server.headers['retry-after']
    later(29)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(1)
    later(30)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(2)
  })

  it('is not told what is over by then', async () => {
    const answered = await opened()
    await bringOn(town, answered, 'released')
    await runNotices(withGateway)
    expect(server.received.map(({ text }) => text)).toEqual([expect.stringContaining('已有答复')])
    server.received.length = 0
    const receipt = await submit(town, 'page-qingqiao')
    await liaison().give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元？' })
    await town.resident(receipt).give(receipt.caseNumber, { command: 'answer', answer: '二单元。' })
    await runNotices(withGateway)
    expect(server.received).toEqual([])
  })

  it('gets three messages on one day, and the next in the morning', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const { caseNumber } = receipt
    for (const question of ['是哪一个单元？', '是哪一层？']) {
      await liaison().give(caseNumber, { command: 'ask', question })
      await runNotices(withGateway)
      await town.resident(receipt).give(caseNumber, { command: 'answer', answer: '二单元三层。' })
    }
    await liaison().give(caseNumber, forward)
    await runNotices(withGateway)
    await answer(caseNumber)
    await runNotices(withGateway)
    expect(server.received).toHaveLength(3)
    town.setMoment('2026-06-01T23:59:00.000Z')
    await runNotices(withGateway)
    expect(server.received).toHaveLength(3)
    town.setMoment('2026-06-02T00:00:00.000Z')
    await runNotices(withGateway)
    expect(server.received).toHaveLength(4)
    expect(server.received.at(-1)?.text).toContain('已有答复')
  })

  it('is not woken at night', async () => {
    town.setMoment('2026-06-01T13:00:00.000Z')
    await asked()
    await runNotices(withGateway)
    town.setMoment('2026-06-01T23:59:59.000Z')
    await runNotices(withGateway)
    expect(server.received).toEqual([])
    town.setMoment('2026-06-02T00:00:00.000Z')
    await runNotices(withGateway)
    expect(server.received).toHaveLength(1)
  })
})

describe('what is kept', () => {
  it('names event, template, language and outcome, and the number only masked', async () => {
    const caseNumber = await asked({ contact: '139 1234 5678' })
    server.meet(500)
    await runNotices(withGateway)
    later(1)
    await runNotices(withGateway)
    const { store, directory } = town.service
    const kept = await store.noticeTries(directory.region, server.received[0]?.id ?? '')
    const same = { caseNumber, seq: 2, template: 'question', language: 'zh', maskedNumber: '139****5678' }
    expect(kept).toMatchObject([
      { ...same, attempt: 1, result: 'failed', triedAt: '2026-06-01T02:00:00.000Z' },
      { ...same, attempt: 2, result: 'sent', triedAt: '2026-06-01T02:01:00.000Z' },
    ])
    expect(JSON.stringify(kept)).not.toContain('1234')
  })
})

describe('the call list', () => {
  it('names who left no mobile number, masked, with the state as a resident reads it', async () => {
    const caseNumber = await asked({ name: '王示例', contact: '0371-12345678' })
    await runNotices(withGateway)
    expect((await callList()).find((row) => row.caseNumber === caseNumber)).toEqual({
      caseNumber,
      state: 'needs-info',
      stateWords: { zh: '待您补充', en: expect.stringMatching(/\S/) },
      name: '王**',
      contact: '03****',
      reasons: [
        {
          reason: 'no-mobile',
          words: expect.objectContaining({ zh: '没有留手机号，短信通知不到' }),
          since: '2026-06-01',
        },
      ],
    })
    expect(server.received).toEqual([])
  })

  it('takes the place of text messages where there is no gateway', async () => {
    const caseNumber = await asked()
    await runNotices(town.service)
    expect(await reasonsFor(caseNumber)).toEqual(['sms-off'])
  })

  it('names who has not rated on the day of the reminder, beside the message', async () => {
    const caseNumber = await opened()
    await bringOn(town, caseNumber, 'released')
    await runNotices(withGateway)
    let day = '2026-06-01'
    for (let count = 0; count < 20 && (await reasonsFor(caseNumber)) === undefined; count += 1) {
      day = addDays(day, 1)
      town.setDay(day)
      await town.round()
      await runNotices(withGateway)
    }
    expect(await reasonsFor(caseNumber)).toEqual(['unrated'])
    expect(server.received.filter(({ text }) => text.includes(caseNumber)).at(-1)?.text).toContain('还没有收到您的评价')
  })

  it('names nobody who left no contact', async () => {
    const caseNumber = await asked({ contact: undefined })
    await runNotices(withGateway)
    expect(await reasonsFor(caseNumber)).toBeUndefined()
  })

  it('asks to call back who withdrew after the assignment, and nobody who withdrew before', async () => {
    const [before, after] = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
    await bringOn(town, after.caseNumber, 'assigned')
    for (const receipt of [before, after])
      await town.resident(receipt).give(receipt.caseNumber, { command: 'withdraw' })
    await runNotices(withGateway)
    await runNotices(withGateway)
    expect(await reasonsFor(after.caseNumber)).toEqual(['withdrawn'])
    expect(await reasonsFor(before.caseNumber)).toBeUndefined()
  })

  it('keeps a resident on it until the resident has been heard', async () => {
    const receipt = await submit(town, 'page-qingqiao', { contact: '0371-12345678' })
    await liaison().give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元？' })
    await runNotices(withGateway)
    const isOn = async (on: string) => (await callList(on)).some((row) => row.caseNumber === receipt.caseNumber)
    expect([await isOn('2026-05-31'), await isOn('2026-06-01'), await isOn('2026-06-04')]).toEqual([false, true, true])
    await town.resident(receipt).give(receipt.caseNumber, { command: 'answer', answer: '二单元。' })
    expect(await isOn('2026-06-04')).toBe(false)
  })

  it('is for the officers of that station alone', async () => {
    for (const id of ['official-liaison-b', 'official-body-a', 'official-committee-a', 'official-clerk-d']) {
      await expect(
        town.official(id).client.getCallList({ params: { station: 'station-qingqiao' } }),
      ).rejects.toMatchObject({ problem: { code: 'not-found' } })
    }
    const head = town.official('official-station-head-a').client
    expect((await head.getCallList({ params: { station: 'station-qingqiao' } })).on).toBe('2026-06-01')
  })
})

describe('the region', () => {
  it('sends no more than sixty messages in a minute', async () => {
    town.setMoment('2026-07-01T01:00:00.000Z')
    await runNotices(withGateway)
    server.received.length = 0
    town.setMoment('2026-07-01T02:00:00.000Z')
    const { store, directory } = town.service
    const kept = { caseNumber: 'SL2606-0000000', seq: 2, template: 'question', language: 'zh', maskedNumber: null }
    for (let index = 0; index < 58; index += 1) {
      const triedAt = '2026-07-01T01:59:30.000Z'
      const noticeId = crypto.randomUUID()
      await store.keepNoticeTry(directory.region, { ...kept, noticeId, attempt: 1, triedAt, result: 'sent' })
    }
    for (let index = 0; index < 3; index += 1) await asked()
    for (let round = 0; round < 2; round += 1) await runNotices(withGateway)
    expect(server.received).toHaveLength(2)
    town.setMoment('2026-07-01T02:01:01.000Z')
    await runNotices(withGateway)
    expect(server.received).toHaveLength(3)
  })
})
