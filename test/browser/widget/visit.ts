import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { TownOnPorts } from '../../town/on-ports.ts'

export type Visit = BrowserContextOptions & { path?: string; mode?: 'elder'; view?: 'track' }

/** Opens a page of the partner site in a context of its own, once the widget works. */
export const visit = async (
  browser: Browser,
  town: TownOnPorts,
  { path = '/qingqiao/', mode, view, ...options }: Visit = {},
): Promise<Page> => {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(town.partnerUrl + path)
  await page.locator('#tab-submit').waitFor()
  const element = page.locator('lianxin-widget')
  if (mode) await element.evaluate((widget, to) => widget.setAttribute('mode', to), mode)
  if (view) await page.locator('#tab-track').click()
  await page.locator(view ? '#case-number' : '#opinion').waitFor()
  return page
}

/** Serves a page of our own making on the partner's origin, as a host with other habits would. */
export const host = async (
  page: Page,
  town: TownOnPorts,
  html: string,
  headers: Record<string, string> = {},
): Promise<void> => {
  const address = `${town.partnerUrl}/host/`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html, headers }))
  await page.goto(address)
}

/** The one line a partner pastes. */
export const embedLine = async (town: TownOnPorts): Promise<string> => {
  const text = await (await fetch(`${town.partnerUrl}/qingqiao/`)).text()
  const line = /<script type="module"[^>]*><\/script>/.exec(text)?.[0]
  if (!line) throw new Error('the partner site carries no widget: run `npm run build:widget` first')
  return line
}

/** The id of the node that has the focus inside the elements, however deep. */
export const focusedId = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let node = document.activeElement
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
    return node?.id ?? ''
  })

/** Fills in number and code and opens the case. */
export const track = async (
  page: Page,
  { caseNumber, queryCode }: { caseNumber: string; queryCode: string },
): Promise<void> => {
  await page.locator('#case-number').fill(caseNumber)
  await page.locator('#query-code').fill(queryCode)
  await page.locator('lianxin-tracker [part=submit]').click()
  await page.locator('#case-title').waitFor()
}
