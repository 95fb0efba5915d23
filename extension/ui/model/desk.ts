import { signal } from '@preact/signals'
import { openDatabase } from '../../core/database.ts'
import { type Contact, readContact, readSession, type Session } from '../../core/session.ts'

/** Who is signed in; undefined where nobody is. */
export const session = signal<Session | undefined>(undefined)
/** How the last round with the server went. */
export const contact = signal<Contact | undefined>(undefined)

let opened: { session: Session; database: Promise<IDBDatabase> } | undefined

/** The database of the one who is signed in. */
export const database = (): Promise<IDBDatabase> => {
  const current = session.value
  if (!current) return Promise.reject(new Error('nobody is signed in'))
  if (opened?.session !== current) {
    opened = { session: current, database: openDatabase(current.server, current.official.id) }
  }
  return opened.database
}

/** Reads who is signed in; keeps the same object while it is the same person. */
export const readDesk = async (): Promise<void> => {
  const [nextSession, nextContact] = await Promise.all([readSession(), readContact()])
  const same = nextSession?.official.id === session.value?.official.id && nextSession?.server === session.value?.server
  if (!same) session.value = nextSession
  contact.value = nextContact
}
