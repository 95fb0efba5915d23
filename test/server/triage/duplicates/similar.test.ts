import { describe, expect, it } from 'vitest'
import { type Client, isProblem } from '#api-client'
import { indexCases } from '../../../../server/triage/duplicates/indexing.ts'
import { openedTown } from '../../../town/opened.ts'
import { submit } from '../../../town/submission.ts'

const town = openedTown()
const station = () => town().official('official-liaison-a')

const submitted = async (opinion: string, place?: string, page = 'page-qingqiao'): Promise<string> => {
  const { caseNumber } = await submit(town(), page, { opinion, place })
  await indexCases(town().service)
  return caseNumber
}
const similar = async (client: Client, caseNumber: string) =>
  (await client.findSimilarCases({ params: { caseNumber } })).rows
const numbers = async (client: Client, caseNumber: string): Promise<string[]> =>
  (await similar(client, caseNumber)).map((row) => row.caseNumber)
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error) => (isProblem(error) ? error.problem.code : String(error)),
  )

describe('similar cases', () => {
  it('are found whatever words they use, with what speaks for it', async () => {
    const first = await submitted('翠屏小区3号楼电梯停了三天没人修')
    const other = await submitted('三号楼升降机又坏了，老人下不了楼', '翠屏小区')
    await submitted('翠屏小区5号楼电梯停了三天没人修')
    await submitted('翠屏小区3号楼垃圾没人清')

    const rows = await similar(station().client, first)

    expect(rows.map((row) => row.caseNumber)).toEqual([other])
    expect(rows[0]).toMatchObject({ state: 'submitted', matter: '三号楼升降机又坏了，老人下不了楼' })
    expect(rows[0]?.score).toBeGreaterThan(0.5)
    expect(rows[0]?.because).toEqual(expect.arrayContaining([{ kind: 'number', words: ['3'] }]))
  })

  it('show at most 80 characters of the matter', async () => {
    const first = await submitted('锦华路路灯不亮')
    await submitted(`锦华路路灯全灭了，${'天天摸黑回家很不方便，'.repeat(12)}`)

    const [row] = await similar(station().client, first)

    expect([...(row?.matter ?? '')]).toHaveLength(80)
    expect(row?.matter).toMatch(/…$/)
  })

  it('are only those the reader may open, who else may not even ask', async () => {
    const first = await submitted('永和路自来水发黄，一股铁锈味')
    const other = await submitted('永和路水龙头放出来是黄汤')
    const body = town().official('official-body-a')

    expect(await numbers(station().client, first)).toEqual([other])
    expect(await numbers(town().official('official-committee-a').client, first)).toEqual([other])
    expect(await codeOf(similar(body.client, first))).toBe('not-found')

    await station().give(first, { command: 'forward', level: 2, category: '0501', proposedUnit: 'local-qingqiao' })
    expect(await numbers(body.client, first)).toEqual([])

    await station().give(other, { command: 'forward', level: 2, category: '0501', proposedUnit: 'local-qingqiao' })
    expect(await numbers(body.client, first)).toEqual([other])
  })

  it('are not for residents', async () => {
    const receipt = await submit(town(), 'page-qingqiao')
    expect(await codeOf(town().resident(receipt).client.findSimilarCases({ params: receipt }))).toBe('not-found')
    expect(await codeOf(town().anyone.findSimilarCases({ params: receipt }))).toBe('not-signed-in')
  })

  it('are not found any more once what they are found by is erased', async () => {
    const first = await submitted('长安巷下水道堵了，污水横流')
    const other = await submitted('长安巷污水往外冒，臭得很')
    const { store, directory } = town().service
    expect(await numbers(station().client, first)).toEqual([other])

    const stored = await store.findCase(directory.region, other)
    await store.eraseGrams(directory.region, stored?.caseId ?? '')

    expect(await numbers(station().client, first)).toEqual([])
  })

  it('leave no word of theirs in the index', async () => {
    const opinion = '光华巷路灯不亮'
    const caseNumber = await submitted(opinion)
    const { store, directory } = town().service
    const rows = await store.openMatters({
      region: directory.region,
      organisation: null,
      submittedSince: '2026-01-01T00:00:00.000Z',
      limit: 1000,
    })
    const row = rows.find((found) => found.caseNumber === caseNumber)
    expect(Buffer.from(row?.matter ?? []).includes(opinion)).toBe(false)
    expect(JSON.stringify(row)).not.toContain('光华')
  })
})

describe('themes', () => {
  const themed = async (client: Client, days = 30) => client.listThemes({ query: { days } })

  it('group what the reader may see and count what was looked at', async () => {
    town().setDay('2026-06-20')
    const opinions = ['安宁花园停水两天了', '安宁花园没水了，没法做饭', '安宁花园断水，没人通知']
    const cases: string[] = []
    for (const opinion of opinions) cases.push(await submitted(opinion))
    await submitted('建议图书馆晚上开到九点')

    const { from, to, themes, cases: lookedAt } = await themed(station().client, 7)

    expect([from, to, lookedAt]).toEqual(['2026-06-14', '2026-06-20', 4])
    expect(themes.map(({ caseNumbers }) => caseNumbers)).toEqual([cases])
    expect(themes[0]?.words).toContain('安宁花园')

    const elsewhere = await themed(town().official('official-body-a').client, 7)
    expect(elsewhere).toMatchObject({ themes: [], cases: 0 })
  })

  it('leave out what came in before', async () => {
    town().setDay('2026-06-30')
    expect(await themed(station().client, 7)).toMatchObject({ themes: [], cases: 0 })
    town().setDay('2026-06-01')
  })

  it('are of a day at least and of ninety at most', async () => {
    expect(await codeOf(themed(station().client, 0))).toBe('invalid-request')
    expect(await codeOf(themed(station().client, 91))).toBe('invalid-request')
  })
})

describe('who types', () => {
  const count = (text: string, page = 'page-qingqiao', area?: string) =>
    town().anyone.countSimilar({ params: { page }, body: { text, ...(area ? { area } : {}) } })

  it('is told nothing by a page that was not set to tell', async () => {
    await submitted('安平路路灯不亮')
    expect(await count('安平路路灯全灭了')).toEqual({ count: null })
  })

  it('is told the number alone by a page that was', async () => {
    await submitted('明湖路红绿灯坏了')
    const page = town().service.directory.pages.get('page-qingqiao')
    if (page) page.tellsSimilar = true
    expect(await count('明湖路信号灯不亮')).toEqual({ count: 1 })
    expect(await count('明湖路有人养鸡打鸣')).toEqual({ count: 0 })
    expect(await codeOf(count('明湖路信号灯不亮', 'page-qingqiao', 'area-of-nobody'))).toBe('unknown-area')
    expect(await codeOf(count('明湖路信号灯不亮', 'page-of-nobody'))).toBe('not-found')
  })
})

describe('cases of long ago', () => {
  it('are not found half a year later', async () => {
    const first = await submitted('福民路井盖没了，拿树枝插着')
    town().setDay('2026-11-20')
    const late = await submitted('福民路井盖缺了一个')
    expect(await numbers(station().client, late)).toEqual([first])

    town().setDay('2026-11-30')
    expect(await numbers(station().client, late)).toEqual([])
  })
})
