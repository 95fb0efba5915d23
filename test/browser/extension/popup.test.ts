import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openMove } from './desk.ts'

let town: TownOnPorts
let desk: Desk
beforeAll(async () => {
  town = await openTownOnPorts()
  desk = await openDesk()
})
afterAll(async () => {
  await desk.close()
  await town.close()
})

const moves = (popup: Page) => popup.locator('.moves button').allTextContents()
const reopen = async (popup: Page): Promise<Page> => {
  await popup.close()
  return desk.openPopup()
}

describe('the real popup', () => {
  it('an official signs in by hand and finds the case that waits', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', {
      opinion: '三号楼的路灯坏了半个月，老人夜里不敢下楼。',
    })
    expect(await desk.badge()).toBe('!')
    const popup = await desk.openPopup()
    await popup.getByLabel('服务器地址').fill(town.url)
    await popup.getByRole('button', { name: '连接' }).click()
    await popup.getByLabel('筛选姓名或单位').fill('青桥 联络员')
    await popup.getByLabel('您的岗位', { exact: true }).selectOption('official-liaison-a')
    await popup.getByLabel('演示口令').fill(town.token)
    await popup.getByRole('button', { name: '登录', exact: true }).click()
    await popup.getByRole('option', { name: caseNumber }).waitFor()
    expect(await popup.locator('.header strong').textContent()).toBe('联络员甲')
    expect(await desk.badge()).toBe('1')
    await popup.close()
  })

  it('a wrong token is refused in words', async () => {
    await desk.signOut()
    const popup = await desk.openPopup()
    await popup.getByLabel('您的岗位', { exact: true }).selectOption('official-liaison-a')
    await popup.getByLabel('演示口令').fill('0000-0000-0000')
    await popup.getByRole('button', { name: '登录', exact: true }).click()
    await popup.getByText('登录口令不正确').waitFor()
    expect(await popup.locator('.header').count()).toBe(0)
    await popup.close()
  })

  it('a case shows masked contact and the moves its reader may make, and no others', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '学府街的盲道被三轮车占了，请管一管。' })
    await desk.signIn(town, 'official-liaison-a')
    const popup = await desk.openPopup()
    await openCase(popup, caseNumber)
    await popup.getByText('138****0000').waitFor()
    expect(await popup.textContent('body')).not.toContain('13800000000')
    const shown = await moves(popup)
    expect(shown[0]).toBe('转交人大机构')
    expect(shown).toEqual(expect.arrayContaining(['当场答复', '请反映人补充', '记录进展']))
    for (const foreign of ['交办', '分办', '签收', '审签答复', '审核发出', '通报']) expect(shown).not.toContain(foreign)
    await popup.close()
  })

  it('a move is given, confirmed, and the case comes back as it is now', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '小区门口的井盖松了，车一过就响。' })
    await desk.signIn(town, 'official-liaison-a')
    const popup = await desk.openPopup()
    await openCase(popup, caseNumber)
    await openMove(popup, '转交人大机构')
    for (const suggested of ['层级', '类别']) await popup.getByLabel(suggested).selectOption('')
    await popup.locator('button[type=submit]').click()
    await popup.getByText('有 2 处需要修改').waitFor()
    await popup.getByLabel('层级').selectOption('3')
    await popup.getByLabel('类别').selectOption('0102')
    await popup.getByLabel('筛选拟承办单位').fill('住房')
    await popup.getByLabel('拟承办单位', { exact: true }).selectOption('bureau-housing')
    await popup.locator('button[type=submit]').click()
    await popup.getByText('已完成：转交人大机构').waitFor()
    await popup.getByText('待交办', { exact: true }).first().waitFor()
    expect(await moves(popup)).not.toContain('转交人大机构')
    expect(await popup.locator('.timeline').textContent()).toContain('已受理，转交人大机构')
    await popup.close()
  })

  it('a half-written form is there again when the popup opens, at the same place', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '公交站牌被树挡住了，看不见车次。' })
    await desk.signIn(town, 'official-liaison-a')
    let popup = await desk.openPopup()
    await openCase(popup, caseNumber)
    await openMove(popup, '请反映人补充')
    await popup.getByLabel('要问的问题').pressSequentially('请问是哪一个站')
    popup = await reopen(popup)
    await popup.getByText('已恢复上次未写完的内容').waitFor()
    expect(await popup.getByLabel('要问的问题').inputValue()).toBe('请问是哪一个站')
    await popup.keyboard.press('Escape')
    await popup.locator('.moves').getByRole('button', { name: '请反映人补充 · 有草稿' }).waitFor()
    await popup.close()
  })

  it('a session that ended with the browser is asked for again, and what was half-written is still there', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '健身器材的座板断了，孩子坐上去会摔。' })
    await desk.signIn(town, 'official-liaison-a')
    let popup = await desk.openPopup()
    await openCase(popup, caseNumber)
    await openMove(popup, '记录进展')
    await popup.getByLabel('内容').fill('已请社区先围起来。')
    await popup.close()
    const worker = await desk.worker()
    await worker.evaluate('chrome.storage.session.clear()')

    popup = await desk.openPopup()
    await popup.getByText('登录已失效，请重新登录').waitFor()
    expect(await popup.textContent('body')).not.toContain(caseNumber)
    await popup.getByLabel('演示口令').fill(town.token)
    await popup.getByRole('button', { name: '登录', exact: true }).click()
    await popup.getByText('已恢复上次未写完的内容').waitFor()
    expect(await popup.getByLabel('内容').inputValue()).toBe('已请社区先围起来。')
    await popup.close()
  })

  it('one case goes from the station to the reply, each official seeing only the own moves', async () => {
    const { caseNumber } = await submit(town, 'page-qingqiao', { opinion: '楼道里堆满杂物，消防通道走不通。' })
    await town.official('official-liaison-a').give(caseNumber, {
      command: 'forward',
      level: 3,
      category: '0102',
      proposedUnit: 'bureau-housing',
    })
    await town
      .official('official-body-a')
      .give(caseNumber, { command: 'report-up', reason: '涉及市直单位，超出街道职权。' })

    const as = async (official: string, name: string, fill: (popup: Page) => Promise<void> = async () => undefined) => {
      await desk.signIn(town, official)
      const popup = await desk.openPopup()
      await openCase(popup, caseNumber)
      await openMove(popup, name)
      await fill(popup)
      await popup.locator('button[type=submit]').click()
      await popup.getByText(`已完成：${name}`).waitFor()
      await popup.close()
    }
    await as('official-committee-a', '交办', async (popup) => {
      expect(await popup.getByLabel('承办单位', { exact: true }).inputValue()).toBe('bureau-housing')
      expect(await popup.locator('.basis').textContent()).toMatch(/^依据：/)
    })
    await as('official-clerk-a', '签收')
    await as('official-clerk-a', '拟写答复', async (popup) => {
      await popup.getByLabel('A 已解决或基本解决').check()
      await popup.getByLabel('答复内容').fill('楼道杂物已于昨日清理完毕，消防通道恢复畅通，请您查看。')
      await popup.getByLabel('办理依据与证明').fill('清理前后照片各两张，社区已核实。')
    })
    await as('official-signer-a', '审签答复')
    await as('official-signer-b', '审签答复', async (popup) => {
      await popup.getByText('审签 1 / 3').waitFor()
    })
    await as('official-head-a', '审签答复')
    await as('official-committee-a', '审核发出')
    expect(await town.official('official-committee-a').read(caseNumber)).toMatchObject({ state: 'answered' })
  })
})
