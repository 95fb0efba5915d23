import { computed, effect } from '@preact/signals'
import { type Announcement, onAnnouncement } from '../../core/announcement.ts'
import { ask } from '../../core/messages.ts'
import { readPosition } from '../../core/position.ts'
import { onSessionChange } from '../../core/session.ts'
import { readSettings } from '../../core/settings.ts'
import { directory, forgetCases, freshenCase, item, readKeptCase, readKeptDirectory } from './case.ts'
import { database, readDesk, session } from './desk.ts'
import { forgetInbox, readInboxHead, readInboxRows } from './inbox.ts'
import { speak } from './language.ts'
import { breach, readKeptBreach } from './ledger.ts'
import { forgetLeft, readDrafts } from './left.ts'
import { outbox, readOutbox, startRound } from './outbox.ts'
import { delivered, place } from './place.ts'

/** Reads what is painted first, from this machine alone. */
export const readFirst = async (): Promise<void> => {
  const [settings] = await Promise.all([readSettings(), readDesk()])
  await Promise.all([speak(settings.language), session.value ? readOwn() : undefined])
}

const readOwn = async (): Promise<void> => {
  const position = await readPosition(await database())
  place.value = position
  const { view, caseNumber, command } = position
  await Promise.all([
    readInboxHead(),
    readOutbox(),
    readKeptBreach(),
    readKeptDirectory(),
    caseNumber ? readKeptCase(caseNumber) : undefined,
  ])
  // A move that is no longer offered has no form to come back to; its case says why.
  if (caseNumber && command && item.value?.commands.includes(command) === false) place.value = { view, caseNumber }
}

/** After the first paint: reads the rest, follows what the worker tells, and asks the server. */
export const follow = (): void => {
  onAnnouncement((announcement) => {
    if (session.value) void hear(announcement)
  })
  onSessionChange(() => void changeDesk())
  const opened = computed(() => place.value.caseNumber)
  effect(() => {
    const caseNumber = opened.value
    if (caseNumber && session.peek()) void showCase(caseNumber)
  })
  if (session.value) void freshen()
}

const showCase = async (caseNumber: string): Promise<void> => {
  if (item.peek()?.caseNumber !== caseNumber) await readKeptCase(caseNumber)
  await freshenCase(caseNumber)
}

const readRows = async (): Promise<void> => {
  await Promise.all([readInboxRows(), readDrafts()])
}

const freshen = async (): Promise<void> => {
  await readRows()
  if (!directory.value) void ask('read-directory', {})
  await startRound()
}

const hear = async (announcement: Announcement): Promise<void> => {
  const { about } = announcement
  if (about === 'inbox') await readRows()
  else if (about === 'outbox') await readOutbox()
  else if (about === 'directory') await readKeptDirectory()
  else if (about === 'ledger') await readKeptBreach()
  else if (about === 'delivered') delivered.value = announcement
  else if (announcement.caseNumber === place.value.caseNumber) await readKeptCase(announcement.caseNumber)
}

/** Somebody signed in or out, here or on another surface. */
const changeDesk = async (): Promise<void> => {
  const before = session.value
  await readDesk()
  if (session.value === before) return
  forgetInbox()
  forgetCases()
  forgetLeft()
  outbox.value = []
  breach.value = null
  if (!session.value) return
  await readOwn()
  await readRows()
}
