import { computed, signal } from '@preact/signals'
import type { InboxRow } from '#api-client'
import { readHead, readRows } from '../../core/inbox-store.ts'
import { type Counts, countsOf, rowsOf } from '../../core/views.ts'
import { database } from './desk.ts'
import { place } from './place.ts'

/** Every row, once they are read; until then the head of the view stands in. */
const rows = signal<InboxRow[] | undefined>(undefined)
const head = signal<{ rows: InboxRow[]; counts: Counts } | undefined>(undefined)

/** The rows of the view now; undefined before the first reading. */
export const shownRows = computed(() => (rows.value ? rowsOf(place.value.view, rows.value) : head.value?.rows))

export const counts = computed<Counts | undefined>(() => (rows.value ? countsOf(rows.value) : head.value?.counts))

/** True once every row is known and the case is not among them. */
export const isOutsideList = (caseNumber: string): boolean =>
  rows.value !== undefined && !rows.value.some((row) => row.caseNumber === caseNumber)

export const rowOf = (caseNumber: string): InboxRow | undefined =>
  (rows.value ?? head.value?.rows)?.find((row) => row.caseNumber === caseNumber)

/** Reads what is painted first. */
export const readInboxHead = async (): Promise<void> => {
  head.value = await readHead(await database(), place.value.view)
}

/** Reads all rows. */
export const readInboxRows = async (): Promise<void> => {
  rows.value = await readRows(await database())
}

export const forgetInbox = (): void => {
  rows.value = undefined
  head.value = undefined
}
