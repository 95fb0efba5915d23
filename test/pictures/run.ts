import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from '#api-client'
import { officialsDesk } from '../browser/story/officials.ts'
import { openTown, type Town } from '../browser/widget/town.ts'
import { type Language, launchBrowser, launchWithExtension } from '../tools/browser.ts'
import { type PopupCases, takePopups } from './popup-scenes.ts'
import { type Cases, take, widgetScenes } from './widget-scenes.ts'

const folder = 'docs/pictures'
const languages: readonly Language[] = ['zh-CN', 'en']
const widths = [320, 1280] as const

const lamp = '三号楼楼道灯坏了半个月，老人夜里不敢下楼。'
const forwarded = { command: 'forward', level: 2, category: '0102', proposedUnit: 'local-qingqiao' } as const
const assigned = {
  command: 'assign',
  leadUnit: 'local-qingqiao',
  assistingUnits: [],
  mode: 'single',
  policy: 'complex',
} satisfies Command
const drafted = {
  command: 'draft-reply',
  replyClass: 'A',
  reply: '二单元楼道灯已于今日全部更换，今后由物业每月检查一次，可到社区服务台反映。',
  evidence: '更换前后照片各两张，回访两户。',
} as const

const prepareCases = async (town: Town): Promise<Cases> => {
  const asked = await town.submit(lamp)
  await town.act('official-liaison-a', asked.caseNumber, { command: 'ask', question: '是哪一个单元？' })
  const answered = await town.submit(lamp)
  await town.answer(answered.caseNumber)
  const closed = await town.submit('路口的垃圾桶满了三天没有清运。')
  await town.answer(closed.caseNumber)
  return { asked, answered, closed }
}

const preparePopupCases = async (town: Town): Promise<PopupCases> => {
  const toForward = (await town.submit('菜市场门口电动三轮占盲道，视障邻居差点摔倒。')).caseNumber
  const toAssign = (await town.submit(lamp)).caseNumber
  const toDraft = (await town.submit('小区门口的路灯晚上不亮，路面还有坑。')).caseNumber
  const toRelease = (await town.submit('楼顶漏水，下雨天顶层住户家里要放盆接水。')).caseNumber
  for (const number of [toAssign, toDraft, toRelease]) await town.act('official-liaison-a', number, forwarded)
  for (const number of [toDraft, toRelease]) {
    await town.act('official-body-a', number, assigned)
    await town.act('official-clerk-d', number, { command: 'sign-in', handler: 'official-clerk-d' })
  }
  await town.act('official-clerk-d', toRelease, drafted)
  await town.act('official-signer-e', toRelease, { command: 'sign-reply' })
  await town.act('official-head-d', toRelease, { command: 'sign-reply' })
  return { toForward, toAssign, toDraft, toRelease }
}

await mkdir(folder, { recursive: true })
const town = await openTown()
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
    await takePopups(
      withExtension,
      officialsDesk(withExtension, { url: town.url, token: town.token }, language),
      language,
      popupCases,
      folder,
    )
    await withExtension.close()
    console.log(`popup ${language}`)
  }
} finally {
  await town.close()
}
