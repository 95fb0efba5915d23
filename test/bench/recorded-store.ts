import type { Store } from '../../server/store/store.ts'

/** One thing that was asked of a store, to be asked again of this one or another. */
export type Question = (store: Store) => Promise<unknown>

/** The store, and everything that is asked of it from now on, in order. */
export const recordedStore = (store: Store): { store: Store; questions: Question[] } => {
  const questions: Question[] = []
  const get = (target: Store, name: string): unknown => {
    const method = Reflect.get(target, name)
    if (typeof method !== 'function') return method
    return (...values: unknown[]) => {
      questions.push((other) => Reflect.get(other, name)(...values))
      return method(...values)
    }
  }
  return { store: new Proxy(store, { get }), questions }
}
