import type { Browser, Page } from 'playwright-core'
import { residentAt } from '../browser/story/resident.ts'
import type { Language } from '../tools/browser.ts'
import type { NumberAndCode } from '../town/desks.ts'
import type { TownOnPorts } from '../town/on-ports.ts'

export type Look = { language: Language; width: number; dark?: boolean; elder?: boolean }

type Scene = { name: string; show: (page: Page, look: Look, town: TownOnPorts, cases: Cases) => Promise<void> }

/** Cases brought as far as a picture needs them. */
export type Cases = { asked: NumberAndCode; answered: NumberAndCode; closed: NumberAndCode }

const visit = async (page: Page, url: string, { language }: Look): Promise<void> => {
  await page.goto(`${url}?lang=${language}`)
  await page.locator('lianxin-widget [part~="form"], main').first().waitFor()
}

const opinion = {
  'zh-CN': '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
  en: 'The stair light of building three has been broken for two weeks.',
}

const tracked =
  (choose: (cases: Cases) => NumberAndCode): Scene['show'] =>
  async (page, look, { partnerUrl }, cases) => {
    await visit(page, `${partnerUrl}/qingqiao/`, look)
    await residentAt(page, look.language).track(choose(cases))
  }

/** Every screen of the pages that residents see. */
export const widgetScenes: readonly Scene[] = [
  { name: 'index', show: async (page, { language }, { url }) => void (await page.goto(`${url}/?lang=${language}`)) },
  { name: 'form', show: (page, look, { partnerUrl }) => visit(page, `${partnerUrl}/qingqiao/`, look) },
  {
    name: 'form-filled',
    show: async (page, look, { partnerUrl }) => {
      await visit(page, `${partnerUrl}/housing/`, look)
      await residentAt(page, look.language).widget.locator('textarea').first().fill(opinion[look.language])
      await page.waitForTimeout(1200)
    },
  },
  {
    name: 'form-errors',
    show: async (page, look, { partnerUrl }) => {
      await visit(page, `${partnerUrl}/housing/`, look)
      await residentAt(page, look.language).widget.locator('button[type="submit"], button.strong').last().click()
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'receipt',
    show: async (page, look, { url }) => {
      await visit(page, `${url}/p/page-deputy-01`, look)
      await residentAt(page, look.language).submit(opinion[look.language])
    },
  },
  {
    name: 'tracker-sign-in',
    show: async (page, look, { partnerUrl }) => {
      await visit(page, `${partnerUrl}/qingqiao/`, look)
      await residentAt(page, look.language).widget.getByRole('tab').last().click()
      await page.waitForTimeout(600)
    },
  },
  { name: 'tracker-question', show: tracked(({ asked }) => asked) },
  { name: 'tracker-answered', show: tracked(({ answered }) => answered) },
  { name: 'tracker-closed', show: tracked(({ closed }) => closed) },
]

/** Takes one scene in one look. */
export const take = async (
  browser: Browser,
  scene: Scene,
  look: Look,
  town: TownOnPorts,
  cases: Cases,
  folder: string,
): Promise<void> => {
  const { language, width, dark = false, elder = false } = look
  const context = await browser.newContext({
    locale: language,
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  if (elder)
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        document.querySelector('lianxin-widget')?.setAttribute('mode', 'elder'),
      ),
    )
  await scene.show(page, look, town, cases)
  const suffix = `${dark ? '-dark' : ''}${elder ? '-elder' : ''}`
  await page.screenshot({ path: `${folder}/${scene.name}-${language}-${width}${suffix}.png`, fullPage: true })
  await context.close()
}
