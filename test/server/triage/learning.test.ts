import { describe, expect, it } from 'vitest'
import { isProblem } from '#api-client'
import { openedTown } from '../../town/opened.ts'
import { submit } from '../../town/submission.ts'

const town = openedTown()
const page = 'page-qingqiao'
const station = () => town().official('official-liaison-a')
const suggestion = (text: string) => town().anyone.suggestForOpinion({ params: { page }, body: { text } })
const first = async (text: string) => (await town().service.triage.suggest(text)).categories[0]

describe('a suggestion', () => {
  it('is told to whoever types, and nothing is kept', async () => {
    const { store, directory } = town().service
    const before = await store.lastLeaf(directory.region)

    const told = await suggestion('门口的路灯不亮，晚上黑咕隆咚')

    expect(told).toMatchObject({ referral: null, urgent: false, words: [] })
    expect(told.categories[0]).toMatchObject({ code: '0204', name: { zh: '道路照明' } })
    expect(told.categories[0]?.words).toContain('路灯不亮')
    expect(told.categories.length).toBeLessThanOrEqual(3)
    expect(await store.lastLeaf(directory.region)).toBe(before)
  })

  it('names another door, with when to use it', async () => {
    const { referral } = await suggestion('表哥借了我五万块钱不还，躲着不见')

    expect(referral?.channel).toMatchObject({ id: 'channel-12348', shortCode: '12348' })
    expect(referral?.words.length).toBeGreaterThan(0)
  })

  it('is refused for a page or an area that is not there, and for a text without words', async () => {
    const code = (asked: Promise<unknown>) =>
      asked.then(
        () => 'answered',
        (error) => (isProblem(error) ? error.problem.code : String(error)),
      )
    const { anyone } = town()
    const text = '门口的路灯不亮'

    expect(await code(anyone.suggestForOpinion({ params: { page: 'page-nowhere' }, body: { text } }))).toBe('not-found')
    expect(await code(anyone.suggestForOpinion({ params: { page }, body: { text, area: 'area-nowhere' } }))).toBe(
      'unknown-area',
    )
    expect(await code(suggestion(''))).toBe('invalid-request')
  })

  it('is shown to the official who grades, and to nobody else', async () => {
    const receipt = await submit(town(), page, { opinion: '三号楼外墙皮往下掉，物业不管' })
    const { caseNumber } = receipt

    const seen = await station().read(caseNumber)
    expect(seen.proposed?.category).toMatch(/^01/)
    expect(seen.proposed?.level).toBe(2)
    expect(seen.proposed?.unit).toBe('local-qingqiao')
    expect(seen.proposed?.words?.category.length).toBeGreaterThan(0)
    expect(seen.level).toBeUndefined()
    expect((await town().resident(receipt).read(caseNumber)).proposed).toBeUndefined()

    await station().give(caseNumber, { command: 'forward', level: 3, category: '0102', proposedUnit: 'bureau-housing' })
    const body = await town().official('official-body-a').read(caseNumber)
    expect(body.level).toBe(3)
    expect(body.proposed).toMatchObject({ unit: 'bureau-housing' })
    expect(body.proposed).not.toHaveProperty('category')
    expect(body.proposed).not.toHaveProperty('level')
  })

  it('follows what this city decided, once a day', async () => {
    const { triage } = town().service
    const text = '巷口的石碾子又转不动了'
    const decided = '0905'
    expect((await first(text))?.code).not.toBe(decided.slice(0, 2))
    for (let count = 0; count < 6; count += 1) {
      const { caseNumber } = await submit(town(), page, { opinion: `石碾子转不动了，第${count}回说这件事` })
      const move = { command: 'forward', level: 2, category: decided, proposedUnit: 'local-qingqiao' } as const
      await station().give(caseNumber, move)
    }

    expect(await triage.learnDaily()).toBe(true)
    expect((await first(text))?.code).toBe(decided.slice(0, 2))
    expect(await triage.learnDaily()).toBe(false)
  }, 60_000)
})
