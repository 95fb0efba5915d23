import { browser } from 'wxt/browser'
import { badgeOf } from '../core/badge.ts'
import { readHead } from '../core/inbox-store.ts'
import { openLedgerDatabase, readBreach } from '../core/ledger-store.ts'
import { readContact, readSession } from '../core/session.ts'
import { readSettings } from '../core/settings.ts'
import { badgeTitles } from '../words/badge-titles.ts'

/** Paints the button from what is known on this machine; without a database, nobody is signed in. */
export const paintBadge = async (database?: IDBDatabase): Promise<void> => {
  const [session, contact, { language }] = await Promise.all([readSession(), readContact(), readSettings()])
  const head = database && (await readHead(database, 'waiting'))
  const waiting = head?.counts.waiting ?? 0
  const breached = session !== undefined && (await isBreached(session.server))
  const { text, colour, reason } = badgeOf(session !== undefined, contact?.reached ?? true, waiting, breached)
  await browser.action.setBadgeText({ text })
  await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' })
  await browser.action.setTitle({ title: badgeTitles[language][reason](waiting) })
}

const isBreached = async (server: string): Promise<boolean> => {
  const database = await openLedgerDatabase(server)
  const evidence = await readBreach(database)
  database.close()
  return evidence !== null
}
