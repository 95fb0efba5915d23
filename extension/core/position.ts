import type { CommandName } from '#api-client'
import { readOne, write } from './database.ts'
import type { View } from './views.ts'

/** Where the official is: a view, perhaps an open case, perhaps an open form, or the drafts of cases that left. */
export type Position = { view: View; caseNumber?: string; command?: CommandName; left?: true }

export const firstPosition: Position = { view: 'waiting' }

export const readPosition = async (database: IDBDatabase): Promise<Position> =>
  ((await readOne(database, 'meta', 'position')) as Position | undefined) ?? firstPosition

export const keepPosition = (database: IDBDatabase, position: Position): Promise<void> =>
  write(database, 'meta', (transaction) => {
    transaction.objectStore('meta').put(position, 'position')
  })
