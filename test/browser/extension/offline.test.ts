import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openMove } from './desk.ts'

let town: TownOnPorts
let desk: Desk
let caseNumber: string
beforeAll(async () => {
  town = await openTownOnPorts()
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { opinion: '三号楼的路灯坏了半个月，老人夜里不敢下楼。' }))
  desk = await openDesk()
  await desk.signIn(town, 'official-liaison-a')
})
afterAll(async () => {
  await desk.close()
  await town.close()
})

it('with the service stopped the inbox is painted all the same, and the badge is grey', async () => {
  await town.pause()
  const popup = await desk.openPopup()
  await popup.getByRole('option', { name: caseNumber }).waitFor()
  await popup.getByText('没有连上服务器').waitFor()
  expect(await desk.badge()).toBe('1')
  await popup.close()
})

it('a move given meanwhile is kept, said to be kept, and delivered once when the service is back', async () => {
  await town.resume()
  let popup = await desk.openPopup()
  await popup.getByRole('option', { name: caseNumber }).click()
  await openMove(popup, '记录进展')
  await popup.getByLabel('内容').fill('已电话核实，情况属实。')
  await town.pause()
  await popup.locator('button[type=submit]').click()
  await popup.getByText('还没有送达，已保存在本机').waitFor()
  await popup.close()

  popup = await desk.openPopup()
  await popup.getByText('还没有送达，已保存在本机').waitFor()
  expect(await popup.locator('.moves').count()).toBe(0)
  await popup.getByRole('button', { name: '立即重试' }).waitFor()

  await town.resume()
  await popup.getByRole('button', { name: '立即重试' }).click()
  await popup.getByText('已完成：记录进展').waitFor()
  await popup.close()
  await desk.round()
  const { timeline } = await town.official('official-liaison-a').read(caseNumber)
  expect(timeline.filter(({ kind }) => kind === 'noted').map(({ texts }) => texts.note)).toEqual([
    '已电话核实，情况属实。',
  ])
})

it('two officials at once: the later one reads what changed and finds the text still there', async () => {
  const popup = await desk.openPopup()
  await openCase(popup, caseNumber)
  await openMove(popup, '记录进展')
  await popup.getByLabel('内容').fill('准备下午到现场。')
  await town.official('official-liaison-a').give(caseNumber, {
    command: 'note',
    audience: 'internal',
    note: '另一台机器先写了。',
  })
  await popup.locator('button[type=submit]').click()
  await popup.getByText('这件事刚刚有了变化').waitFor()
  expect(await popup.locator('.changes li').count()).toBe(1)
  await popup.getByRole('button', { name: '打开表单修改' }).click()
  expect(await popup.getByLabel('内容').inputValue()).toBe('准备下午到现场。')
  await popup.locator('button[type=submit]').click()
  await popup.getByText('已完成：记录进展').waitFor()
  await popup.close()
})

it('signing out takes everything from the machine but what was seen of the ledger', async () => {
  await desk.signOut()
  expect(await desk.badge()).toBe('!')
  const popup = await desk.openPopup()
  await popup.getByLabel('服务器地址').waitFor()
  const left = await popup.evaluate(async () => {
    let records = 0
    for (const { name } of await indexedDB.databases()) {
      if (name?.endsWith('ledger')) continue
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
      })
      for (const store of database.objectStoreNames) {
        records += await new Promise<number>((resolve) => {
          const counting = database.transaction(store).objectStore(store).count()
          counting.onsuccess = () => resolve(counting.result)
        })
      }
    }
    return records
  })
  expect(left).toBe(0)
  await popup.close()
})
