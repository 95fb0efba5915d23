import type { CommandName } from '#api-client'
import { answerOf, readAll, readOne, write } from './database.ts'

/** What stands in a form's fields, by field name; several choices are a list. */
export type Values = Record<string, string | string[]>

/** One draft per case and command. */
export const draftId = (caseNumber: string, command: CommandName): string => `${caseNumber} ${command}`

export const readDraft = async (
  database: IDBDatabase,
  caseNumber: string,
  command: CommandName,
): Promise<Values | undefined> =>
  (await readOne(database, 'drafts', draftId(caseNumber, command))) as Values | undefined

/** The commands of a case that have a draft. */
export const draftedCommands = async (database: IDBDatabase, caseNumber: string): Promise<CommandName[]> => {
  const keys = await answerOf(database.transaction('drafts').objectStore('drafts').getAllKeys())
  const prefix = `${caseNumber} `
  return keys.map(String).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length) as CommandName] : []))
}

/** A half-written move. */
export type Draft = { caseNumber: string; command: CommandName; values: Values }

/** Every half-written move of this machine's official. */
export const allDrafts = async (database: IDBDatabase): Promise<Draft[]> => {
  const keys = await answerOf(database.transaction('drafts').objectStore('drafts').getAllKeys())
  const values = (await readAll(database, 'drafts')) as Values[]
  return keys.map((key, index) => {
    const [caseNumber = '', command = ''] = String(key).split(' ')
    return { caseNumber, command: command as CommandName, values: values[index] ?? {} }
  })
}

export const dropDraft = (database: IDBDatabase, caseNumber: string, command: CommandName): Promise<void> =>
  write(database, 'drafts', (transaction) => {
    transaction.objectStore('drafts').delete(draftId(caseNumber, command))
  })

/** How many forms are half-written. */
export const countDrafts = (database: IDBDatabase): Promise<number> =>
  answerOf(database.transaction('drafts').objectStore('drafts').count())

/**
 * Saves what is typed: at once, and again as soon as the last saving is done, so that a popup that closes without a
 * word loses no more than the keystroke under way.
 */
export const draftSaver = (database: IDBDatabase, caseNumber: string, command: CommandName) => {
  const id = draftId(caseNumber, command)
  let next: Values | undefined
  let saving: Promise<void> | undefined

  const saveAll = async (): Promise<void> => {
    while (next) {
      const values = next
      next = undefined
      await write(database, 'drafts', (transaction) => {
        transaction.objectStore('drafts').put(values, id)
      })
    }
    saving = undefined
  }

  /** Resolves when the newest values are kept. */
  return (values: Values): Promise<void> => {
    next = values
    saving ??= saveAll()
    return saving
  }
}
