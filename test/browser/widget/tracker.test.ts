import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiptText } from '#api-client'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { focusedId, track, visit } from './visit.ts'

const halfMinute = 31_000

let town: TownOnPorts
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const submitted = (): Promise<NumberAndCode> =>
  submit(town, 'page-qingqiao', { opinion: '南门口的井盖坏了两个月，希望尽快修好。' })
const send = (page: Page, part: string) => page.locator(`[part=${part}] button.strong`)

/** A tracker with a case open in it that hears of changes only as it asks, and a clock that the test moves. */
const follow = async (receipt: NumberAndCode): Promise<Page> => {
  const page = await visit(browser, town, { view: 'track' })
  await page.route('**/changes?*', (route) => route.abort())
  await page.clock.install()
  await track(page, receipt)
  return page
}

describe('number and code', () => {
  it('pasted together into one field open the case', async () => {
    const { caseNumber, queryCode } = await submitted()
    const page = await visit(browser, town, { view: 'track' })
    await page.locator('#query-code').fill(receiptText(caseNumber, queryCode))
    expect(await page.locator('#case-number').inputValue()).toBe(caseNumber)
    await page.locator('lianxin-tracker [part=submit]').click()
    await page.locator('#case-title').waitFor()
    expect(await focusedId(page)).toBe('case-title')
    await page.context().close()
  })

  it('are asked for, and said to be wrong, before anything is sent', async () => {
    const page = await visit(browser, town, { view: 'track' })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.locator('#case-number').fill('SL2611-0000000')
    await page.locator('lianxin-tracker [part=submit]').click()
    await page.locator('#summary').waitFor()
    expect(await page.locator('#summary a').allInnerTexts()).toEqual(['回执号不正确，请核对', '请填写查询码'])
    expect(asked.filter((url) => url.includes('/session'))).toEqual([])
    await page.context().close()
  })

  it('that do not belong together are refused, and after too many tries it is said when to try again', async () => {
    const { caseNumber } = await submitted()
    const other = await submitted()
    const page = await visit(browser, town, { view: 'track' })
    await page.locator('#case-number').fill(caseNumber)
    await page.locator('#query-code').fill(other.queryCode)
    const button = page.locator('lianxin-tracker [part=submit]')
    await button.click()
    await page.locator('#trouble').waitFor()
    expect(await page.locator('#trouble').textContent()).toContain('回执号与查询码不相符')
    await expect
      .poll(
        async () => {
          await button.click()
          return page.locator('#trouble').textContent()
        },
        { timeout: 30_000 },
      )
      .toMatch(/输错次数过多\s*请在 \d\d:\d\d 以后再试/)
    await page.context().close()
  })

  it('are asked for again after a reload, and nothing of them is kept in the browser', async () => {
    const page = await follow(await submitted())
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    )
    expect(kept).not.toMatch(/\d{4} ?\d{4} ?\d{4} ?\d{4}/)
    await page.reload()
    await page.locator('#tab-track').click()
    await page.locator('#case-number').waitFor()
    expect(await page.locator('#case-title').count()).toBe(0)
    await page.context().close()
  })
})

