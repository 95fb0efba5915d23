import { beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '#api-client'
import { openTown, type TownInProcess } from '../../town/in-process.ts'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'
import { countCases, expectProblem, opinion, write } from '../http/raw-call.ts'

const opened = openedTown(() => openTown(undefined, { limits: { pageAnHour: 4, stationAnHour: 6 } }))
let town: TownInProcess
beforeAll(() => {
  town = opened()
})

const post = (page: string, headers: Record<string, string> = {}): Promise<Response> =>
  town.request(`/v1/pages/${page}/opinions`, write({ opinion, area: 'qingqiao' }, headers))

describe('a page', () => {
  it('takes in so many opinions an hour, tells until when and whom to phone, and goes on in the next', async () => {
    town.setMoment('2026-06-01T02:15:00.000Z')
    for (let time = 0; time < 4; time += 1) expect((await post('page-qingqiao')).status).toBe(201)
    const before = await countCases(town)
    const answer = await post('page-qingqiao')
    expect(answer.headers.get('retry-after')).toBe('2700')
    expect(await expectProblem(answer, 429, 'page-limit')).toMatchObject({
      retryAfterSeconds: 2700,
      station: { name: { zh: '青桥街道人大代表中心联络站' }, phone: '0399-5550101' },
    })
    expect(await countCases(town)).toBe(before)
    town.setMoment('2026-06-01T03:00:00.000Z')
    expect((await post('page-qingqiao')).status).toBe(201)
  })

  it('that is full still answers again what it answered before', async () => {
    town.setMoment('2026-06-01T04:15:00.000Z')
    const key = crypto.randomUUID()
    const first = await (await post('page-qingqiao', { 'idempotency-key': key })).text()
    for (let time = 0; time < 3; time += 1) await post('page-qingqiao')
    await expectProblem(await post('page-qingqiao'), 429, 'page-limit')
    expect(await (await post('page-qingqiao', { 'idempotency-key': key })).text()).toBe(first)
  })

  it('takes in no more though many come at once', async () => {
    town.setMoment('2026-06-01T05:15:00.000Z')
    const before = await countCases(town)
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('page-qingqiao')))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(8)
    expect(await countCases(town)).toBe(before + 4)
  })
})

describe('a station', () => {
  it('takes in so many an hour from all pages together', async () => {
    town.setMoment('2026-06-01T06:30:00.000Z')
    for (const page of [
      'page-qingqiao',
      'page-housing',
      'page-qingqiao',
      'page-housing',
      'page-qingqiao',
      'page-housing',
    ])
      expect((await post(page)).status).toBe(201)
    expect(await expectProblem(await post('page-housing'), 429, 'station-limit')).toMatchObject({
      retryAfterSeconds: 1800,
      station: { phone: '0399-5550101' },
    })
    const elsewhere = write({ opinion, area: 'wangta' })
    expect((await town.request('/v1/pages/page-housing/opinions', elsewhere)).status).toBe(201)
  })
})

describe('a case', () => {
  it('takes ten additions of its resident a day, tells when there is room again, and loses no other move', async () => {
    town.setMoment('2026-06-02T02:00:00.000Z')
    const receipt = await submit(town, 'page-qingqiao')
    const resident = town.resident(receipt)
    for (let time = 0; time < 10; time += 1)
      await resident.give(receipt.caseNumber, { command: 'add-facts', addition: `第${time}次补充：又坏了。` })
    town.setMoment('2026-06-02T03:00:00.000Z')
    const eleventh = resident.give(receipt.caseNumber, { command: 'add-facts', addition: '第十一次补充。' })
    const refused: unknown = await eleventh.catch((error: unknown) => error)
    expect(isProblem(refused, 'case-limit') && refused.problem).toMatchObject({
      retryAfterSeconds: 23 * 3600,
      station: { phone: '0399-5550101' },
    })
    expect((await resident.read(receipt.caseNumber)).version).toBe(11)
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'note', audience: 'internal', note: '已电话核实。' })
    town.setMoment('2026-06-03T02:00:01.000Z')
    const later = await resident.give(receipt.caseNumber, { command: 'add-facts', addition: '第十一次补充。' })
    expect(later.version).toBe(13)
  })

  it('is bounded for officials’ notes and questions too', async () => {
    town.setMoment('2026-06-04T02:00:00.000Z')
    const { caseNumber } = await submit(town, 'page-qingqiao')
    const liaison = town.official('official-liaison-a')
    for (let time = 0; time < 60; time += 1)
      await liaison.give(caseNumber, { command: 'note', audience: 'internal', note: `第${time}次核实。` })
    const refused: unknown = await liaison
      .give(caseNumber, { command: 'note', audience: 'internal', note: '再核实。' })
      .catch((error: unknown) => error)
    expect(isProblem(refused, 'case-limit')).toBe(true)
  })
})
