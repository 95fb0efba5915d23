import { browser } from 'wxt/browser'
import type { Official } from '#api-client'

/** Who is signed in and where. The credential itself stands apart; only the worker reads it. */
export type Session = { server: string; official: Official }

/** How the last round with the server went. */
export type Contact = { reached: boolean; at: string /** When the inbox was last read in full. */; readAt?: string }

export const readSession = async (): Promise<Session | undefined> =>
  (await browser.storage.session.get('session')).session as Session | undefined

export const readContact = async (): Promise<Contact | undefined> =>
  (await browser.storage.session.get('contact')).contact as Contact | undefined

/** Calls back when the session or the contact with the server changed, on any surface. */
export const onSessionChange = (changed: () => void): void => browser.storage.session.onChanged.addListener(changed)
