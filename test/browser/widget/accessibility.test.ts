import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperPng, pdf } from '../../server/attachments/pictures.ts'
import { launchBrowser } from '../../tools/browser.ts'
import type { NumberAndCode } from '../../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { bringOn } from '../../town/way-to-reply.ts'
import { joined, proved, rated, referred, split } from './lives.ts'
import { track, type Visit, visit } from './visit.ts'

let town: TownOnPorts
let browser: Browser
let asked: NumberAndCode
let answered: NumberAndCode
let promised: NumberAndCode
let otherWays: readonly NumberAndCode[]

beforeAll(async () => {
  ;[town, browser] = await Promise.all([openTownOnPorts(), launchBrowser()])
  // One of the cases promises something for a day that is still to come.
  town.setDay('2026-06-01')
  ;[asked, answered] = [await submit(town, 'page-qingqiao'), await submit(town, 'page-qingqiao')]
  await town.official('official-liaison-a').give(asked.caseNumber, { command: 'ask', question: '是哪一个单元门口？' })
  await bringOn(town, answered.caseNumber, 'released')
  otherWays = [await referred(town), (await joined(town)).receipt, await split(town), await rated(town)]
  promised = await proved(town)
})
afterAll(async () => {
  await browser.close()
  await town.close()
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** What is wrong on the screen: axe's findings, targets that are too small, text that is too small, sideways scrolling. */
const findings = async (page: Page, least: { target: number; text: number }): Promise<string[]> => {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async (runOnly) => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run('lianxin-widget', {
      runOnly,
    })
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
  }, tags)
  return [...violations, ...(await measures(page, least))]
}

const measures = (page: Page, least: { target: number; text: number }): Promise<string[]> =>
  page.evaluate(({ target, text }) => {
    const inside = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((node) => [
        node,
        ...(node.shadowRoot ? inside(node.shadowRoot) : []),
      ])
    const height = (node: Element): number => node.getBoundingClientRect().height
    const isSmallTarget = (node: HTMLElement): boolean =>
      node.matches('button, select, textarea, summary, input, .call') &&
      height(node.closest('.choice') ?? node) < target
    const hasSmallText = (node: HTMLElement): boolean =>
      [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) &&
      Number.parseFloat(getComputedStyle(node).fontSize) < text
    const shown = inside(document).filter((node) => node.closest('.root') && node.getBoundingClientRect().width >= 2)
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...shown.filter(isSmallTarget).map((node) => `small target: ${node.id || node.textContent}`),
      ...shown.filter(hasSmallText).map((node) => `small text: ${node.textContent}`),
      ...(scrollWidth > clientWidth ? ['scrolls sideways'] : []),
      ...(shown.length < 20 ? ['nothing was looked at'] : []),
    ]
  }, least)

/** A picture, a paper, and one that can't go. */
const chosen = [
  { name: 'IMG_20260601_213045_三号楼楼道.png', mimeType: 'image/png', buffer: paperPng(400, 300) },
  { name: '物业通知.pdf', mimeType: 'application/pdf', buffer: pdf() },
  { name: '动图.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
]

const standard = { target: 44, text: 14 }
const elder = { target: 60, text: 18 }

const guises: readonly (readonly [string, Visit, typeof standard])[] = [
  ['zh-CN, light, 1280 px', {}, standard],
  ['en, light, 320 px', { locale: 'en', viewport: { width: 320, height: 700 } }, standard],
  ['zh-CN, dark, 320 px', { colorScheme: 'dark', viewport: { width: 320, height: 700 } }, standard],
  ['en, dark, 1280 px', { locale: 'en', colorScheme: 'dark' }, standard],
  ['zh-CN, elder, 320 px', { mode: 'elder', viewport: { width: 320, height: 700 } }, elder],
  ['en, elder, dark, 1280 px', { locale: 'en', mode: 'elder', colorScheme: 'dark' }, elder],
]

describe.each(guises)('nothing is in the way of anybody (%s)', (_, { mode, locale, ...look }, least) => {
  const options: Visit = {
    ...look,
    ...(mode ? { mode } : {}),
    locale: locale ?? 'zh-CN',
    bypassCSP: true,
    path: locale ? '/qingqiao/?lang=en' : '/qingqiao/',
  }

  it('on the form, with its folds open, with a suggestion, with files, with corrections and with a restored draft', async () => {
    const page = await visit(browser, town, options)
    await page.locator('lianxin-opinion details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
    expect(await findings(page, least)).toEqual([])
    await page.locator('#opinion').focus()
    await page.locator('#files-input').setInputFiles(chosen)
    await page.locator('[part=file][data-state=failed]').waitFor()
    await page.locator('[part=file][data-state=ready]').nth(1).waitFor()
    await page.locator('lianxin-opinion button[part=submit]').click()
    await page.locator('#summary').waitFor()
    await page.locator('#opinion').fill('井盖积水')
    await page.locator('[part=suggestion]').waitFor()
    await page.locator('[part=draft] button').waitFor()
    expect(await findings(page, least)).toEqual([])
    await page.reload()
    await page.locator('[part=draft-notice]').waitFor()
    expect(await findings(page, { ...least, ...(mode ? standard : {}) })).toEqual([])
    await page.context().close()
  })

  it('on the receipt and on the case it leads to', async () => {
    const page = await visit(browser, town, options)
    await page.locator('#opinion').fill('南门口的井盖坏了两个月，希望尽快修好。')
    await page.locator('lianxin-opinion button[part=submit]').click()
    await page.locator('#receipt-title').waitFor()
    expect(await findings(page, least)).toEqual([])
    await page.locator('.receipt button.strong').click()
    await page.locator('#case-title').waitFor()
    await page.locator('lianxin-tracker details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
    expect(await findings(page, least)).toEqual([])
    await page.context().close()
  })

  it('where number and code are asked for, where a question waits, and where a rating does', async () => {
    const page = await visit(browser, town, { ...options, view: 'track' })
    await page.locator('lianxin-tracker [part=submit]').click()
    await page.locator('#summary').waitFor()
    expect(await findings(page, least)).toEqual([])
    await track(page, asked)
    await page.locator('[part=question] button.strong').click()
    await page.locator('#answer-summary').waitFor()
    expect(await findings(page, least)).toEqual([])
    await page.locator('[part=leave]').click()
    await track(page, answered)
    await page.locator('[part=rating] button.strong').click()
    await page.locator('#rate-summary').waitFor()
    expect(await findings(page, least)).toEqual([])
    await page.context().close()
  })

  it('on cases that went another way, with everything that may be done unfolded, and where a result is to be confirmed', async () => {
    const page = await visit(browser, town, { ...options, view: 'track' })
    for (const receipt of otherWays) {
      await track(page, receipt)
      await page.locator('lianxin-tracker details').evaluateAll((folds) => {
        for (const fold of folds) fold.setAttribute('open', '')
      })
      expect(await findings(page, least)).toEqual([])
      await page.locator('[part=leave]').click()
    }
    await track(page, promised)
    await page.locator('[part=result] button.strong').click()
    await page.locator('#confirm-result-summary').waitFor()
    expect(await findings(page, least)).toEqual([])
    await page.context().close()
  })
})
