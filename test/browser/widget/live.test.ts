import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { focusedId, track, visit } from './visit.ts'

const halfMinute = 31_000
const changes = '**/changes?*'

let town: TownOnPorts
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const submitted = (): Promise<NumberAndCode> => submit(town, 'page-qingqiao')
const ask = ({ caseNumber }: NumberAndCode, question: string) =>
  town.official('official-liaison-a').give(caseNumber, { command: 'ask', question })
const followers = (): number => town.service.live.followers

/** A tracker that shows the case and hears of its changes. */
const followed = async (receipt: NumberAndCode): Promise<Page> => {
  const page = await visit(browser, town, { view: 'track' })
  const heard = page.waitForResponse((answer) => answer.url().includes('/changes'))
  await track(page, receipt)
  expect((await heard).headers()['content-type']).toContain('text/event-stream')
  return page
}

/** How often the case itself was read. */
const readings = (page: Page, { caseNumber }: NumberAndCode): { count: number } => {
  const seen = { count: 0 }
  page.on('request', (request) => {
    if (request.url().endsWith(`/v1/cases/${caseNumber}`)) seen.count += 1
  })
  return seen
}

const setVisibility = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((to) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

describe('a case that is shown', () => {
  it('changes before one’s eyes, says what changed, and takes neither focus nor what is typed', async () => {
    const receipt = await submitted()
    const page = await followed(receipt)
    const seen = readings(page, receipt)
    for (const id of ['#case-title', '[part=news]'])
      await page.locator(id).evaluate((node) => node.setAttribute('data-same', ''))
    expect(await page.locator('[part=news]').textContent()).toBe('')
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').pressSequentially('昨天又有人')
    await page.locator('#add-facts-text').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 2))
    await ask(receipt, '是哪一个单元门口？')
    await page.locator('[part=question]').waitFor({ timeout: 15_000 })
    expect(await focusedId(page)).toBe('add-facts-text')
    await page.keyboard.type('晚上')
    expect(await page.locator('#add-facts-text').inputValue()).toBe('昨天晚上又有人')
    const news = page.locator('[part=news][role=status][data-same]')
    expect(await news.textContent()).toBe('刚刚有了变化：请反映人补充情况。现在：待您补充。')
    expect(await page.locator('#case-title[data-same]').textContent()).toBe('待您补充')
    expect(seen.count).toBe(1)
    await page.context().close()
  })

  it('does not tell people what they did themselves', async () => {
    const receipt = await submitted()
    const page = await followed(receipt)
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').fill('昨天又有人摔倒。')
    await page.locator('[part=add-facts] button.strong').click()
    await page.locator('#move-done:not([hidden])').waitFor()
    expect(await page.locator('[part=timeline]').textContent()).toContain('昨天又有人摔倒。')
    expect(await page.locator('[part=news]').textContent()).toBe('')
    await page.context().close()
  })

  it('is followed only while somebody looks, and catches up after', async () => {
    const receipt = await submitted()
    const page = await followed(receipt)
    await expect.poll(followers).toBe(1)
    await setVisibility(page, 'hidden')
    await expect.poll(followers).toBe(0)
    await ask(receipt, '是哪一个单元门口？')
    await setVisibility(page, 'visible')
    await page.locator('[part=question]').waitFor({ timeout: 15_000 })
    await expect.poll(followers).toBe(1)
    await page.locator('#tab-submit').click()
    await page.locator('lianxin-widget').evaluate((element) => element.remove())
    await expect.poll(followers).toBe(0)
    await page.context().close()
  })

  it('is no longer followed once the person has left it', async () => {
    const page = await followed(await submitted())
    await expect.poll(followers).toBe(1)
    await page.getByRole('button', { name: '退出查询' }).click()
    await expect.poll(followers).toBe(0)
    await page.context().close()
  })
})

describe('where streams do not come through', () => {
  it.each(['refused', 'held back'])('the case is asked for at the usual pace: %s', async (way) => {
    const receipt = await submitted()
    const page = await visit(browser, town, { view: 'track' })
    await page.route(changes, (route) => (way === 'refused' ? route.abort() : undefined))
    await page.clock.install()
    await track(page, receipt)
    await ask(receipt, '是哪一个单元门口？')
    await page.clock.fastForward(halfMinute)
    await page.locator('[part=question]').waitFor()
    expect(await page.locator('[part=news]').textContent()).toContain('请反映人补充情况')
    expect(followers()).toBe(0)
    await page.context().close()
  })

  it('a stream that fell silent is given up, and tried again later', async () => {
    const receipt = await submitted()
    const page = await visit(browser, town, { view: 'track' })
    let calls = 0
    await page.route(changes, () => {
      calls += 1
    })
    await page.clock.install()
    await track(page, receipt)
    await expect.poll(() => calls).toBe(1)
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/changes'))
    await page.clock.runFor(46_000)
    await ended
    await page.clock.runFor(4 * 60_000)
    expect(calls).toBe(1)
    const nextPolls = async (): Promise<number> => {
      await page.clock.runFor(halfMinute)
      return calls
    }
    await expect.poll(nextPolls, { timeout: 20_000 }).toBe(2)
    await page.context().close()
  })
})
