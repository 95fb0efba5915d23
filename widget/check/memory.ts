import { createStore, get, set } from 'idb-keyval'
import type { Sight } from '#api-client/ledger/witness.ts'

const sights = new Map<string, Sight>()
const store = () => createStore('lianxin-ledger', 'sights')

/**
 * What this browser saw last of a server's ledger. Where the browser keeps nothing, it is remembered as long as the
 * page is open.
 */
export const recall = async (server: string): Promise<Sight | null> => {
  const kept = await new Promise<Sight | undefined>((resolve) => {
    get<Sight>(server, store()).then(resolve, () => resolve(undefined))
  }).catch(() => undefined)
  return kept ?? sights.get(server) ?? null
}

export const remember = async (server: string, sight: Sight): Promise<void> => {
  sights.set(server, sight)
  try {
    await set(server, sight, store())
  } catch {
    // Said nowhere: what is missing is a comparison with an earlier visit, and the result names the one it had.
  }
}
