import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { focusedId, visit } from './visit.ts'

const opinion = '南门口的井盖坏了两个月，下雨就积水，希望尽快修好。'

let town: TownOnPorts
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const submitButton = (page: Page) => page.locator('lianxin-opinion button[part=submit]')
const countCases = async (): Promise<number> => (await town.official('official-liaison-a').inbox()).length
const isSubmission = (request: Request): boolean => request.method() === 'POST' && request.url().endsWith('/opinions')

describe('an empty form that is submitted', () => {
  it('moves the focus to a list of corrections that leads to each field, with the same words beside it', async () => {
    const page = await visit(browser, town, { path: '/housing/' })
    await submitButton(page).click()
    await page.locator('#summary').waitFor()
    expect(await focusedId(page)).toBe('summary')
    const links = page.locator('#summary a')
    expect(await links.allInnerTexts()).toEqual(['请填写您想反映的事', '请选择事情发生的乡镇或街道'])
    expect(await page.locator('#opinion-error').textContent()).toContain('请填写您想反映的事')
    await links.nth(1).click()
    expect(await focusedId(page)).toBe('area')
    expect(page.url()).not.toContain('#')
    expect(await page.locator('#area').getAttribute('aria-describedby')).toContain('area-error')
    await page.context().close()
  })

  it('says nothing while it is typed, only when it is submitted', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').fill('短')
    await page.locator('#place').focus()
    expect(await page.locator('.error').count()).toBe(0)
    await page.context().close()
  })
})

describe('an opinion', () => {
  it('is submitted and followed with the keyboard alone', async () => {
    const page = await visit(browser, town)
    await page.locator('#tab-submit').focus()
    const tabTo = async (id: string) => {
      for (let steps = 0; steps < 40 && (await focusedId(page)) !== id; steps += 1) await page.keyboard.press('Tab')
      expect(await focusedId(page)).toBe(id)
    }
    await tabTo('opinion')
    await page.keyboard.type(opinion)
    await tabTo('confidential')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#receipt-title').waitFor()
    await expect.poll(() => focusedId(page)).toBe('receipt-title')
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#case-title').waitFor()
    await expect.poll(() => focusedId(page)).toBe('case-title')
    expect(await page.locator('#case-title').textContent()).toBe('已收到')
    await page.context().close()
  })

  it('gives number, code in fours, the expected day with its weekday, and tells the host the number alone', async () => {
    const page = await visit(browser, town)
    await page.evaluate(() => {
      document.querySelector('lianxin-widget')?.addEventListener('lianxin-submitted', ({ detail }) => {
        document.title = JSON.stringify(detail)
      })
    })
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    const [number, code] = await page.locator('.code').allInnerTexts()
    expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
    expect(JSON.parse(await page.title())).toEqual({ caseNumber: number })
    expect(await page.locator('.steps').textContent()).toMatch(/预计\d{4}年\d{1,2}月\d{1,2}日星期./)
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  it('takes the category that the text suggests only when the person says so', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').fill(opinion)
    const suggestion = page.locator('[part=suggestion]')
    await suggestion.waitFor()
    expect(await suggestion.textContent()).toContain('道路与管网')
    expect(await suggestion.textContent()).toContain('井盖')
    expect(await page.locator('#category').inputValue()).toBe('')
    await suggestion.locator('button').click()
    expect(await page.locator('#category').inputValue()).toBe('0101')
    expect(await suggestion.count()).toBe(0)
    await page.context().close()
  })

  it('is one case when the button is pressed twice', async () => {
    const page = await visit(browser, town)
    const before = await countCases()
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).dblclick()
    await page.locator('#receipt-title').waitFor()
    expect(await countCases()).toBe(before + 1)
    await page.context().close()
  })

  it('is kept when the answer is lost, and sent again it is the same key, the same body and one case', async () => {
    const page = await visit(browser, town)
    const before = await countCases()
    const sent: (string | null)[] = []
    let isLost = true
    await page.route('**/opinions', async (route) => {
      sent.push(`${await route.request().headerValue('idempotency-key')} ${route.request().postData()}`)
      const answer = await route.fetch()
      if (isLost) await route.abort()
      else await route.fulfill({ response: answer })
    })
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#trouble').waitFor({ timeout: 30_000 })
    await expect.poll(() => focusedId(page)).toBe('trouble')
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)

    await page.reload()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    expect(await page.locator('[part=draft-notice]').textContent()).toContain('不会重复登记')
    isLost = false
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    expect(new Set(sent).size).toBe(1)
    expect(await countCases()).toBe(before + 1)
    await page.context().close()
  })

  it('is kept when the code that sends it cannot be loaded, and goes when it can', async () => {
    const page = await visit(browser, town)
    await page.route('**/chunks/**', (route) => route.abort())
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#trouble').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    await page.unroute('**/chunks/**')
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    await page.context().close()
  })

  it('says that the service refuses and why, and keeps what was typed', async () => {
    const page = await visit(browser, town)
    await page.route('**/opinions', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify({ type: 'about:blank', title: 'Busy', status: 503, code: 'unavailable' }),
      }),
    )
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#trouble').waitFor({ timeout: 30_000 })
    expect(await page.locator('#trouble').textContent()).toContain('服务暂时繁忙')
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    await page.context().close()
  })
})

describe('a draft', () => {
  it('survives a reload, can be deleted, and is gone after the opinion was received', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').fill(opinion)
    await page.locator('#contact').fill('13800000000')
    await page.getByText(/草稿已保存/).waitFor()
    await page.reload()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    expect(await page.locator('#contact').inputValue()).toBe('13800000000')
    await page.getByRole('button', { name: '删除草稿' }).click()
    await expect.poll(() => page.locator('#opinion').inputValue()).toBe('')
    await page.reload()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe('')

    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    await page.reload()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe('')
    await page.context().close()
  })

  it('is kept although the page is left in the middle of a word', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').pressSequentially('井盖坏了')
    await page.goto('about:blank')
    await page.goBack()
    await expect.poll(() => page.locator('#opinion').inputValue()).toBe('井盖坏了')
    await page.context().close()
  })

  it('is not a promise where the browser keeps nothing: the form says so and works', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' })
    const page = await context.newPage()
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.goto(`${town.partnerUrl}/qingqiao/`)
    await page.locator('[part=draft-notice]').waitFor()
    expect(await page.locator('[part=draft-notice]').textContent()).toContain('无法保存草稿')
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    await context.close()
  })
})

describe('an opinion whose text was changed after a lost answer', () => {
  it('is told to be registered as first written, with the later text to copy', async () => {
    const page = await visit(browser, town)
    const before = await countCases()
    await page.route('**/opinions', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.locator('#opinion').fill(opinion)
    const sent = page.waitForRequest(isSubmission)
    await submitButton(page).click()
    await sent
    await page.locator('#trouble').waitFor({ timeout: 30_000 })
    await page.unroute('**/opinions')
    await page.locator('#opinion').fill(`${opinion}昨天有人摔倒。`)
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    expect(await page.locator('.receipt blockquote').textContent()).toContain('昨天有人摔倒')
    expect(await countCases()).toBe(before + 1)
    await page.context().close()
  })
})
