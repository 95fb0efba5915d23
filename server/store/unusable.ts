/** Why a store refuses to open. */
export type UnusableCode =
  | 'in-use'
  | 'not-durable'
  | 'unreadable'
  | 'unreachable'
  | 'wrong-encoding'
  | 'newer-schema'
  | 'changed-migration'

/**
 * The store can't be opened as things stand and would lose or damage data if it were. `message` is for the
 * operator: it says what is wrong and what to do, and needs no stack beside it.
 */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
  readonly code: UnusableCode

  constructor(code: UnusableCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
