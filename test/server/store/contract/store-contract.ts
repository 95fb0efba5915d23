import { accessContract } from './access.ts'
import { appendContract } from './append.ts'
import { concurrencyContract } from './concurrency.ts'
import { feedContract } from './feed.ts'
import { outboxContract } from './outbox.ts'
import { schemaContract } from './schema.ts'
import type { Subject } from './subject.ts'

/** What every store does, whichever engine is under it. */
export function storeContract(subject: () => Subject): void {
  appendContract(subject)
  concurrencyContract(subject)
  feedContract(subject)
  outboxContract(subject)
  accessContract(subject)
  schemaContract(subject)
}
