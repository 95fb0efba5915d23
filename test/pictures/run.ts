import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { officialsDesk } from '../browser/story/officials.ts'
import { type Language, launchBrowser, launchWithExtension } from '../tools/browser.ts'
import type { NumberAndCode } from '../town/desks.ts'
import { openTownOnPorts, type TownOnPorts } from '../town/on-ports.ts'
import { submit } from '../town/submission.ts'
import { bringOn } from '../town/way-to-reply.ts'
import { type PopupCases, takePopups } from './popup-scenes.ts'
import { type Cases, take, widgetScenes } from './widget-scenes.ts'

const folder = 'docs/pictures'
const languages: readonly Language[] = ['zh-CN', 'en']
const widths = [320, 1280] as const

const submitted = (town: TownOnPorts, opinion: string): Promise<NumberAndCode> =>
  submit(town, 'page-qingqiao', { opinion })

const prepareCases = async (town: TownOnPorts): Promise<Cases> => {
  const asked = await submit(town, 'page-qingqiao')
  await town.official('official-liaison-a').give(asked.caseNumber, { command: 'ask', question: '是哪一个单元？' })
  const answered = await submit(town, 'page-qingqiao')
  await bringOn(town, answered.caseNumber, 'released')
  const closed = await submitted(town, '路口的垃圾桶满了三天没有清运。')
  await bringOn(town, closed.caseNumber, 'released', '垃圾桶已于今日清运，今后每天早晚各清运一次。')
  return { asked, answered, closed }
}

const preparePopupCases = async (town: TownOnPorts): Promise<PopupCases> => {
  const { caseNumber: toForward } = await submitted(town, '菜市场门口电动三轮占盲道，视障邻居差点摔倒。')
  const { caseNumber: toAssign } = await submit(town, 'page-qingqiao')
  await bringOn(town, toAssign, 'forwarded')
  const { caseNumber: toDraft } = await submitted(town, '小区门口的路灯晚上不亮，路面还有坑。')
  await bringOn(town, toDraft, 'signed-in')
  const { caseNumber: toRelease } = await submitted(town, '楼顶漏水，下雨天顶层住户家里要放盆接水。')
  await bringOn(town, toRelease, 'replied', '楼顶防水层已重做，雨后回访不再漏水；保修五年，可到社区服务台反映。')
  return { toForward, toAssign, toDraft, toRelease }
}

await mkdir(folder, { recursive: true })
const town = await openTownOnPorts()
try {
  const cases = await prepareCases(town)
  const popupCases = await preparePopupCases(town)
  for (const language of languages) {
    const browser = await launchBrowser(language)
    for (const scene of widgetScenes) {
      for (const width of widths) await take(browser, scene, { language, width }, town, cases, folder)
      console.log(`${scene.name} ${language}`)
    }
    const form = widgetScenes.find(({ name }) => name === 'form')
    if (form) {
      await take(browser, form, { language, width: 320, elder: true }, town, cases, folder)
      await take(browser, form, { language, width: 1280, dark: true }, town, cases, folder)
    }
    await browser.close()
    const withExtension = await launchWithExtension(resolve('.output/chrome-mv3'), language)
    await takePopups(withExtension, officialsDesk(withExtension, town, language), language, popupCases, folder)
    await withExtension.close()
    console.log(`popup ${language}`)
  }
} finally {
  await town.close()
}
