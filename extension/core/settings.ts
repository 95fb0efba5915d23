import { browser } from 'wxt/browser'

export type Language = 'zh-CN' | 'en'

/** What stays on the machine over restarts and sign-outs. */
export type Settings = {
  server: string
  language: Language
  /** Whose session ended by itself: offered first at the next sign-in. */
  lastOfficial?: string | undefined
}

/** Before anything is chosen: Chinese, except in a browser that speaks English itself. */
const defaultSettings = (): Settings => ({
  server: 'http://127.0.0.1:8787',
  language: browser.i18n.getUILanguage().startsWith('en') ? 'en' : 'zh-CN',
})

export const readSettings = async (): Promise<Settings> => {
  const { settings } = await browser.storage.local.get('settings')
  return { ...defaultSettings(), ...(settings as Partial<Settings> | undefined) }
}

export const changeSettings = async (change: Partial<Settings>): Promise<Settings> => {
  const settings = { ...(await readSettings()), ...change }
  await browser.storage.local.set({ settings })
  return settings
}
