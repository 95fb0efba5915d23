import { setImmediate } from 'node:timers/promises'

const longestMs = 20

/** Gives a pause to await inside a long computation: it lets requests be answered once 20 ms have gone by. */
export const restsOf = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestMs) return
    await setImmediate()
    since = performance.now()
  }
}

/** `map` with rests between. */
export const mapAtRest = async <Item, Result>(
  items: Iterable<Item>,
  map: (item: Item) => Result,
): Promise<Result[]> => {
  const rest = restsOf()
  const results: Result[] = []
  for (const item of items) {
    results.push(map(item))
    await rest()
  }
  return results
}
