import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ExtensionBrowser, type Language, launchWithExtension } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { type Filled, type OfficialsDesk, officialsDesk } from './officials.ts'
import { residentAt } from './resident.ts'

/** The words people type, by language. */
const spoken = {
  'zh-CN': {
    lamp: '三号楼楼道灯坏了半个月，老人夜里不敢下楼。',
    question: '是哪一个单元？',
    answer: '二单元一楼到三楼。',
    fact: '昨晚又有邻居绊了一跤。',
    note: '电工已到现场查看。',
    reply: '二单元楼道灯已于今日全部更换，今后由物业每月检查一次，可到社区服务台反映。',
    evidence: '更换前后照片各两张，回访两户。',
    again: '线路老化，已整体更换二单元照明线路，并经住户代表验收。',
    lift: '我们这栋楼想加装电梯，一楼不同意，希望有人组织协商。',
    reason: '加装电梯的补助和审批在市住建部门。',
    promise: '已列入明年第一批加装计划，六月底前组织三次协商并答复结果。',
  },
  en: {
    lamp: 'The stair light of building three has been broken for two weeks; the old are afraid at night.',
    question: 'Which entrance is it?',
    answer: 'Entrance two, first to third floor.',
    fact: 'Last night another neighbour stumbled.',
    note: 'An electrician has looked at it.',
    reply:
      'All stair lights of entrance two were replaced today and will be checked every month by the property office.',
    evidence: 'Two photos before and after; two households asked.',
    again: 'The wiring was old: it has been replaced as a whole and accepted by the residents.',
    lift: 'We would like a lift in our building; the ground floor is against it. Could someone arrange talks?',
    reason: 'Subsidy and approval of lifts lie with the housing bureau.',
    promise: 'It is in the first batch of next year; three talks will be held by the end of June.',
  },
} as const satisfies Record<Language, object>

/** The whole story on real parts: real server, real partner origin, real Chromium, the built extension's real popup. */
export const tellStory = (language: Language): void => {
  const say = spoken[language]
  /** The check knows Chinese only: who releases another reply says that it was read. */
  const explained: Filled = language === 'en' ? { note: 'Read: it answers the matter.' } : {}
  let town: TownOnPorts
  let browser: ExtensionBrowser
  let desk: OfficialsDesk
  let page: Page
  const faults: unknown[] = []

  beforeAll(async () => {
    town = await openTownOnPorts()
    browser = await launchWithExtension(resolve('.output/chrome-mv3'), language)
    desk = officialsDesk(browser, town, language)
    page = await browser.context.newPage()
    page.on('pageerror', (error) => faults.push(error))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  })

  afterAll(async () => {
    await browser?.close()
    await town?.close()
  })

  const visit = async (path: string) => {
    await page.bringToFront()
    await page.goto(`${path}?lang=${language}`)
    return residentAt(page, language)
  }

  describe(`in ${language}`, () => {
    it('a street keeps the matter: forwarded, assigned, signed, released, sent back by the resident, closed', async () => {
      const resident = await visit(`${town.partnerUrl}/qingqiao/`)
      const receipt = await resident.submit(say.lamp, { contact: '13800000000' })

      await desk.does('official-liaison-a', receipt.caseNumber, 'ask', { question: say.question })
      await (await visit(`${town.partnerUrl}/qingqiao/`)).track(receipt)
      await resident.answer(say.answer)
      await resident.addFacts(say.fact)

      await desk.does('official-liaison-a', receipt.caseNumber, 'forward', {
        level: '2',
        category: '0102',
        proposedUnit: 'local-qingqiao',
      })
      await desk.does('official-body-a', receipt.caseNumber, 'assign', { leadUnit: 'local-qingqiao' })
      await desk.does('official-clerk-d', receipt.caseNumber, 'sign-in')
      await desk.does('official-clerk-d', receipt.caseNumber, 'note', { audience: 'public', note: say.note })
      await replyAndRelease(receipt.caseNumber, say.reply)

      const rating = await visit(`${town.url}/p/page-deputy-01`)
      await rating.track(receipt)
      await rating.widget.getByText(say.reply).first().waitFor()
      await rating.rate({ solved: 'no', attitude: 3, speed: 2 })
      await rating.widget.getByText(rating.words.handledAgain).first().waitFor()

      await replyAndRelease(receipt.caseNumber, say.again)
      const closing = await visit(`${town.partnerUrl}/housing/`)
      await closing.track(receipt)
      await closing.rate({ solved: 'yes', attitude: 5, speed: 4 })
      await closing.widget.getByText(closing.words.follow.closedAs(closing.words.outcomes.solved)).waitFor()
      expect(faults).toEqual([])
    })

    it('a matter beyond the street goes up, is dispatched to a bureau, and ends in a promise', async () => {
      const resident = await visit(`${town.partnerUrl}/housing/`)
      const { caseNumber, ...code } = await resident.submit(say.lift, { area: 'qingqiao' })
      await desk.does('official-liaison-a', caseNumber, 'forward', {
        level: '3',
        category: '0102',
        proposedUnit: 'bureau-housing',
      })
      await desk.does('official-body-a', caseNumber, 'report-up', { reason: say.reason })
      await desk.does('official-committee-a', caseNumber, 'assign', { leadUnit: 'gov-office' })
      await desk.does('official-branch-a', caseNumber, 'dispatch', { leadUnit: 'bureau-housing' })
      await desk.does('official-clerk-a', caseNumber, 'sign-in')
      await draftSurvivesClosing(caseNumber)
      for (const signer of ['official-signer-a', 'official-signer-b', 'official-head-a'])
        await desk.does(signer, caseNumber, 'sign-reply')
      await desk.does('official-committee-a', caseNumber, 'release', explained)

      const rating = await visit(`${town.partnerUrl}/housing/`)
      await rating.track({ caseNumber, ...code })
      await rating.rate({ solved: 'partly', attitude: 4, speed: 4 })
      await rating.widget.getByText(rating.words.moves.rate.title).waitFor({ state: 'detached' })
      expect(faults).toEqual([])
    })
  })

  const replyAndRelease = async (caseNumber: string, reply: string): Promise<void> => {
    await desk.does('official-clerk-d', caseNumber, 'draft-reply', { replyClass: 'A', reply, evidence: say.evidence })
    await desk.does('official-signer-e', caseNumber, 'sign-reply')
    await desk.does('official-head-d', caseNumber, 'sign-reply')
    await desk.does('official-body-a', caseNumber, 'release', explained)
  }

  /** The popup is closed in the middle of a reply; opened again, the reply is there. */
  const draftSurvivesClosing = async (caseNumber: string): Promise<void> => {
    const popup = await desk.as('official-clerk-a')
    await desk.open(popup, caseNumber)
    await desk.begin(popup, 'draft-reply', { replyClass: 'B', reply: say.promise, dueOn: nextYear() })
    await popup.waitForTimeout(1000)
    await popup.close()
    const again = await browser.openPopup()
    await again.locator('#field-reply').waitFor()
    expect(await again.locator('#field-reply').inputValue()).toBe(say.promise)
    await desk.finish(again, 'draft-reply')
    await again.close()
  }
}

const nextYear = (): string => `${new Date().getUTCFullYear() + 1}-06-30`
