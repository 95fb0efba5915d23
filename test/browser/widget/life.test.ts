import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { extended, joined, proved, rated, referred, returned, split } from './lives.ts'
import { focusedId, track, visit } from './visit.ts'

let town: TownOnPorts
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  town.setDay('2026-06-01')
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const follow = async (receipt: NumberAndCode): Promise<Page> => {
  const page = await visit(browser, town, { view: 'track' })
  await track(page, receipt)
  return page
}
const title = (page: Page) => page.locator('#case-title').textContent()
const shown = (page: Page, part: string) => page.locator(`[part=${part}]`).count()
const unfold = (page: Page, part: string) => page.locator(`details[part=${part}] summary`).click()
const send = (page: Page, part: string) => page.locator(`[part=${part}] button.strong`).click()

describe('a case that was referred', () => {
  it('names the other door and how to reach it, and goes to the body on an objection, once', async () => {
    const page = await follow(await referred(town))
    expect(await title(page)).toBe('已办结 · 已转有权机关')
    expect(await page.locator('[part=referral]').textContent()).toMatch(/公共法律服务.*12348/s)
    expect(await page.locator('[part=referral] a').getAttribute('href')).toBe('tel:12348')
    await unfold(page, 'object')
    expect(await page.locator('[part=object]').textContent()).toContain('十天内可以提出一次')
    await send(page, 'object')
    expect(await page.locator('#object-summary a').textContent()).toContain('为什么应当在这里办理')
    await page.locator('#object-text').fill('借款是社区组织的互助金，应当由街道处理。')
    await send(page, 'object')
    await expect.poll(() => title(page)).toBe('已转交')
    expect(await focusedId(page)).toBe('move-done')
    expect([await shown(page, 'object'), await shown(page, 'referral')]).toEqual([0, 0])
    await page.context().close()
  })
})

describe('a case that joined another', () => {
  it('says where the other stands, shows its reply and takes a rating of its own', async () => {
    const { receipt, target } = await joined(town)
    const page = await follow(receipt)
    expect(await title(page)).toBe('已有同类反映，并入办理 · 已收到')
    expect(await page.locator('[part=case]').textContent()).not.toContain(target.caseNumber)
    await bringOn(town, target.caseNumber, 'released')
    await page.context().close()

    const later = await follow(receipt)
    expect(await later.locator('[part=reply]').textContent()).toContain('楼道灯已全部更换')
    await later.locator('[name=rate-solved][value=yes]').check()
    for (const one of ['attitude', 'speed']) await later.locator(`[name=rate-${one}][value="4"]`).check()
    await send(later, 'rating')
    await expect.poll(() => shown(later, 'rating')).toBe(0)
    await later.context().close()
  })

  it('hears what becomes of the other while it is looked at', async () => {
    const { receipt, target } = await joined(town)
    const page = await visit(browser, town, { view: 'track' })
    await page.clock.install()
    await track(page, receipt)
    await bringOn(town, target.caseNumber, 'released')
    await page.clock.fastForward(31_000)
    await expect.poll(() => page.locator('[part=news]').textContent()).toContain('已答复')
    await page.context().close()
  })

  it('is handled by itself at once on an objection', async () => {
    const { receipt } = await joined(town)
    const page = await follow(receipt)
    await unfold(page, 'object')
    await page.locator('#object-text').fill('我说的是北门口的井盖。')
    await send(page, 'object')
    await expect.poll(() => title(page)).toBe('已收到')
    expect(await shown(page, 'joined')).toBe(0)
    await page.context().close()
  })
})

