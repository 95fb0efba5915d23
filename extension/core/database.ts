/**
 * What one official has on this machine, in one IndexedDB database:
 * - `rows` the inbox, one record per case · `heads` the first rows of each view · `cases` cases that were opened
 * - `drafts` half-written moves · `outbox` moves that were given and not yet answered · `meta` single values
 */
export type Store = 'rows' | 'heads' | 'cases' | 'drafts' | 'outbox' | 'meta'

const keyPaths: Record<Store, string | null> = {
  rows: 'caseNumber',
  heads: null,
  cases: 'caseNumber',
  drafts: null,
  outbox: 'key',
  meta: null,
}

const stores = Object.keys(keyPaths) as Store[]

/** The name of an official's database: officials who share a machine share nothing. */
const databaseName = (server: string, official: string): string => `lianxin ${server} ${official}`

/** Opens an official's database, making it where it does not exist. */
export const openDatabase = (server: string, official: string): Promise<IDBDatabase> => {
  const opening = indexedDB.open(databaseName(server, official), 1)
  opening.onupgradeneeded = () => {
    for (const store of stores) {
      const keyPath = keyPaths[store]
      opening.result.createObjectStore(store, keyPath === null ? {} : { keyPath })
    }
  }
  return answerOf(opening)
}

/** The result of one request. */
export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/**
 * Writes in one transaction: all of it or nothing. Resolves when it is kept; `strict` waits until the disk has it.
 * `work` must not wait for anything but requests of this transaction.
 */
export const write = async <T>(
  database: IDBDatabase,
  names: Store | Store[],
  work: (transaction: IDBTransaction) => T | Promise<T>,
  durability: 'relaxed' | 'strict' = 'relaxed',
): Promise<T> => {
  const transaction = database.transaction(names, 'readwrite', { durability })
  const kept = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the write was given up'))
  })
  const [result] = await Promise.all([work(transaction), kept])
  return result
}

/** One record, or undefined. */
export const readOne = (database: IDBDatabase, store: Store, key: string): Promise<unknown> =>
  answerOf(database.transaction(store).objectStore(store).get(key))

/** Every record of a store. */
export const readAll = (database: IDBDatabase, store: Store): Promise<unknown[]> =>
  answerOf(database.transaction(store).objectStore(store).getAll())

/** Takes everything out: what a sign-out leaves behind is an empty database. */
export const wipe = (database: IDBDatabase): Promise<void> =>
  write(
    database,
    stores,
    (transaction) => {
      for (const store of stores) transaction.objectStore(store).clear()
    },
    'strict',
  )