describe('a case that is followed', () => {
  it('shows a question, takes the answer and goes on', async () => {
    const receipt = await submitted()
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元门口？' })
    const page = await follow(receipt)
    await page.evaluate(() => {
      document.querySelector('lianxin-widget')?.addEventListener('lianxin-case-changed', ({ detail }) => {
        document.title = JSON.stringify(detail)
      })
    })
    expect(await page.locator('[part=question]').textContent()).toContain('是哪一个单元门口？')
    expect(await page.locator('[part=status]').textContent()).toContain('现在轮到您')
    await send(page, 'question').click()
    await page.locator('#answer-summary').waitFor()
    await page.locator('#answer-summary a').click()
    expect(await focusedId(page)).toBe('answer-text')
    await page.keyboard.type('二单元门口。')
    await send(page, 'question').click()
    await expect.poll(() => focusedId(page)).toBe('move-done')
    expect(await page.locator('#case-title').textContent()).toBe('已收到')
    expect(await page.locator('[part=timeline]').textContent()).toContain('二单元门口。')
    expect(JSON.parse(await page.title())).toEqual({ caseNumber: receipt.caseNumber, state: 'submitted' })
    await page.context().close()
  })

  it('is read anew by itself without taking the focus or what is being typed', async () => {
    const receipt = await submitted()
    const page = await follow(receipt)
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').pressSequentially('昨天又有人')
    await page.locator('#add-facts-text').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(2, 2))
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元门口？' })
    await page.clock.fastForward(halfMinute)
    await page.locator('[part=question]').waitFor()
    expect(await focusedId(page)).toBe('add-facts-text')
    await page.keyboard.type('晚上')
    expect(await page.locator('#add-facts-text').inputValue()).toBe('昨天晚上又有人')
    await page.context().close()
  })

  it('tells what changed when somebody was quicker, keeps the text, and takes it on the second press', async () => {
    const receipt = await submitted()
    const page = await follow(receipt)
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').fill('昨天又有人摔倒。')
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元门口？' })
    await send(page, 'add-facts').click()
    await page.locator('#add-facts-trouble').waitFor()
    const trouble = await page.locator('#add-facts-trouble').textContent()
    expect(trouble).toContain('这件事刚刚有了变化')
    expect(trouble).toContain('请反映人补充情况')
    expect(await page.locator('#add-facts-text').inputValue()).toBe('昨天又有人摔倒。')
    await send(page, 'add-facts').click()
    await page.locator('#move-done:not([hidden])').waitFor()
    expect(await page.locator('[part=timeline]').textContent()).toContain('昨天又有人摔倒。')
    await page.context().close()
  })

  it('keeps the text of a step that is no longer possible', async () => {
    const receipt = await submitted()
    await town
      .official('official-liaison-a')
      .give(receipt.caseNumber, { command: 'ask', question: '是哪一个单元门口？' })
    const [page, other] = [await follow(receipt), await follow(receipt)]
    await page.locator('#answer-text').fill('三单元门口。')
    await other.locator('#answer-text').fill('二单元门口。')
    await send(other, 'question').click()
    await other.locator('#move-done:not([hidden])').waitFor()
    await send(page, 'question').click()
    await page.locator('#answer-trouble').waitFor()
    await expect.poll(() => page.locator('[part=question]').textContent()).toContain('现在不能再做这一步了')
    expect(await page.locator('#answer-text').inputValue()).toBe('三单元门口。')
    await page.context().close()
    await other.context().close()
  })

  it('takes a lost answer’s text once', async () => {
    const receipt = await submitted()
    const page = await follow(receipt)
    await page.route('**/commands', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').fill('昨天又有人摔倒。')
    await send(page, 'add-facts').click()
    await expect
      .poll(
        async () => {
          await page.clock.runFor(2000)
          return page.locator('#add-facts-trouble').count()
        },
        { timeout: 30_000 },
      )
      .toBe(1)
    await page.unroute('**/commands')
    await page.clock.fastForward(halfMinute)
    await send(page, 'add-facts').click()
    await page.locator('#move-done:not([hidden])').waitFor()
    expect(await page.locator('[part=entry]').filter({ hasText: '昨天又有人摔倒。' }).count()).toBe(1)
    await page.context().close()
  })

  it('asks for the code again after thirty minutes and keeps what was typed', async () => {
    const receipt = await submitted()
    const page = await follow(receipt)
    await page.locator('[part=add-facts] summary').click()
    await page.locator('#add-facts-text').fill('昨天又有人摔倒。')
    await page.clock.fastForward(30 * 60_000 + 1000)
    await page.locator('#sign-in-title').waitFor()
    expect(await page.locator('[part=sign-in]').textContent()).toContain('您填写的内容还在')
    expect(await page.locator('#case-number').inputValue()).toBe(receipt.caseNumber)
    await page.locator('#query-code').fill(receipt.queryCode)
    await page.locator('lianxin-tracker [part=submit]').click()
    await page.locator('#case-title').waitFor()
    await page.locator('[part=add-facts] summary').click()
    expect(await page.locator('#add-facts-text').inputValue()).toBe('昨天又有人摔倒。')
    await page.context().close()
  })

  it('is withdrawn only after a second question', async () => {
    const receipt = await submitted()
    const page = await follow(receipt)
    await page.locator('[part=withdraw] summary').click()
    await page.locator('[part=withdraw] form button').click()
    await expect.poll(() => focusedId(page)).toBe('withdraw-sure')
    await page.getByRole('button', { name: '不撤回' }).click()
    expect(await page.locator('#withdraw-sure').count()).toBe(0)
    await page.locator('[part=withdraw] form button').click()
    await page.getByRole('button', { name: '确定撤回' }).click()
    await expect.poll(() => page.locator('#case-title').textContent()).toBe('已办结 · 已撤回')
    expect(await page.locator('[part=withdraw], [part=add-facts]').count()).toBe(0)
    await page.context().close()
  })

  it('shows the reply, asks for each part of the rating, and says what it came to', async () => {
    const receipt = await submitted()
    await bringOn(town, receipt.caseNumber, 'released', '井盖已更换，请您查看；今后每月巡查一次。')
    const page = await follow(receipt)
    expect(await page.locator('[part=reply]').textContent()).toContain('井盖已更换')
    await send(page, 'rating').click()
    expect(await page.locator('#rate-summary a').allInnerTexts()).toHaveLength(3)
    await page.locator('#rate-summary a').first().click()
    expect(await focusedId(page)).toBe('rate-solved')
    await page.keyboard.press('Space')
    const pick = (field: string) => page.locator(`[name=rate-${field}][value="5"]`).check()
    await pick('attitude')
    await pick('speed')
    await send(page, 'rating').click()
    await expect.poll(() => page.locator('#case-title').textContent()).toBe('已办结 · 已解决')
    expect(await page.locator('[part=rating]').count()).toBe(0)
    await page.context().close()
  })

  it('goes back for a second round when it was not solved', async () => {
    const receipt = await submitted()
    await bringOn(town, receipt.caseNumber, 'released', '井盖已更换，请您查看；今后每月巡查一次。')
    const page = await follow(receipt)
    await page.locator('[name=rate-solved][value=no]').check()
    await page.locator('[name=rate-attitude][value="3"]').check()
    await page.locator('[name=rate-speed][value="3"]').check()
    await page.locator('#rate-text').fill('还在积水。')
    await send(page, 'rating').click()
    await expect.poll(() => page.locator('#case-title').textContent()).toBe('重新办理中')
    await page.context().close()
  })

  it('is left for good with one button', async () => {
    const page = await follow(await submitted())
    const ended = page.waitForRequest((request) => request.method() === 'DELETE')
    await page.getByRole('button', { name: '退出查询' }).click()
    await ended
    expect(await page.locator('#case-number').inputValue()).toBe('')
    await page.context().close()
  })
})
