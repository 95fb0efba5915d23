import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { indexCases } from '../../../server/triage/duplicates/indexing.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openMove } from './desk.ts'

const opinion = '槐荫里社区三号楼三单元的路灯坏了半个月，老人夜里不敢下楼。'
const done = /^已完成：/
const changed = '这件事刚刚有了变化'

let town: TownOnPorts
let liaison: Desk
let head: Desk
let caseNumber: string
let similar: string
beforeAll(async () => {
  town = await openTownOnPorts()
  ;({ caseNumber: similar } = await submit(town, 'page-qingqiao', {
    opinion: '三号楼三单元路灯不亮半个多月了，夜里下楼害怕。',
  }))
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { opinion }))
  await indexCases(town.service)
  ;[liaison, head] = await Promise.all([openDesk(), openDesk()])
  await liaison.signIn(town, 'official-liaison-a')
  await head.signIn(town, 'official-station-head-a')
})
afterAll(async () => {
  await Promise.all([liaison.close(), head.close()])
  await town.close()
})

const begun = async (desk: Desk, move: string, label: string, text: string): Promise<Page> => {
  const popup = await desk.openPopup()
  await openCase(popup, caseNumber)
  await openMove(popup, move)
  await popup.getByLabel(label).fill(text)
  return popup
}

it('of two officials who act at once in two browsers one wins, and the other reads what changed and loses no word', async () => {
  const desks = [
    {
      popup: await begun(liaison, '转交人大机构', '说明', '请街道工委交办。'),
      label: '说明',
      text: '请街道工委交办。',
    },
    {
      popup: await begun(head, '当场答复', '答复内容', '已联系物业，今晚修好。'),
      label: '答复内容',
      text: '已联系物业，今晚修好。',
    },
  ]
  await Promise.all(desks.map(({ popup }) => popup.locator('button[type=submit]').click()))
  await Promise.all(desks.map(({ popup }) => popup.getByText(done).or(popup.getByText(changed)).first().waitFor()))
  const won = await Promise.all(desks.map(({ popup }) => popup.getByText(done).isVisible()))
  expect([...won].sort()).toEqual([false, true])

  const { timeline, state } = await town.official('official-liaison-a').read(caseNumber)
  expect(timeline).toHaveLength(2)
  expect(state).toBe(won[0] ? 'forwarded' : 'answered')
  const loser = desks[won[0] ? 1 : 0]
  expect(await loser?.popup.locator('.changes li').count()).toBe(1)
  // The move is not there any more; what was written for it is.
  await loser?.popup.getByText(loser.text).first().waitFor()
  for (const { popup } of desks) await popup.close()
})

it('joining a case offers those that may be the same matter, with what speaks for it', async () => {
  const { caseNumber: twin } = await submit(town, 'page-qingqiao', {
    opinion: '三号楼三单元的路灯半个月没亮了，请派人修。',
  })
  await indexCases(town.service)
  await liaison.round()
  const popup = await liaison.openPopup()
  await openCase(popup, twin)
  await openMove(popup, '并案')
  const row = popup.locator('.similar-case', { hasText: similar })
  await row.getByText('相同：').first().waitFor()
  await row.getByRole('button', { name: '并入这一件' }).click()
  expect(await popup.getByLabel('要并入的事项').inputValue()).toBe(similar)
  await popup.getByLabel('为什么是同一件事').fill('同一盏灯。')
  await popup.locator('button[type=submit]').click()
  await popup.getByText('已完成：并案').waitFor()
  expect((await town.official('official-liaison-a').read(twin)).outcome).toBe('merged')
  await popup.close()
})
