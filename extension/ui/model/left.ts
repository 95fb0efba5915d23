import { computed, signal } from '@preact/signals'
import { allDrafts, type Draft, dropDraft } from '../../core/drafts.ts'
import * as store from '../../core/outbox.ts'
import { database } from './desk.ts'
import { isOutsideList } from './inbox.ts'
import { outbox, readOutbox } from './outbox.ts'

const drafts = signal<readonly Draft[]>([])

/** What was written about a case: a draft, a move that was given, or both. */
export type Written = Draft & { state?: store.OutboxItem['state'] }

/** What was written about cases that are no longer in the list, until the official deletes it. */
export const leftBehind = computed<readonly Written[]>(() => {
  const given = outbox.value.map(({ caseNumber, move, state }): Written => {
    const { command, expectedVersion: _, ...values } = move
    return { caseNumber, command, values: textsIn(values), state }
  })
  const others = drafts.value.filter((draft) => !given.some((one) => isSame(one, draft)))
  return [...given, ...others].filter(({ caseNumber }) => isOutsideList(caseNumber))
})

const isSame = (one: Draft, other: Draft): boolean =>
  one.caseNumber === other.caseNumber && one.command === other.command

const textsIn = (values: Record<string, unknown>): Draft['values'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )

export const readDrafts = async (): Promise<void> => {
  drafts.value = await allDrafts(await database())
}

/** Deletes a draft, and the move that was made of it where that did not go through. */
export const discard = async (written: Written): Promise<void> => {
  const open = await database()
  await dropDraft(open, written.caseNumber, written.command)
  const given = outbox.peek().find(({ caseNumber }) => caseNumber === written.caseNumber)
  if (given?.move.command === written.command) await store.dropMove(open, given.key)
  await Promise.all([readDrafts(), readOutbox()])
}

export const forgetLeft = (): void => {
  drafts.value = []
}
