import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words as en } from '../../../extension/words/case-en.ts'
import { words as zh } from '../../../extension/words/case-zh-cn.ts'
import { type ExtensionBrowser, type Language, launchWithExtension } from '../../tools/browser.ts'
import { openTownOnPorts, type TownOnPorts } from '../../town/on-ports.ts'
import { submit } from '../../town/submission.ts'
import { officialsDesk } from '../story/officials.ts'

let town: TownOnPorts
let browser: ExtensionBrowser

beforeAll(async () => {
  town = await openTownOnPorts()
  for (let times = 0; times < 4; times += 1) await submit(town, 'page-qingqiao')
})
afterAll(() => town.close())

describe.each<[Language, typeof zh]>([
  ['zh-CN', zh],
  ['en', en],
])('an official whose browser speaks %s', (language, { alarm, header }) => {
  beforeAll(async () => {
    browser = await launchWithExtension(resolve('.output/chrome-mv3'), language)
  })
  afterAll(() => browser.close())

  it('is told when the server’s history is not the one seen before, and keeps both checkpoints', async () => {
    const { ledger } = town.service
    const popup = await officialsDesk(browser, town, language).as('official-liaison-a')
    const refresh = popup.getByRole('button', { name: header.refresh, exact: true })
    const title = popup.getByRole('heading', { name: alarm.title })
    await refresh.click()
    await popup.locator('.freshness').filter({ hasText: /\d/ }).waitFor()
    expect(await title.isVisible()).toBe(false)

    // The server forgets its last records: what it signs now is genuine, and shorter than what was seen.
    const { size } = ledger
    ledger.size = async () => 2
    await refresh.click()
    await title.waitFor()
    await popup.getByText(alarm.evidence).click()
    expect(await popup.locator('.alarm pre').allTextContents()).toEqual([
      await ledger.checkpoint(await size()),
      await ledger.checkpoint(2),
    ])

    ledger.size = size
    await refresh.click()
    expect(await title.isVisible()).toBe(true)
    await popup.getByRole('button', { name: alarm.reported }).click()
    await popup.getByRole('button', { name: alarm.sure }).click()
    await title.waitFor({ state: 'hidden' })
  })
})
