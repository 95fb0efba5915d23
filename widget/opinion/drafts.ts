import { createStore, del, entries, get, promisifyRequest, type UseStore } from 'idb-keyval'
import type { Attempt } from './attempt.ts'
import type { FormValue } from './form-value.ts'

const draftDays = 7

/** A form as it was left, and what of it was sent without an answer. */
export type Draft = { savedAt: number; value: FormValue; attempt?: Attempt | undefined }

/** Drafts of this origin. Every method rejects where the browser keeps nothing. */
export class Drafts {
  private store: UseStore | undefined

  private open(): UseStore {
    this.store ??= createStore('lianxin-drafts', 'drafts')
    return this.store
  }

  /** The draft under this id, unless it is older than it may be; older ones of any id are deleted. */
  async read(id: string, now: number): Promise<Draft | undefined> {
    const store = this.open()
    const parting = takeParting(id)
    if (parting) await this.write(id, parting)
    const oldest = now - draftDays * 86_400_000
    for (const [key, draft] of await entries<string, Draft>(store)) if (draft.savedAt < oldest) await del(key, store)
    return get<Draft>(id, store)
  }

  async write(id: string, draft: Draft): Promise<void> {
    await this.open()('readwrite', (store) => {
      store.put(draft, id)
      // Without it a transaction that a closing page leaves behind is rolled back.
      store.transaction.commit?.()
      return promisifyRequest(store.transaction)
    })
  }

  /** Keeps a draft while the page closes, when there is no time left to wait; the next `read` takes it over. */
  leave(id: string, draft: Draft): void {
    try {
      sessionStorage.setItem(partingKey(id), JSON.stringify(draft))
    } catch {
      // Where the browser keeps nothing, the form has said so already.
    }
  }

  async remove(id: string): Promise<void> {
    await del(id, this.open())
  }
}

const partingKey = (id: string): string => `lianxin-draft ${id}`

const takeParting = (id: string): Draft | undefined => {
  const kept = sessionStorage.getItem(partingKey(id))
  if (kept === null) return undefined
  sessionStorage.removeItem(partingKey(id))
  return JSON.parse(kept) as Draft
}
