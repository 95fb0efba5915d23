import type { Page } from 'playwright-core'
import type { OfficialsDesk } from '../browser/story/officials.ts'
import type { ExtensionBrowser, Language } from '../tools/browser.ts'

type Scene = {
  name: string
  official: string
  show: (desk: OfficialsDesk, popup: Page, caseNumbers: PopupCases) => Promise<void>
}

/** Cases that wait at the desks a picture needs. */
export type PopupCases = { toForward: string; toAssign: string; toDraft: string; toRelease: string }

const opened =
  (choose: (cases: PopupCases) => string): Scene['show'] =>
  (desk, popup, cases) =>
    desk.open(popup, choose(cases))

const begun =
  (choose: (cases: PopupCases) => string, command: 'forward' | 'assign' | 'draft-reply'): Scene['show'] =>
  async (desk, popup, cases) => {
    await desk.open(popup, choose(cases))
    await desk.begin(popup, command)
  }

/** Every screen of the popup. */
const popupScenes: readonly Scene[] = [
  { name: 'popup-inbox', official: 'official-liaison-a', show: async (_, popup) => popup.waitForTimeout(800) },
  { name: 'popup-case', official: 'official-liaison-a', show: opened(({ toForward }) => toForward) },
  { name: 'popup-forward', official: 'official-liaison-a', show: begun(({ toForward }) => toForward, 'forward') },
  { name: 'popup-assign', official: 'official-body-a', show: begun(({ toAssign }) => toAssign, 'assign') },
  { name: 'popup-draft-reply', official: 'official-clerk-d', show: begun(({ toDraft }) => toDraft, 'draft-reply') },
  { name: 'popup-release', official: 'official-body-a', show: opened(({ toRelease }) => toRelease) },
]

/** The sign-in screen, then every scene in the real popup, and the options page in a tab. */
export const takePopups = async (
  browser: ExtensionBrowser,
  desk: OfficialsDesk,
  language: Language,
  cases: PopupCases,
  folder: string,
): Promise<void> => {
  const first = await browser.openPopup()
  await first.waitForTimeout(800)
  await first.screenshot({ path: `${folder}/popup-sign-in-${language}.png` })
  await first.close()
  for (const { name, official, show } of popupScenes) {
    const popup = await desk.as(official)
    await show(desk, popup, cases)
    await popup.waitForTimeout(400)
    await popup.screenshot({ path: `${folder}/${name}-${language}.png` })
    await popup.close()
  }
  const options = await browser.context.newPage()
  await options.goto(`${browser.origin}/options.html`)
  await options.waitForTimeout(600)
  await options.screenshot({ path: `${folder}/options-${language}.png` })
  await options.close()
}
