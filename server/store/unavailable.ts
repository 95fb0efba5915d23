/**
 * The database gives no answer: it can't be reached now, or its engine has ended. What became of a write is then
 * unknown; the same write may be sent again with the same key.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
