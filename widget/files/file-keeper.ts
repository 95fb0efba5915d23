import { createStore, del, get, promisifyRequest, type UseStore } from 'idb-keyval'
import type { KeptFile } from './chosen-file.ts'

type Kept = { savedAt: number; files: readonly KeptFile[] }

/**
 * Keeps chosen files beside the draft they belong to, in the same place and for as long, so that a closed page loses
 * none. Every method rejects where the browser keeps nothing.
 */
export class FileKeeper {
  private readonly key: string
  private store: UseStore | undefined

  /** @param draft id of the draft */
  constructor(draft: string) {
    this.key = `${draft} files`
  }

  private open(): UseStore {
    this.store ??= createStore('lianxin-drafts', 'drafts')
    return this.store
  }

  async read(): Promise<readonly KeptFile[]> {
    return (await get<Kept>(this.key, this.open()))?.files ?? []
  }

  async write(files: readonly KeptFile[]): Promise<void> {
    if (files.length === 0) return del(this.key, this.open())
    await this.open()('readwrite', (store) => {
      store.put({ savedAt: Date.now(), files } satisfies Kept, this.key)
      store.transaction.commit?.()
      return promisifyRequest(store.transaction)
    })
  }
}
