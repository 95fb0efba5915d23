import { join } from 'node:path'
import type { Page, Worker } from 'playwright-core'
import { type ExtensionBrowser, type Language, launchWithExtension } from '../../tools/browser.ts'
import type { TownOnPorts } from '../../town/on-ports.ts'

export const extensionFolder = join(import.meta.dirname, '../../../.output/chrome-mv3')

/** A browser with the built extension, and what an official does in it. */
export type Desk = ExtensionBrowser & {
  /** Signs an official in, as the popup does, without the clicks. */
  signIn: (town: Pick<TownOnPorts, 'url' | 'token'>, official: string) => Promise<void>
  signOut: () => Promise<void>
  speak: (language: Language) => Promise<void>
  /** Starts a round and waits for its end, as the alarm would. */
  round: () => Promise<void>
  badge: () => Promise<string>
}

/** What the extension asks of the browser, as seen from inside its pages. */
type Inside = { chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean }> } } }

export const openDesk = async (language: Language = 'zh-CN'): Promise<Desk> => {
  const browser = await launchWithExtension(extensionFolder, language)
  const send = async (message: Record<string, unknown>): Promise<boolean> => {
    const page = await browser.context.newPage()
    await page.goto(`${browser.origin}/options.html`)
    const { ok } = await page.evaluate(
      (sent) => (globalThis as unknown as Inside).chrome.runtime.sendMessage(sent),
      message,
    )
    await page.close()
    return ok
  }
  const inWorker = async (script: string): Promise<unknown> => ((await browser.worker()) as Worker).evaluate(script)
  const desk: Desk = {
    ...browser,
    signIn: async ({ url, token }, official) => {
      const ok = await send({ request: 'sign-in', server: url, token, official })
      if (!ok) throw new Error(`${official} could not sign in`)
    },
    signOut: async () => {
      await send({ request: 'sign-out' })
    },
    speak: async (chosen) => {
      const change = JSON.stringify({ language: chosen })
      await inWorker(
        `chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...settings, ...${change} } }))`,
      )
    },
    round: async () => {
      await send({ request: 'round' })
    },
    badge: async () => (await inWorker('chrome.action.getBadgeText({})')) as string,
  }
  await desk.speak(language)
  return desk
}

/** The popup in a tab, where its size can be chosen. */
export const openInTab = async (desk: Desk, width: number, path = '/popup.html'): Promise<Page> => {
  const page = await desk.context.newPage()
  await page.setViewportSize({ width, height: 600 })
  await page.goto(desk.origin + path)
  return page
}

/** The popup opens where it was left; this leads back to the list. */
export const backToList = async (page: Page): Promise<void> => {
  const views = page.locator('.views')
  const back = page.locator('.tool-back')
  await views.or(back).first().waitFor()
  while (!(await views.isVisible())) await back.click()
}

/** Opens a case from the list, wherever the popup stands. */
export const openCase = async (page: Page, caseNumber: string): Promise<void> => {
  await backToList(page)
  await page.getByRole('option', { name: caseNumber }).click()
}

/** Opens the form of a move, from behind "more" where it stands there. */
export const openMove = async (page: Page, name: string): Promise<void> => {
  const move = page.locator('.moves').getByRole('button', { name })
  await page.locator('.moves').waitFor()
  const folded = page.locator('.moves details:not([open]) > summary')
  if (!(await move.isVisible()) && (await folded.isVisible())) await folded.click()
  await move.click()
}
