import { signal } from '@preact/signals'
import { ask } from '../../core/messages.ts'
import * as store from '../../core/outbox.ts'
import { database } from './desk.ts'
import { goBack, openForm } from './place.ts'

/** Moves that were given and are not accepted yet. */
export const outbox = signal<readonly store.OutboxItem[]>([])
/** True while the worker is at it. */
export const busy = signal(false)
/** What the service found wrong with the fields of the move whose form is opened again: code by field name. */
export const refusedFields = signal<ReadonlyMap<string, string>>(new Map())

export const outboxOf = (caseNumber: string): store.OutboxItem | undefined =>
  outbox.value.find((item) => item.caseNumber === caseNumber)

export const readOutbox = async (): Promise<void> => {
  outbox.value = await store.readOutbox(await database())
}

/** One round of the worker: deliver what waits, read what changed. */
export const startRound = async (): Promise<void> => {
  busy.value = true
  await ask('round', {})
  busy.value = false
}

/** Gives a move: kept on the disk first, then delivered. */
export const give = async (caseNumber: string, move: store.GivenMove): Promise<void> => {
  refusedFields.value = new Map()
  await store.giveMove(await database(), {
    key: crypto.randomUUID(),
    caseNumber,
    move,
    givenAt: new Date().toISOString(),
    state: 'waiting',
  })
  await readOutbox()
  goBack()
  await startRound()
}

/** Takes a move out of the outbox; its draft stays. */
export const dropMove = async ({ key }: store.OutboxItem): Promise<void> => {
  await store.dropMove(await database(), key)
  await readOutbox()
}

/** Back to the form of a move that was refused. */
export const reopenForm = async (item: store.OutboxItem): Promise<void> => {
  const issues = item.failure?.issues ?? []
  refusedFields.value = new Map(issues.map(({ pointer, code }) => [pointer.replace(/^\//, ''), code]))
  await dropMove(item)
  openForm(item.move.command)
}
