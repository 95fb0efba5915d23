import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FirefoxBrowser, launchFirefox } from '../tools/firefox-browser.ts'

const build = join(import.meta.dirname, '../../.output/firefox-mv3')
let firefox: FirefoxBrowser

beforeAll(async () => {
  const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'))
  firefox = await launchFirefox(build, manifest.browser_specific_settings.gecko.id)
})

afterAll(() => firefox?.close())

it.each(['/popup.html', '/options.html'])(
  '%s of the built extension shows something to read in Firefox',
  async (page) => {
    await firefox.open(page)
    await expect.poll(() => firefox.evaluate('document.body.innerText.trim().length')).toBeGreaterThan(0)
    expect(await firefox.evaluate('document.title')).not.toBe('')
  },
)
