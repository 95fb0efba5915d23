import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { track, visit } from './visit.ts'

let town: TownOnPorts
let browser: Browser
const reason = '上门前核对楼号。'

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  town.setDay('2026-06-01')
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const opened = async (receipt: NumberAndCode): Promise<Page> => {
  const page = await visit(browser, town, { view: 'track' })
  await track(page, receipt)
  await page.locator('details[part=data] > summary').click()
  await page.locator('[part=held]').waitFor()
  return page
}

describe('what is held about a resident', () => {
  it('is shown with who looked and why, by organisation and role', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    await town.official('official-liaison-a').give(receipt.caseNumber, { command: 'reveal-contact', reason })
    const page = await opened(receipt)
    expect(await page.locator('[part=held]').textContent()).toMatch(/王示例.*13800000000.*槐荫里社区三号楼/s)
    await page.locator('[part=reading]').first().waitFor()
    const looked = await page.locator('[part=readings]').textContent()
    expect(looked).toMatch(/青桥街道人大代表中心联络站.*联络员.*查看了称呼和联系方式.*上门前核对楼号/s)
    expect(looked).toContain('打开过这件事')
    expect(looked).not.toContain('联络员甲')
    await page.context().close()
  })

  it('is corrected, and at least one thing has to be filled in', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const page = await opened(receipt)
    await page.locator('[part=correct-contact] button.strong').click()
    expect(await page.locator('#correct-contact-summary').textContent()).toContain('请至少填写一项')
    await page.locator('#correct-contact-contact').fill('13500001234')
    await page.locator('[part=correct-contact] button.strong').click()
    await expect.poll(() => page.locator('[part=held]').textContent()).toContain('13500001234')
    expect(await town.official('official-liaison-a').read(receipt.caseNumber)).toMatchObject({ contact: '135****1234' })
    await page.context().close()
  })

  it('is taken along as text and as data, with one click each', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const page = await opened(receipt)
    const taken = async (part: string): Promise<[string, string]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[part=${part}]`).click()])
      return [download.suggestedFilename(), await readFile((await download.path()) ?? '', 'utf8')]
    }
    const [textName, text] = await taken('take-text')
    expect(textName).toBe(`${receipt.caseNumber}.txt`)
    for (const held of ['王示例', '13800000000', '三号楼楼道灯坏了半个月', '谁看过我的信息', '我的同意'])
      expect(text).toContain(held)
    const [dataName, data] = await taken('take-json')
    expect(dataName).toBe(`${receipt.caseNumber}.json`)
    expect(JSON.parse(data)).toMatchObject({ case: { contact: '13800000000' }, notice: { retention: {} } })
    await page.context().close()
  })

  it('is used by consents that are given and taken back by one press, and its erasure is asked for', async () => {
    const receipt = await submit(town, 'page-qingqiao')
    const { caseNumber } = receipt
    const me = town.resident(receipt)
    const page = await opened(receipt)
    const press = () => page.locator('[part=consent-sensitive] button').click()
    await press()
    await expect.poll(async () => (await me.read(caseNumber)).consents).toEqual(['sensitive'])
    await expect.poll(() => page.locator('[part=consent-sensitive] button').textContent()).toContain('撤回')
    await press()
    await expect.poll(async () => (await me.read(caseNumber)).consents).toEqual([])
    await expect.poll(() => page.locator('details[part=data]').textContent()).toContain('已限制处理')
    await page.locator('[part=ask-erasure] button.strong').click()
    await expect.poll(() => page.locator('[part=ask-erasure]').textContent()).toContain('等待代表工作委员会决定')
    expect((await me.read(caseNumber)).erasureAsked).toBe(true)
    await page.context().close()
  })
})
