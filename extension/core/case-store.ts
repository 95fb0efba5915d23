import type { Case, Directory } from '#api-client'
import { readOne, write } from './database.ts'

/** A case as it was last read, if it was ever opened here. */
export const readCase = async (database: IDBDatabase, caseNumber: string): Promise<Case | undefined> =>
  (await readOne(database, 'cases', caseNumber)) as Case | undefined

export const keepCase = (database: IDBDatabase, item: Case): Promise<void> =>
  write(database, 'cases', (transaction) => {
    transaction.objectStore('cases').put(withoutRevealed(item))
  })

/** What is revealed for a while is not kept on the device: whoever shows it asks for it. */
const withoutRevealed = (item: Case): Case => {
  if (item.revealedUntil === undefined) return item
  const { name: _, contact: __, ...kept } = item
  return kept
}

/** Takes a case out that the official may no longer see. */
export const forgetCase = (database: IDBDatabase, caseNumber: string): Promise<void> =>
  write(database, ['cases', 'rows'], (transaction) => {
    transaction.objectStore('cases').delete(caseNumber)
    transaction.objectStore('rows').delete(caseNumber)
  })

/** Units, categories, terms and colleagues, as last read. */
export const readDirectory = async (database: IDBDatabase): Promise<Directory | undefined> =>
  (await readOne(database, 'meta', 'directory')) as Directory | undefined

export const keepDirectory = (database: IDBDatabase, directory: Directory): Promise<void> =>
  write(database, 'meta', (transaction) => {
    transaction.objectStore('meta').put(directory, 'directory')
  })
