import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
  type Worker,
} from 'playwright-core'
import { chromiumPath } from './chromium.ts'
import { cjkFont } from './cjk-font.ts'

// Playwright then treats an extension's popup, which is no tab, as a page like any other.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1'

export type Language = 'zh-CN' | 'en'

/** Starts a headless Chromium that speaks to nobody by itself. Give each context its `locale`: the default is en-US. */
export async function launchBrowser(language: Language = 'zh-CN'): Promise<Browser> {
  return chromium.launch(await launchOptions(language))
}

/** A Chromium with one unpacked extension; `close` ends it and removes its profile. */
export interface ExtensionBrowser {
  context: BrowserContext
  /** The origin of the extension's own pages, without a slash at the end. */
  origin: string
  /** The extension's service worker, as it runs now. */
  worker: () => Promise<Worker>
  /** Opens the real popup over the first tab, as a click on the extension's button does. */
  openPopup: () => Promise<Page>
  close: () => Promise<void>
}

/** Starts a headless Chromium with the extension built in `extensionFolder` and waits for its service worker. */
export async function launchWithExtension(
  extensionFolder: string,
  language: Language = 'zh-CN',
): Promise<ExtensionBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'lianxin-profile-'))
  const options = await launchOptions(language, [
    `--disable-extensions-except=${extensionFolder}`,
    `--load-extension=${extensionFolder}`,
    '--window-size=1280,900',
  ])
  const removeProfile = () => rm(profile, { recursive: true, force: true })
  // An emulated viewport would be laid over the popup too, which sizes itself.
  const launched = chromium.launchPersistentContext(profile, { ...options, viewport: null, locale: language })
  launched.catch(removeProfile)
  const context = await launched
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const origin = (await worker()).url().split('/').slice(0, 3).join('/')
  return {
    context,
    origin,
    worker,
    openPopup: async () => openPopup(context, await worker()),
    close: () => context.close().then(removeProfile),
  }
}

async function openPopup(context: BrowserContext, worker: Worker): Promise<Page> {
  // A popup opens over a window that has the focus, which an earlier popup may still hold.
  await context.pages()[0]?.bringToFront()
  const opened = context.waitForEvent('page')
  const asked = worker.evaluate('chrome.action.openPopup()')
  const [popup] = await Promise.all([opened, asked])
  await popup.waitForLoadState()
  return popup
}

async function launchOptions(language: Language, args: string[] = []): Promise<LaunchOptions> {
  const executablePath = await chromiumPath()
  const env = { ...process.env, ...(await cjkFont()), LANGUAGE: language.replace('-', '_') }
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update']
  return { executablePath, env, args: [...quiet, '--disable-sync', '--disable-gpu', `--lang=${language}`, ...args] }
}