describe('a case that was rated', () => {
  it('lets the rating be corrected once, beside what was said before, and keeps both', async () => {
    const page = await follow(await rated(town))
    await unfold(page, 'correct-rating')
    expect(await page.locator('[part=correct-rating]').textContent()).toContain('您之前的评价：解决了')
    await send(page, 'correct-rating')
    expect(await page.locator('#correct-rating-summary a').count()).toBe(3)
    await page.locator('[name=correct-rating-solved][value=no]').check()
    for (const one of ['attitude', 'speed']) await page.locator(`[name=correct-rating-${one}][value="2"]`).check()
    await page.locator('#correct-rating-text').fill('雨后又松了。')
    await send(page, 'correct-rating')
    await expect.poll(() => title(page)).toBe('重新办理中')
    expect(await shown(page, 'correct-rating')).toBe(0)
    const entries = await page.locator('[part=entry]').allInnerTexts()
    expect(entries.filter((entry) => entry.includes('评价') && /解决了|没有解决/.test(entry))).toHaveLength(2)
    await page.context().close()
  })

  it('is handled again for a new fact', async () => {
    const page = await follow(await rated(town))
    await unfold(page, 'reopen')
    await page.locator('#reopen-text').fill('昨天大雨后井盖又松动了。')
    await send(page, 'reopen')
    await expect.poll(() => title(page)).toMatch(/办理中/)
    expect(await page.locator('[part=timeline]').textContent()).toContain('昨天大雨后井盖又松动了。')
    await page.context().close()
  })

  it('may be published only while its resident agrees', async () => {
    const receipt = await rated(town)
    const { caseNumber } = receipt
    const resident = town.resident(receipt)
    const page = await follow(receipt)
    await unfold(page, 'consent')
    await send(page, 'consent')
    await page.locator('[part=withdraw-consent]:not([open])').waitFor()
    expect(await resident.read(caseNumber)).toMatchObject({ consentToPublish: true })
    await unfold(page, 'withdraw-consent')
    await send(page, 'withdraw-consent')
    await page.locator('details[part=consent]').waitFor()
    expect(await resident.read(caseNumber)).toMatchObject({ consentToPublish: false })
    await page.context().close()
  })
})

describe('a promise that the unit says it kept', () => {
  it('shows what was measured and is solved once the resident finds it so', async () => {
    const page = await follow(await proved(town))
    expect(await page.locator('[part=status]').textContent()).toMatch(/已承诺，2027年3月31日.*现在轮到您/s)
    expect(await page.locator('[part=result]').textContent()).toMatch(/新增车位.*原来 0个 → 现在 192个（目标 180个）/s)
    await send(page, 'result')
    await page.locator('#confirm-result-summary a').click()
    expect(await focusedId(page)).toBe('confirm-result-kept')
    await page.keyboard.press('Space')
    await send(page, 'result')
    await expect.poll(() => title(page)).toBe('已办结 · 已解决')
    expect(await page.locator('[part=facts]').textContent()).toContain('您确认已经办到')
    await page.context().close()
  })

  it('goes back to the unit where it was not', async () => {
    const page = await follow(await proved(town))
    await page.locator('[name=confirm-result-kept][value=no]').check()
    await page.locator('#confirm-result-text').fill('只画了一半。')
    await send(page, 'result')
    await expect.poll(() => title(page)).toMatch(/办理中/)
    expect(await page.locator('[part=facts]').textContent()).not.toContain('承诺')
    await page.context().close()
  })
})

describe('a case that is not simply handled', () => {
  it('tells that a unit is being looked for, and for the how manieth time', async () => {
    const page = await follow(await returned(town))
    expect(await title(page)).toBe('正在确定承办单位（第 1 次）')
    await page.context().close()
  })

  it('tells that more time was granted, until when and why', async () => {
    const page = await follow(await extended(town, '2026-06-24'))
    expect(await page.locator('[part=facts]').textContent()).toMatch(/同意延到2026年6月24日.*定制井盖需要等厂家供货/s)
    expect(await page.locator('[part=timeline]').textContent()).toMatch(/同意延期.*希望延到：2026年6月24日/s)
    await page.context().close()
  })
})

describe('a matter that was taken out', () => {
  it('opens from the other without the code, there and back, and keeps what is typed in each', async () => {
    const receipt = await split(town)
    const page = await follow(receipt)
    await unfold(page, 'add-facts')
    await page.locator('#add-facts-text').fill('是三号楼。')
    await page.locator('[part=parts] button').click()
    await expect.poll(() => page.locator('[part=case]').textContent()).toContain('分出来单独办理')
    expect(await focusedId(page)).toBe('case-title')
    expect(await page.locator('[part=case] .written').textContent()).toBe('物业收费没有公示。')
    expect(await page.locator('#add-facts-text').inputValue()).toBe('')
    await page.locator('[part=parts] button').click()
    await expect.poll(() => page.locator('[part=case]').textContent()).toContain('不止一件事')
    expect(await page.locator('#add-facts-text').inputValue()).toBe('是三号楼。')
    await page.context().close()
  })

  it('stays closed where the service cannot be reached, and what was shown stays', async () => {
    const page = await follow(await split(town))
    await page.route('**/session', (route) => route.abort())
    await page.locator('[part=parts] button').click()
    await page.locator('#trouble').waitFor({ timeout: 30_000 })
    expect(await title(page)).toBe('已收到')
    await page.context().close()
  })
})
