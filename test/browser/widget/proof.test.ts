import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { visit } from './visit.ts'

const opinion = '南门口的井盖坏了两个月，下雨就积水，希望尽快修好。'

let town: TownOnPorts
let browser: Browser

beforeAll(async () => {
  ;[town, browser] = await Promise.all([
    openTownOnPorts({ limits: { pageAnHour: 6, stationAnHour: 1000 } }),
    launchBrowser(),
  ])
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const submitButton = (page: Page) => page.locator('lianxin-opinion button[part=submit]')

/** Opens a page that the server hosts, and notes what its policy was broken by. */
const hosted = async (id: string): Promise<Page> => {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    window.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
  })
  await page.goto(`${town.url}/p/${id}`)
  await page.locator('#opinion').waitFor()
  return page
}

describe('the proof of work', () => {
  it('is made beside a page of our own, in a worker, within its policy and Trusted Types', async () => {
    const page = await hosted('page-qingqiao')
    for (const text of [opinion, `${opinion}${opinion}`]) {
      const worker = page.waitForEvent('worker')
      await page.locator('#opinion').fill(text)
      expect((await worker).url()).toContain('/chunks/solver-')
      await submitButton(page).click()
      await page.locator('#receipt-title').waitFor()
      await page.getByRole('button', { name: '再反映一件' }).click()
      await page.locator('#opinion').waitFor()
    }
    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([])
    await page.context().close()
  })

  it('is made in slices on a partner’s page, where typing goes on meanwhile', async () => {
    const page = await visit(browser, town)
    const slow = await page.context().newCDPSession(page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await page.evaluate(() => {
      const gaps = { longest: 0, last: performance.now() }
      const beat = (): void => {
        gaps.longest = Math.max(gaps.longest, performance.now() - gaps.last)
        gaps.last = performance.now()
        setTimeout(beat, 0)
      }
      Object.assign(window, { gaps })
      beat()
    })
    const asked = page.waitForResponse('**/challenge')
    await page.locator('#opinion').pressSequentially(opinion, { delay: 20 })
    await asked
    await submitButton(page).click()
    await page.locator('#receipt-title').waitFor()
    expect(workers).toEqual([])
    const { longest } = await page.evaluate(() => Reflect.get(window, 'gaps') as { longest: number })
    console.log(`longest pause of a page six times slowed while it solves and submits: ${Math.round(longest)} ms`)
    await page.context().close()
  })

  it('takes its time on a slow phone, as measured', async () => {
    const page = await visit(browser, town)
    const slow = await page.context().newCDPSession(page)
    const { version, files } = JSON.parse(await readFile('dist/widget/manifest.json', 'utf8'))
    const solver = Object.keys(files).find((name) => name.includes('solver-'))
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    const times: number[] = await page.evaluate(`(async () => {
      const { solveQuietly } = await import('${town.url}/widget/${version}/${solver}')
      const times = []
      for (let time = 0; time < 5; time += 1) {
        const challenge = await (await fetch('${town.url}/v1/pages/page-qingqiao/challenge')).json()
        const begun = performance.now()
        await solveQuietly(challenge)
        times.push(performance.now() - begun)
      }
      return times
    })()`)
    expect(times).toHaveLength(5)
    console.log(`proof of work at 6x throttle: ${times.map((ms) => Math.round(ms)).join(', ')} ms`)
    await page.context().close()
  })

  it('is waited for with a word where it lasts, and what was typed goes', async () => {
    const page = await visit(browser, town)
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await page.route('**/challenge', async (route) => {
      await held
      await route.continue()
    })
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.getByText('正在做一次防滥用计算，请稍候。').waitFor()
    expect(await submitButton(page).getAttribute('aria-disabled')).toBe('true')
    goOn()
    await page.locator('#receipt-title').waitFor()
    await page.context().close()
  })

  it('is made anew by itself where the one that was made is no longer good', async () => {
    const page = await visit(browser, town)
    const made = page.waitForResponse('**/challenge')
    await page.locator('#opinion').fill(opinion)
    await made
    town.setMoment(new Date(Date.now() + 31 * 60_000).toISOString())
    const again = page.waitForResponse('**/challenge')
    await submitButton(page).click()
    await again
    await page.locator('#receipt-title').waitFor()
    await page.context().close()
  })
})

describe('a page that has taken in all it may in this hour', () => {
  it('says until when and whom to phone, and keeps what was typed, also over a reload', async () => {
    town.setMoment('2026-06-01T02:10:00.000Z')
    for (let time = 0; time < 6; time += 1)
      await town.anyone.submitOpinion({
        params: { page: 'page-qingqiao' },
        key: crypto.randomUUID(),
        body: { opinion },
      })
    const page = await visit(browser, town)
    await page.locator('#opinion').fill(opinion)
    await submitButton(page).click()
    await page.locator('#trouble').waitFor()
    expect(await page.locator('#trouble').textContent()).toMatch(
      /收到的意见特别多[\s\S]*请在 \d\d:\d\d 以后再试。[\s\S]*青桥街道人大代表中心联络站：0399-5550101/,
    )
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    await page.reload()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('#opinion').inputValue()).toBe(opinion)
    await page.context().close()
  })
})
