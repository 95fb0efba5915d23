import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Case } from '#api-client'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { track, visit } from './visit.ts'

const opinion = '南门口的井盖坏了两个月，希望尽快修好。'

let town: TownOnPorts
let browser: Browser
let answered: NumberAndCode
let folder: string

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  answered = await submit(town, 'page-qingqiao', { opinion })
  await bringOn(town, answered.caseNumber, 'released')
  folder = await mkdtemp(join(tmpdir(), 'lianxin-verify-'))
})
afterAll(async () => {
  await browser.close()
  await town.close()
  await rm(folder, { recursive: true, force: true })
})

const checkOf = (page: Page) => page.locator('[part=check]')

/** Has the service answer for a path what the test makes of its answer. */
const bend = (page: Page, path: string, change: (answer: string) => string) =>
  page.route(path, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: change(await answer.text()) })
  })

describe('a case in the tracker', () => {
  it('is checked by itself, and again against what was seen before', async () => {
    const page = await visit(browser, town, { view: 'track' })
    await track(page, answered)
    await checkOf(page).getByText('核验通过：这 6 条记录没有被改过。').waitFor()
    await checkOf(page).getByText('这台设备已经记住现在的总账').waitFor()
    await submit(town, 'page-qingqiao')
    await page.reload()
    await page.locator('#tab-track').click()
    await track(page, answered)
    await checkOf(page).getByText('看到的总账接得上').waitFor()
    await page.context().close()
  })

  it('is checked as well where the browser keeps nothing', async () => {
    const page = await visit(browser, town, { view: 'track' })
    await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'indexedDB'))
    await page.reload()
    await page.locator('#tab-track').click()
    await track(page, answered)
    await checkOf(page).getByText('核验通过').waitFor()
    await page.context().close()
  })

  it('whose reply is shown otherwise than it was kept says so at once, and hands over the evidence', async () => {
    const page = await visit(browser, town, { view: 'track' })
    await bend(page, `**/v1/cases/${answered.caseNumber}`, (text) => {
      const item = JSON.parse(text) as Case
      const timeline = item.timeline.map((entry) =>
        entry.kind === 'noted' ? { ...entry, texts: { note: '工作人员没有来过。' } } : entry,
      )
      return JSON.stringify({ ...item, timeline })
    })
    await track(page, answered)
    await checkOf(page).getByText('核验没有通过').waitFor()
    expect(await checkOf(page).getByRole('alert').count()).toBe(1)
    const saving = page.waitForEvent('download')
    await checkOf(page).getByRole('button', { name: '保存证据' }).click()
    const kept = JSON.parse(await readFile(await (await saving).path(), 'utf8'))
    expect(kept).toMatchObject({ caseNumber: answered.caseNumber, evidence: { flaw: 'not-as-shown', seq: 5 } })
    await page.context().close()
  })

  it('of a ledger that lost its end is found at the next sight', async () => {
    const page = await visit(browser, town, { view: 'track' })
    await track(page, answered)
    await checkOf(page).getByText('核验通过').waitFor()
    const early = await town.service.ledger.checkpoint(3)
    await bend(page, '**/v1/ledger/checkpoint', () => JSON.stringify({ checkpoint: early }))
    await checkOf(page).getByRole('button', { name: '再核验一次' }).click()
    await checkOf(page).getByText('核验没有通过').waitFor()
    await page.context().close()
  })
})

describe('a receipt', () => {
  let saved: string
  const verifyPage = async (text: string, address = `${town.url}/verify`): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await page.goto(address)
    await page.locator('#receipt').fill(text)
    await page.getByRole('button', { name: '核对' }).click()
    return page
  }

  it('is kept as a file and as a code, in the page of the partner', async () => {
    const page = await visit(browser, town)
    await page.locator('#opinion').fill(opinion)
    await page.locator('lianxin-opinion button.strong').click()
    const safe = page.locator('[part=safe]')
    const saving = page.waitForEvent('download')
    await safe.getByRole('button', { name: '保存凭证文件' }).click()
    saved = await readFile(await (await saving).path(), 'utf8')
    expect(JSON.parse(saved)).toMatchObject({ format: 'lianxin-receipt@1', server: town.url, seq: 1 })
    await safe.getByRole('button', { name: '显示凭证二维码' }).click()
    const [, , side = 0] = ((await safe.locator('svg').getAttribute('viewBox')) ?? '').split(' ').map(Number)
    // ISO/IEC 18004: version 23 has 109 modules a side; four on each side stay white.
    expect(side).toBeLessThanOrEqual(109 + 8)
    expect(await safe.locator('svg').isVisible()).toBe(true)
    await page.context().close()
  })

  it('shows on the page for checking what was registered, and that the ledger of now goes on from it', async () => {
    const page = await verifyPage(saved)
    await page.getByText('核对通过：这份凭证是真的').waitFor()
    await page.getByText('没有被改写').waitFor()
    expect(await page.locator('section').textContent()).toContain(opinion)
    await page.context().close()
  })

  it('that was changed does not hold there, and what is none is said to be none', async () => {
    const page = await verifyPage(saved.replace('井盖', '路灯'))
    await page.getByText('核对没有通过').waitFor()
    await page.getByText('与登记时不一样').waitFor()
    await page.context().close()
    const nonsense = await verifyPage('不是凭证')
    await nonsense.getByText('认不出这是凭证').waitFor()
    await nonsense.context().close()
  })

  it('is checked by the saved page too, without any network; so is the text of its code', async () => {
    const html = await (await fetch(`${town.url}/verify`)).text()
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
    await writeFile(join(folder, 'verify.html'), html.replace('/verify/verify.js', './verify.js'))
    await writeFile(join(folder, 'verify.js'), await (await fetch(`${town.url}/verify/verify.js`)).text())
    const { proof } = JSON.parse(saved) as { proof: string }
    const page = await verifyPage(proof, pathToFileURL(join(folder, 'verify.html')).href)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('核对通过：总账里确有这一条记录。').waitFor()
    await page.getByText('没有连上服务方').waitFor()
    await page.locator('#receipt').fill(saved)
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('核对通过：这份凭证是真的').waitFor()
    await page.context().close()
  })
})
