import { accessContract } from './access.ts'
import { appendContract } from './append.ts'
import { attachmentContract } from './attachments.ts'
import { concurrencyContract } from './concurrency.ts'
import { feedContract } from './feed.ts'
import { gramContract } from './grams.ts'
import { ledgerContract } from './ledger.ts'
import { noticeContract } from './notices.ts'
import { outboxContract } from './outbox.ts'
import { schemaContract } from './schema.ts'
import { settingsContract } from './settings.ts'
import type { Subject } from './subject.ts'

/** What every store does, whichever engine is under it. */
export function storeContract(subject: () => Subject): void {
  appendContract(subject)
  concurrencyContract(subject)
  attachmentContract(subject)
  feedContract(subject)
  outboxContract(subject)
  ledgerContract(subject)
  noticeContract(subject)
  gramContract(subject)
  accessContract(subject)
  settingsContract(subject)
  schemaContract(subject)
}
