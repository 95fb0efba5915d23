import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { backToList, type Desk, openCase, openDesk, openInTab } from './desk.ts'

type Axe = { axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }

const require = createRequire(import.meta.url)
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let axe: string
let town: TownOnPorts
let desk: Desk
let caseNumber: string

beforeAll(async () => {
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
  town = await openTownOnPorts()
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { opinion: '三号楼的路灯坏了半个月，老人夜里不敢下楼。' }))
  await submit(town, 'page-qingqiao', { opinion: '学府街的盲道被三轮车占了，请管一管。' })
  desk = await openDesk()
  await desk.signIn(town, 'official-liaison-a')
})
afterAll(async () => {
  await desk.close()
  await town.close()
})

const violations = async (page: Page) => {
  await page.evaluate(axe)
  const found = await page.evaluate((tags) => (globalThis as unknown as Axe).axe.run({ runOnly: tags }), rules)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** Nothing has to be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body, #app, main, .list')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.className || element.tagName),
  )

type Screen = { name: string; signedIn: boolean; path?: string; open: (page: Page) => Promise<void> }
const openFirstCase = async (page: Page): Promise<void> => {
  await openCase(page, caseNumber)
  await page.locator('.moves button').first().waitFor()
}
const screens: Screen[] = [
  { name: 'signing in', signedIn: false, open: (page) => page.locator('#official').waitFor() },
  { name: 'the inbox', signedIn: true, open: (page) => page.getByRole('option').first().waitFor() },
  { name: 'a case', signedIn: true, open: openFirstCase },
  {
    name: 'a form with what is wrong',
    signedIn: true,
    open: async (page) => {
      await openFirstCase(page)
      await page.locator('.moves button').first().click()
      for (const field of ['level', 'category']) await page.locator(`#field-${field}`).selectOption('')
      await page.locator('button[type=submit]').click()
      await page.locator('.issue').first().waitFor()
    },
  },
  {
    name: 'settings',
    signedIn: true,
    path: '/options.html',
    open: (page) => page.locator('.options-part').first().waitFor(),
  },
]
const looks = [
  { language: 'zh-CN', colorScheme: 'light', width: 430 },
  { language: 'zh-CN', colorScheme: 'dark', width: 360 },
  { language: 'en', colorScheme: 'light', width: 360 },
  { language: 'en', colorScheme: 'dark', width: 320 },
] as const

describe.each(screens)('$name', ({ signedIn, path, open }) => {
  it.each(looks)('is free of axe violations and fits: $language, $colorScheme, $width px', async (look) => {
    await (signedIn ? desk.signIn(town, 'official-liaison-a') : desk.signOut())
    await desk.speak(look.language)
    const page = await openInTab(desk, look.width, path)
    const refused: string[] = []
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await page.emulateMedia({ colorScheme: look.colorScheme })
    if (signedIn && path === undefined) await backToList(page)
    await open(page)
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toEqual([])
    expect(refused).toEqual([])
    await page.close()
  })
})
