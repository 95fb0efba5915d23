import { computed, signal } from '@preact/signals'
import type { Case, Directory } from '#api-client'
import * as store from '../../core/case-store.ts'
import { draftedCommands } from '../../core/drafts.ts'
import type { Failure } from '../../core/failure.ts'
import { ask } from '../../core/messages.ts'
import { database } from './desk.ts'
import { place } from './place.ts'

const kept = signal<Case | undefined>(undefined)
/** Why the open case could not be read anew. */
export const caseFailure = signal<Failure | undefined>(undefined)
/** The moves of the open case that have a half-written form. */
export const drafted = signal<readonly string[]>([])
export const directory = signal<Directory | undefined>(undefined)

/** The open case, as last read. */
export const item = computed(() => (kept.value?.caseNumber === place.value.caseNumber ? kept.value : undefined))

/** Shows a case from the database; what the server says comes after it. */
export const readKeptCase = async (caseNumber: string): Promise<void> => {
  const open = await database()
  const [found, commands] = await Promise.all([store.readCase(open, caseNumber), draftedCommands(open, caseNumber)])
  if (place.value.caseNumber !== caseNumber) return
  kept.value = found
  drafted.value = commands
}

/** Asks the worker to read a case anew; it is announced when it is there. */
export const freshenCase = async (caseNumber: string): Promise<void> => {
  caseFailure.value = undefined
  const outcome = await ask('read-case', { caseNumber })
  if (!outcome.ok && place.value.caseNumber === caseNumber) caseFailure.value = outcome.failure
}

export const readKeptDirectory = async (): Promise<void> => {
  directory.value = await store.readDirectory(await database())
}

export const forgetCases = (): void => {
  kept.value = undefined
  caseFailure.value = undefined
  directory.value = undefined
}
