import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answerNotifications, notify } from '../../extension/background/notification.ts'
import { openDatabase, wipe } from '../../extension/core/database.ts'
import { forgetReading, keepPage } from '../../extension/core/inbox-store.ts'
import { readPosition } from '../../extension/core/position.ts'
import { row } from './row.ts'

const server = 'http://lianxin.shili.example'
let database: IDBDatabase

beforeEach(async () => {
  fakeBrowser.reset()
  browser.i18n.getUILanguage = () => 'zh-CN'
  browser.permissions.onAdded.addListener = () => undefined
  database = await openDatabase(server, 'official-liaison-a')
  await wipe(database)
})
afterEach(() => database.close())

const waiting = (...numbers: string[]) => ({
  rows: numbers.map((caseNumber) => ({ ...row(caseNumber), waitsForMe: true })),
  left: [],
  cursor: 1,
  more: false,
  pollAfterSeconds: 60,
})
const keep = (...numbers: string[]): Promise<void> => keepPage(waiting(...numbers), '2026-11-24', database)
const handled = (caseNumber: string): Promise<void> => {
  const page = waiting(caseNumber)
  return keepPage({ ...page, rows: page.rows.map((one) => ({ ...one, waitsForMe: false })) }, '2026-11-24', database)
}
const shown = async () => Object.values(await browser.notifications.getAll()).length

/** Signed in, with what waits seen. */
const started = async (...numbers: string[]): Promise<void> => {
  await keep(...numbers)
  await notify(database)
}

describe('a notification', () => {
  it('is not given for what waits at sign-in', async () => {
    await started('SL2611-AAAAAAA')
    expect(await shown()).toBe(0)
  })

  it('is one for all cases that newly wait, and says their number and nothing else', async () => {
    const created: unknown[] = []
    const { create } = browser.notifications
    browser.notifications.create = ((name: string, options: unknown) => {
      created.push([name, options])
      return (create as (...given: unknown[]) => Promise<string>)(name, options)
    }) as typeof create
    await started('SL2611-AAAAAAA')
    await keep('SL2611-BBBBBBB', 'SL2611-CCCCCCC')
    await notify(database)
    browser.notifications.create = create
    expect(created).toEqual([
      [
        'waiting',
        {
          type: 'basic',
          iconUrl: expect.stringContaining('/icon/128.png'),
          title: '连心',
          message: '有 2 件新的事项待您处理',
        },
      ],
    ])
    expect(await shown()).toBe(1)
  })

  it('is not given twice for the same case, but again when it comes back', async () => {
    await started()
    await keep('SL2611-AAAAAAA')
    await notify(database)
    await browser.notifications.clear('waiting')
    await notify(database)
    expect(await shown()).toBe(0)
    await handled('SL2611-AAAAAAA')
    await notify(database)
    expect(await shown()).toBe(0)
    await keep('SL2611-AAAAAAA')
    await notify(database)
    expect(await shown()).toBe(1)
  })

  it('starts anew with a sign-in', async () => {
    await started('SL2611-AAAAAAA')
    await keep('SL2611-BBBBBBB')
    await forgetReading(database)
    await notify(database)
    expect(await shown()).toBe(0)
  })

  it('that is pressed goes away and opens the list of what waits', async () => {
    const tabs: unknown[] = []
    browser.tabs.create = (async (options: unknown) => tabs.push(options)) as never
    browser.action.openPopup = async () => {
      throw new Error('no window has the focus')
    }
    await browser.storage.session.set({ session: { server, official: { id: 'official-liaison-a' } } })
    answerNotifications()
    await started()
    await keep('SL2611-AAAAAAA')
    await notify(database)
    await fakeBrowser.notifications.onClicked.trigger('waiting')
    await expect.poll(() => tabs).toEqual([{ url: expect.stringContaining('/popup.html') }])
    expect(await shown()).toBe(0)
    expect(await readPosition(database)).toEqual({ view: 'waiting' })
  })
})
