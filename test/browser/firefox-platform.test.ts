import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FirefoxBrowser, launchFirefox } from '../tools/firefox-browser.ts'
import { tinyExtensionId, writeTinyExtension } from '../tools/tiny-extension.ts'

let folder: string
let firefox: FirefoxBrowser

beforeAll(async () => {
  folder = await writeTinyExtension()
  firefox = await launchFirefox(folder, tinyExtensionId)
})

afterAll(async () => {
  await firefox?.close()
  await rm(folder, { recursive: true, force: true })
})

it('an extension is installed in Firefox and its popup page works there', async () => {
  await firefox.open('/popup.html')
  expect(await firefox.evaluate('document.title')).toBe('小窗')
  await firefox.evaluate("document.querySelector('input').value = '韩梅梅'; document.querySelector('button').click()")
  await expect.poll(() => firefox.evaluate("document.querySelector('output').textContent")).toBe('已收到：韩梅梅')
  expect(await firefox.evaluate("browser.storage.local.get('name').then(({ name }) => name)")).toBe('韩梅梅')
})

it('the page can be looked at', async () => {
  const picture = await firefox.screenshot()
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
})

it('what goes wrong in the page is told', async () => {
  await expect(firefox.evaluate('absent.thing')).rejects.toThrow('absent is not defined')
})
