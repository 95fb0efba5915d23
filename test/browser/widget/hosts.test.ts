import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { embedLine, host, visit } from './visit.ts'

let town: TownOnPorts
let browser: Browser
let line: string

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  line = await embedLine(town)
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

// A page that a test serves has no network address; without this the browser keeps it from a server of this machine.
const permissions = ['local-network-access']
const newPage = async (): Promise<Page> => (await browser.newContext({ locale: 'zh-CN', permissions })).newPage()
const document = (body: string, head = '', language = 'zh-CN'): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>host</title>${head}${line}</head><body>${body}</body></html>`
const element = (): string =>
  `<lianxin-widget server="${town.url}" page="page-qingqiao"><a href="${town.url}/p/page-qingqiao">反映意见</a></lianxin-widget>`

const submit = async (page: Page): Promise<void> => {
  await page.locator('#opinion').fill('南门口的井盖坏了两个月，希望尽快修好。')
  await page.locator('lianxin-opinion button[part=submit]').click()
  await page.locator('#receipt-title').waitFor()
}

describe('a host with the strictest policy', () => {
  it.each([
    ['own origin for styles, ours for scripts', ''],
    ['Trusted Types with our policy listed', "; require-trusted-types-for 'script'; trusted-types lianxin"],
  ])('sees no violation from form, receipt, print and tracker (%s)', async (_, types) => {
    const page = await newPage()
    const policy = `default-src 'none'; script-src ${town.url}; style-src 'self'; connect-src ${town.url}${types}`
    await page.addInitScript(() => {
      const violations: string[] = []
      Object.assign(window, { violations, print: () => {} })
      window.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective))
    })
    await host(page, town, document(element()), { 'content-security-policy': policy })
    await page.locator('#opinion').waitFor()
    await submit(page)
    await page.getByRole('button', { name: '打印回执' }).click()
    await page.getByRole('button', { name: '复制回执号和查询码' }).click()
    await page.getByRole('button', { name: '现在查看进度' }).click()
    await page.locator('#case-title').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([])
    await page.context().close()
  })

  it('that refuses our Trusted Types policy still shows the plain link', async () => {
    const page = await newPage()
    await host(page, town, document(element()), {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    })
    await page.waitForLoadState('networkidle')
    expect(await page.locator('lianxin-widget a').isVisible()).toBe(true)
    await page.context().close()
  })
})

describe('a hostile host', () => {
  const properties = [
    'color',
    'background-color',
    'font-family',
    'font-size',
    'font-weight',
    'line-height',
    'letter-spacing',
    'text-transform',
    'text-align',
    'padding-left',
    'border-top-width',
    'box-sizing',
  ]
  const hostile = `<style>
    *, button, input, textarea, div, label { color: lime !important; background: navy !important; font: 30px/3 cursive !important;
      letter-spacing: 5px !important; text-transform: uppercase !important; text-align: right !important;
      padding: 40px !important; border: 9px solid red !important; box-sizing: content-box !important }
    html { font-size: 40px }
  </style>`
  const looks = (page: Page, selector: string) =>
    page.locator(selector).evaluate((node, names) => {
      const style = getComputedStyle(node)
      return names.map((name) => `${name}: ${style.getPropertyValue(name)}`)
    }, properties)

  it('changes none of twelve properties of a field, a button and a label', async () => {
    const [calm, angry] = [await newPage(), await newPage()]
    await host(calm, town, document(element()))
    await host(angry, town, document(element(), hostile))
    for (const selector of ['#opinion', 'lianxin-opinion button[part=submit]', 'label[for=opinion]']) {
      await angry.locator(selector).waitFor()
      await calm.locator(selector).waitFor()
      expect(await looks(angry, selector)).toEqual(await looks(calm, selector))
    }
    await calm.context().close()
    await angry.context().close()
  })

  it('is itself left as it was: no style sheet, no node, no changed heading', async () => {
    const page = await newPage()
    const body = '<h1 id="h">标题</h1><p id="p">文字</p>'
    await host(page, town, document(body + element()))
    await page.locator('#opinion').waitFor()
    const withWidget = [await looks(page, '#h'), await looks(page, '#p'), await looks(page, 'body')]
    expect(
      await page.evaluate(() => window.document.styleSheets.length + window.document.adoptedStyleSheets.length),
    ).toBe(0)
    expect(await page.evaluate(() => window.document.body.children.length)).toBe(3)
    await host(page, town, `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`)
    expect([await looks(page, '#h'), await looks(page, '#p'), await looks(page, 'body')]).toEqual(withWidget)
    await page.context().close()
  })
})

describe('the plain link', () => {
  it('stays visible while the page’s configuration cannot be read, beside a way to try again', async () => {
    const page = await newPage()
    await page.route('**/v1/pages/**', (route) => route.abort())
    await host(page, town, document(element()))
    await page.getByText('意见窗口暂时打不开。').waitFor()
    expect(await page.locator('lianxin-widget a').isVisible()).toBe(true)
    await page.unroute('**/v1/pages/**')
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('#opinion').waitFor()
    expect(await page.locator('lianxin-widget > a').isVisible()).toBe(false)
    await page.context().close()
  })

  it('is shown in place of an element whose file was tampered with', async () => {
    const page = await newPage()
    await page.route('**/lianxin.js', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: `${await answer.text()};` })
    })
    await host(page, town, document(element()))
    await page.waitForLoadState('networkidle')
    expect(await page.locator('lianxin-widget a').isVisible()).toBe(true)
    expect(await page.locator('#opinion').count()).toBe(0)
    await page.context().close()
  })
})

describe('the element', () => {
  it('speaks the language of the page, or its own', async () => {
    const page = await newPage()
    await host(
      page,
      town,
      document(
        `${element()}<div lang="zh-Hans"><lianxin-opinion page="page-qingqiao"></lianxin-opinion></div>`,
        '',
        'en',
      ),
    )
    await page.locator('lianxin-widget').getByText('What would you like to tell us?').waitFor()
    await page.locator('div > lianxin-opinion').getByText('您想反映什么？').waitFor()
    await page.locator('lianxin-widget').evaluate((widget) => widget.setAttribute('lang', 'zh-CN'))
    await expect.poll(() => page.locator('lianxin-widget').getByText('您想反映什么？').count()).toBe(1)
    await page.context().close()
  })

  it('takes the server it came from, and settings from an ancestor', async () => {
    const page = await newPage()
    await host(
      page,
      town,
      document(
        '<section page="page-qingqiao" mode="elder" theme="dark"><lianxin-tracker case="SL2611-7K3M9QN"></lianxin-tracker></section>',
      ),
    )
    await page.locator('#case-number').waitFor()
    expect(await page.locator('#case-number').inputValue()).toBe('SL2611-7K3M9QN')
    expect(await page.locator('lianxin-tracker .root').getAttribute('class')).toBe('root elder dark card')
    await page.context().close()
  })

  it('works when its file is loaded twice and several stand on one page', async () => {
    const page = await newPage()
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    const second = line.replace('lianxin.js"', 'lianxin.js?again"')
    await host(page, town, document(`${element()}<lianxin-opinion page="page-housing"></lianxin-opinion>`, second))
    await page.locator('lianxin-opinion').nth(1).locator('#opinion').waitFor()
    expect(errors).toEqual([])
    await page.context().close()
  })

  it('submits and follows by itself where there is no box with tabs', async () => {
    const page = await newPage()
    await host(page, town, document('<lianxin-opinion page="page-qingqiao"></lianxin-opinion>'))
    await page.locator('#opinion').waitFor()
    await submit(page)
    await page.getByRole('button', { name: '现在查看进度' }).click()
    await expect.poll(() => page.locator('lianxin-opinion #case-title').count()).toBe(1)
    await page.context().close()
  })

  it('asks for two files before anybody touches it, all of one origin', async () => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await host(page, town, document(element()))
    await page.locator('#opinion').waitFor()
    await page.waitForLoadState('networkidle')
    const ours = asked.filter((url) => !url.startsWith(town.partnerUrl))
    expect(ours.map((url) => new URL(url).pathname.replace(/\/widget\/[^/]+/, '/widget'))).toEqual([
      '/widget/lianxin.js',
      '/v1/pages/page-qingqiao',
    ])
    expect(ours.every((url) => url.startsWith(town.url))).toBe(true)
    await page.context().close()
  })
})

describe('the receipt', () => {
  it('is copied as one string, with and without the clipboard of secure pages', async () => {
    for (const isSecure of [true, false]) {
      const context = await browser.newContext({
        locale: 'zh-CN',
        permissions: [...permissions, 'clipboard-read', 'clipboard-write'],
      })
      const page = await context.newPage()
      if (!isSecure) await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
      await host(page, town, document(`${element()}<textarea id="paste"></textarea>`))
      await page.locator('#opinion').waitFor()
      await submit(page)
      const shown = await page.locator('.code').allInnerTexts()
      await page.getByRole('button', { name: '复制回执号和查询码' }).click()
      await page.getByText('已复制').waitFor()
      await page.locator('#paste').focus()
      await page.keyboard.press('Control+V')
      expect(await page.locator('#paste').inputValue()).toBe(shown.join(' '))
      await context.close()
    }
  })

  it('is printed alone, out of a frame, with the numbers on it', async () => {
    const page = await visit(browser, town)
    await page.evaluate(() => {
      window.print = () => {
        window.document.title = 'the host was printed'
      }
    })
    await submit(page)
    const shown = await page.locator('.code').allInnerTexts()
    await page.getByRole('button', { name: '打印回执' }).click()
    const paper = page.frames()[1]
    const printed = await paper?.locator('body').textContent()
    for (const text of shown) expect(printed).toContain(text)
    expect(printed).not.toContain('您想反映什么')
    expect(
      await paper?.evaluate(
        () => getComputedStyle(window.document.querySelector('dd') ?? window.document.body).fontWeight,
      ),
    ).toBe('600')
    expect(await page.title()).not.toBe('the host was printed')
    await page.context().close()
  })
})
