import { browser } from 'wxt/browser'
import { openDatabase } from '../core/database.ts'
import { newlyWaiting } from '../core/newly-waiting.ts'
import { keepPosition } from '../core/position.ts'
import { readSession } from '../core/session.ts'
import { readSettings } from '../core/settings.ts'
import { notificationTexts } from '../words/notification-texts.ts'

/** There is one, however many cases; a newer one takes its place. */
const name = 'waiting'

/**
 * Tells once of cases that wait for the official and did not before: how many, and nothing of what they say. Where
 * notifications are not permitted, the badge alone tells.
 */
export const notify = async (database: IDBDatabase): Promise<void> => {
  const count = await newlyWaiting(database)
  if (count === 0 || !browser.notifications) return
  const { language } = await readSettings()
  const { title, message } = notificationTexts[language]
  await browser.notifications.create(name, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: message(count),
  })
}

/** Opens the list of what waits: the popup where the browser lets us, else a tab. */
const openInbox = async (): Promise<void> => {
  await browser.notifications.clear(name)
  const session = await readSession()
  if (session) {
    const database = await openDatabase(session.server, session.official.id)
    await keepPosition(database, { view: 'waiting' })
    database.close()
  }
  try {
    await browser.action.openPopup()
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') })
  }
}

const onClick = (id: string): void => {
  if (id === name) void openInbox()
}

/** Follows clicks on the notification, from now on or from the moment notifications are permitted. */
export const answerNotifications = (): void => {
  const listen = (): void => {
    if (!browser.notifications?.onClicked.hasListener(onClick)) browser.notifications?.onClicked.addListener(onClick)
  }
  listen()
  browser.permissions?.onAdded.addListener(listen)
}
