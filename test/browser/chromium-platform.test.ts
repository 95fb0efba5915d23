import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ExtensionBrowser, launchBrowser, launchWithExtension } from '../tools/browser.ts'
import { writeTinyExtension } from '../tools/tiny-extension.ts'

let folder: string
let browser: ExtensionBrowser

beforeAll(async () => {
  folder = await writeTinyExtension()
  browser = await launchWithExtension(folder)
})

afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

it('the real popup opens and is driven like a page', async () => {
  const popup = await browser.openPopup()
  expect(popup.url()).toBe(`${browser.origin}/popup.html`)
  await popup.getByLabel('姓名').fill('李雷')
  await popup.getByRole('button', { name: '送出' }).click()
  await popup.getByText('已收到：李雷').waitFor()
  const worker = await browser.worker()
  expect(await worker.evaluate("chrome.runtime.getContexts({ contextTypes: ['POPUP'] })")).toHaveLength(1)
  expect(await worker.evaluate('chrome.storage.local.get()')).toEqual({ name: '李雷' })
  await popup.close()
})

it('the popup sizes itself, and can be closed and opened again', async () => {
  for (const _ of [1, 2]) {
    const popup = await browser.openPopup()
    const width = await popup.evaluate('document.body.clientWidth')
    expect(width).toBe(400)
    await popup.close()
  }
})

it('the popup closes when the official turns to another tab', async () => {
  const popup = await browser.openPopup()
  const closed = popup.waitForEvent('close')
  const tab = await browser.context.newPage()
  await expect(closed).resolves.toBe(popup)
  await tab.close()
})

it.each(['zh-CN', 'en'] as const)('the browser speaks %s where that is asked for', async (language) => {
  const other = await launchWithExtension(folder, language)
  const popup = await other.openPopup()
  expect(await popup.evaluate('[navigator.language, chrome.i18n.getUILanguage()]')).toEqual([language, language])
  await other.close()
})

it('Chinese text has a font', async () => {
  const plain = await launchBrowser()
  const page = await plain.newPage()
  // A character without a glyph is drawn as a box, which looks the same whatever the character.
  const pictures = []
  for (const text of ['心', '信']) {
    await page.setContent(`<p lang="zh-CN" style="font: 40px sans-serif">${text}`)
    pictures.push((await page.locator('p').screenshot()).toString('base64'))
  }
  await plain.close()
  expect(pictures[0]).not.toBe(pictures[1])
})
