import { afterAll, beforeAll, expect, test as it } from 'vitest'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { type Desk, openCase, openDesk, openMove } from './desk.ts'

let town: TownOnPorts
let desk: Desk
let caseNumber: string
beforeAll(async () => {
  town = await openTownOnPorts()
  ;({ caseNumber } = await submit(town, 'page-qingqiao', { contact: '13912347654' }))
  desk = await openDesk()
  await desk.signIn(town, 'official-liaison-a')
})
afterAll(async () => {
  await desk.close()
  await town.close()
})

/** Everything that the extension keeps on the device, as text. */
const keptOnDevice = `new Promise((resolve) => {
  indexedDB.databases().then(async (databases) => {
    const found = []
    for (const { name } of databases) {
      const database = await new Promise((done) => { const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result) })
      for (const store of database.objectStoreNames)
        found.push(await new Promise((done) => {
          const asked = database.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => done(asked.result)
        }))
    }
    found.push(await chrome.storage.local.get(), await chrome.storage.session.get())
    resolve(JSON.stringify(found))
  })
})`

it('shows a contact for a reason with the time that is left, and keeps it nowhere on the device', async () => {
  const popup = await desk.openPopup()
  await openCase(popup, caseNumber)
  await popup.getByText('139****7654').waitFor()
  await openMove(popup, '查看联系方式')
  await popup.getByLabel('为什么要看').fill('上门前核对楼号。')
  await popup.locator('button[type=submit]').click()
  await popup.getByText('13912347654').waitFor()
  expect(await popup.getByRole('timer').textContent()).toMatch(/^1[45]:\d\d 后自动遮盖$/)
  await popup.locator('details.facts summary').click()
  await popup.getByText('上门前核对楼号。').first().waitFor()

  const kept = String(await popup.evaluate(keptOnDevice))
  expect(kept).toContain(caseNumber)
  expect(kept).not.toContain('13912347654')
  await popup.close()
})
